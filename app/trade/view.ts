import { type ChartSpec, parseChartSpec } from "@/lib/chart/spec";
import type { Problem } from "@/lib/problem";

type Query = Record<string, string | string[] | undefined>;

const toParameters = (query: Query): URLSearchParams => {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values ?? []].flat()) parameters.append(name, value);
  }
  return parameters;
};

/**
 * The view that a page's address asks for; the places come from its path. A wrong address gives the usual view and the
 * problems to show.
 */
export const readView = (
  query: Query,
  places: { reporter: string; partner: string },
): { view: ChartSpec; problems: readonly Problem[] } => {
  const parameters = toParameters(query);
  for (const name of ["reporter", "partner"] as const) parameters.set(name, places[name]);
  const parsed = parseChartSpec(parameters);
  if ("spec" in parsed) return { view: parsed.spec, problems: [] };
  const usual = parseChartSpec(new URLSearchParams(places));
  if ("problems" in usual) throw new Error("the usual view has problems");
  return { view: usual.spec, problems: parsed.problems };
};
