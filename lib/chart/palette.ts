import type { ChartFact, ChartLine } from "./data";
import type { ChartSpec } from "./spec";
import { colourOfFlow, coloursOf } from "./theme";

/** At most four series stand in one picture; a reader cannot tell more apart. */
export const mostSeries = 4;

/** What stated figures are called in keys; the view of growth has changes that are stated as such. */
export const statedLabelOf = ({ view }: Pick<ChartSpec, "view">): string =>
  view === "growth" ? "Changes stated in articles" : "Stated in articles";

/** What a line is called whose values follow from stated figures. */
export const computedLabel = "Computed from stated figures";

const tentative = new Set(["provisional", "estimated", "forecast", "unreliable"]);

/** What is called what no article states but the stated figures allow. */
export const derivedLabel = "Follows from stated figures";

/** Whether a status says that the office may still change the value, so that it is drawn otherwise. */
export const isTentative = (status: string): boolean => tentative.has(status);

/**
 * The colour of each line: that of its flow for the first source of a pair, one of its own for every other, the same in
 * every view; the mirror's own for the other side. Two lines never share one, so that they can be told apart.
 */
export const lineColours = (spec: ChartSpec, lines: readonly ChartLine[]): Map<string, string> => {
  const colours = coloursOf(spec.theme);
  const others = [colours.otherFlow, ...Object.values(colours.flows), colours.mirror];
  const taken = new Map<string, string>();
  for (const { id, role, flow, rank = 0 } of lines) {
    const own =
      role === "mirror" || role === "stated"
        ? colours[role]
        : colourOfFlow(colours, flow ?? spec.flow);
    const ranked = [own, ...others.filter((colour) => colour !== own)];
    const wanted = ranked[rank] ?? own;
    const used = [...taken.values()];
    const free =
      role === "derived" || !used.includes(wanted)
        ? wanted
        : ranked.find((colour) => !used.includes(colour));
    taken.set(id, free ?? wanted);
  }
  return taken;
};

/** A stated figure with all who state it. */
export type StatedFigure = ChartFact & { readonly outlets: readonly string[] };

/** Facts that state the same amount for the same months become one figure that names all their outlets. */
const mergeFacts = (facts: readonly ChartFact[]): StatedFigure[] => {
  const merged = new Map<string, StatedFigure>();
  for (const fact of facts) {
    const key = [fact.period, fact.value, fact.low, fact.high].join(" ");
    const known = merged.get(key);
    const outlets = [...(known?.outlets ?? []), `${fact.outlet}, ${fact.published}`];
    merged.set(key, { ...(known ?? fact), outlets: [...new Set(outlets)] });
  }
  return [...merged.values()];
};

/** The facts that the spec lets be drawn, merged. */
export const drawnFacts = (spec: ChartSpec, facts: readonly ChartFact[]): StatedFigure[] =>
  spec.facts ? mergeFacts(facts) : [];

/** The note that names the lines that a picture leaves out; none when it leaves out none. */
export const noteOfOmitted = (lines: readonly ChartLine[]): string[] =>
  lines.length > 0 ? [`Not drawn: ${lines.map(({ label }) => label).join(", ")}.`] : [];
