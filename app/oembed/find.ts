import "server-only";
import { readChartRequest } from "@/app/chart/request";
import { chooseView } from "@/app/trade/choose-view";
import { loadPair } from "@/app/trade/pair";
import { type ChartSpec, parseChartSpec } from "@/lib/chart/spec";
import { parsePlace } from "@/lib/place";
import type { Reader } from "@/lib/store/change";

const specIn = (query: URLSearchParams): ChartSpec | undefined => {
  const reading = readChartRequest("embed", query);
  return "spec" in reading ? reading.spec : undefined;
};

const placeIn = (written: string): string | undefined => {
  try {
    const text = decodeURIComponent(written);
    return parsePlace(text) ?? parsePlace(text.toUpperCase());
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** What the page of a pair shows; what its address does not say is chosen as the page does. */
const ofPair = async (
  db: Reader,
  written: readonly string[],
  query: URLSearchParams,
): Promise<ChartSpec | undefined> => {
  const [reporter, partner] = written.map(placeIn);
  if (!reporter || !partner || reporter === partner) return undefined;
  const parsed = parseChartSpec(
    new URLSearchParams([...query, ["reporter", reporter], ["partner", partner]]),
  );
  if ("problems" in parsed) return undefined;
  const { spec: asked } = parsed;
  const said = { flow: query.has("flow"), view: query.has("view") };
  const pair = await loadPair(db, { reporter, partner, asOf: asked.asOf });
  return (await chooseView(db, pair, { asked, said })).view;
};

/**
 * The chart that an address of ours shows: that of a pair, of a series, or one by its address alone, in any of its forms.
 * Only the path and the query count, whatever the host: nothing is ever asked elsewhere. Undefined for other addresses.
 */
export const findChartAt = async (db: Reader, address: string): Promise<ChartSpec | undefined> => {
  if (!URL.canParse(address, "http://localhost")) return undefined;
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const [first = "", second = "", third = "", ...more] = pathname.split("/").slice(1);
  if (more.length > 0) return undefined;
  if (/^(?:chart(?:\.(?:png|svg|pdf|csv|json))?|embed)$/.test(first) && second === "")
    return specIn(searchParams);
  if (first === "trade" && third !== "") return ofPair(db, [second, third], searchParams);
  if (first !== "series" || third !== "") return undefined;
  return specIn(
    new URLSearchParams([
      ...searchParams,
      ["series", second],
      ...(searchParams.has("view") ? [] : [["view", "level"]]),
    ]),
  );
};
