import { type ChartFormat, readChartRequest } from "@/app/chart/request";
import type { Origin } from "@/lib/chart/provenance";
import { formatChartSpec } from "@/lib/chart/spec";

/** What a picture that was opened says of itself, as the address of its chart hands it on. */
export type Opened = {
  /** The digest of the figures drawn. */
  readonly drawn: string;
  /** The day up to which they were known. */
  readonly vintage: string | undefined;
  /** The host that drew it. */
  readonly host: string | undefined;
};

const names = { drawn: "drawn", vintage: "drawnOn", host: "drawnAt" } as const;
const dayPattern = /^\d{4}-\d\d-\d\d$/;
const hostPattern = /^[\w.:[\]-]{1,200}$/;

const hostOf = (address: string | undefined): string | undefined =>
  address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;

/** Where the chart of a picture is shown, told what the picture said; undefined when its specification is not known here. */
export const addressOfOpened = ({
  chart,
  digest,
  vintage,
  address,
}: Origin): string | undefined => {
  const format: ChartFormat = "svg";
  const reading = readChartRequest(format, new URLSearchParams(chart));
  if ("problems" in reading) return undefined;
  const query = new URLSearchParams(formatChartSpec({ ...reading.spec, frame: true }));
  query.set(names.drawn, digest);
  const host = hostOf(address);
  if (vintage !== undefined && dayPattern.test(vintage)) query.set(names.vintage, vintage);
  if (host !== undefined && hostPattern.test(host)) query.set(names.host, host);
  return `/chart?${query}`;
};

/** Takes what a picture said out of the query of its chart's address; undefined when none was opened. */
export const takeOpened = (query: URLSearchParams): Opened | undefined => {
  const [drawn, vintage, host] = [names.drawn, names.vintage, names.host].map((name) => {
    const value = query.get(name) ?? undefined;
    query.delete(name);
    return value;
  });
  if (drawn === undefined || !/^[0-9a-f]{64}$/.test(drawn)) return undefined;
  return {
    drawn,
    vintage: vintage !== undefined && dayPattern.test(vintage) ? vintage : undefined,
    host: host !== undefined && hostPattern.test(host) ? host : undefined,
  };
};
