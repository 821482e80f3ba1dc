import { refuse } from "@/app/api/answer";
import {
  cacheControl,
  headersForOthers,
  isKnownThere,
  letOthersRead,
  tagOf,
} from "@/app/api/validators";
import { headersOfEmbed } from "@/app/embed/style";
import { countPicture } from "@/app/metrics";
import { fileNameOf } from "@/lib/chart/file-name";
import { JobRefused } from "@/lib/thread/job-runner";
import { originOf } from "./address";
import { type AskedChart, findAddress, keptFiles, keyOf, readAddress } from "./kept";
import { makeChart } from "./make";
import type { ChartFormat } from "./request";
import { isCrowded } from "./turns";

const types: Readonly<Record<ChartFormat, string>> = {
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  embed: "text/html; charset=utf-8",
};

const headersOf = ({ format, spec, isDownload }: AskedChart, tag: string) => ({
  etag: tag,
  "cache-control": cacheControl(),
  "content-type": types[format],
  ...(format === "embed"
    ? headersOfEmbed
    : {
        ...headersForOthers(),
        "content-disposition": `${isDownload ? "attachment" : "inline"}; filename="${fileNameOf(spec)}.${format}"`,
      }),
});

/** The answer when too many charts are asked for at once; any other error is thrown on. */
export const refuseBusy = (error: unknown): Response => {
  if (!(error instanceof JobRefused)) throw error;
  const detail =
    error.reason === "queue-full"
      ? "Too many pictures are being drawn. Ask again in a moment."
      : "The picture takes too long to draw. Ask for a smaller one.";
  return refuse({ status: 503, detail, retryAfterSeconds: 5 });
};

/** The answer with a chart: its file, or that who asks has it already. */
export type ChartAnswer = {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly file: Uint8Array | null;
};

const answerWith = (file: Uint8Array, headers: Readonly<Record<string, string>>): ChartAnswer => ({
  status: 200,
  headers: { ...headers, "content-length": String(file.byteLength) },
  file,
});

const give = async (asked: AskedChart, given: Headers): Promise<ChartAnswer> => {
  const key = await keyOf(asked, given);
  const tag = tagOf(key);
  const headers = headersOf(asked, tag);
  if (isKnownThere(given, tag)) return { status: 304, headers, file: null };
  const make = () => {
    countPicture(asked.format, "made");
    return makeChart({ ...asked, origin: originOf(given) });
  };
  return answerWith(await keptFiles().give(key, make), headers);
};

/** A refusal before anything is read, when what is not in memory could not be made now. */
const shedWhenCrowded = (format: string): Response | undefined =>
  isCrowded() && Object.hasOwn(types, format)
    ? refuseBusy(new JobRefused("queue-full"))
    : undefined;

/**
 * The chart at an address, when it was asked for before and is in memory as the data are now, or the refusal when too
 * many are being made; undefined otherwise. `search` is the query of the address with its question mark.
 */
export const findChart = async (
  format: string,
  search: string,
  given: Headers,
): Promise<ChartAnswer | Response | undefined> => {
  const asked = findAddress(format, search);
  if (!asked) return shedWhenCrowded(format);
  if ("problems" in asked) return undefined;
  const key = await keyOf(asked, given);
  const tag = tagOf(key);
  const file = keptFiles().find(key);
  if (!file) return isKnownThere(given, tag) ? undefined : shedWhenCrowded(format);
  countPicture(asked.format, "kept");
  const headers = headersOf(asked, tag);
  return isKnownThere(given, tag)
    ? { status: 304, headers, file: null }
    : answerWith(file, headers);
};

/** A handler that gives charts in one form: from memory until the data or the program change. */
export const answerChart =
  (format: ChartFormat) =>
  async (request: Request): Promise<Response> => {
    const asked = readAddress(format, new URL(request.url).search);
    if ("problems" in asked) {
      const { problems } = asked;
      const detail = "The picture cannot be drawn as asked.";
      const refused = refuse({ status: 400, detail, problems, count: problems.length });
      return format === "embed" ? refused : letOthersRead(refused);
    }
    return give(asked, request.headers).then(
      ({ status, headers, file }) =>
        new Response(file as Uint8Array<ArrayBuffer> | null, { status, headers }),
      refuseBusy,
    );
  };
