import { LRUCache } from "lru-cache";
import { store } from "@/app/database";
import { formatChartSpec } from "@/lib/chart/spec";
import { dataVersion } from "@/lib/store/change";
import { originOf } from "./address";
import { buildId } from "./build-id";
import { createFileCache, type FileCache } from "./file-cache";
import { type ChartFormat, type ChartRequest, readChartRequest } from "./request";

const keptBytes = 64 * 1024 * 1024;
const keptAddresses = 4000;

/** A chart that was asked for, with its specification written in the one way that all ways of asking have in common. */
export type AskedChart = ChartRequest & { readonly canonical: string };

type AddressReading =
  | AskedChart
  | Extract<ReturnType<typeof readChartRequest>, { problems: unknown }>;
type Kept = { readonly files: FileCache; readonly addresses: LRUCache<string, AddressReading> };

/** Every bundle has instances of its own of a module; what is kept is kept once for the whole process. */
const shared = globalThis as { turnoverCharts?: Kept };

const kept = (): Kept => {
  shared.turnoverCharts ??= {
    files: createFileCache(keptBytes),
    addresses: new LRUCache({ max: keptAddresses }),
  };
  return shared.turnoverCharts;
};

/** The charts in memory. */
export const keptFiles = (): FileCache => kept().files;

/** What the query of an address ("?reporter=AZE&…") asks for, read once. */
export const readAddress = (format: ChartFormat, search: string): AddressReading => {
  const { addresses } = kept();
  const known = addresses.get(format + search);
  if (known) return known;
  const request = readChartRequest(format, new URLSearchParams(search));
  const reading =
    "problems" in request ? request : { ...request, canonical: formatChartSpec(request.spec) };
  addresses.set(format + search, reading);
  return reading;
};

/** What an address asks for, when it was read before. */
export const findAddress = (format: string, search: string): AddressReading | undefined =>
  kept().addresses.get(format + search);

/** The key of a chart's file: with the program, the data and the address it is asked at, all that is in the file. */
export const keyOf = async (asked: AskedChart, headers: Headers): Promise<string> => {
  const version = await dataVersion((await store()).db);
  const { format, theme, canonical } = asked;
  return [buildId(), version, format, theme, originOf(headers), canonical].join(" ");
};
