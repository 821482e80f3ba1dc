import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { fileNameOf } from "@/lib/chart/file-name";
import { formatChartSpec } from "@/lib/chart/spec";
import { dataVersion } from "@/lib/store/change";
import { JobRefused } from "@/lib/thread/job-runner";
import { originOf } from "./address";
import { buildId } from "./build-id";
import { createFileCache } from "./file-cache";
import { makeChart } from "./make";
import { type ChartFormat, type ChartRequest, readChartRequest } from "./request";

const types: Readonly<Record<ChartFormat, string>> = {
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
};

const keptBytes = 64 * 1024 * 1024;

const fileOf = createFileCache(keptBytes);

/** Addresses as read: reading one takes longer than finding its file. */
const requests = new LRUCache<string, ReturnType<typeof readChartRequest>>({ max: 1000 });

const readCached = (format: ChartFormat, { search, searchParams }: URL) => {
  const key = format + search;
  const known = requests.get(key);
  if (known) return known;
  const read = readChartRequest(format, searchParams);
  requests.set(key, read);
  return read;
};

const tagOf = (key: string): string =>
  `"${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;

const isKnownThere = (request: Request, tag: string): boolean =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((known) => known.trim().replace(/^W\//, "") === tag || known.trim() === "*");

const headersOf = ({ format, spec, isDownload }: ChartRequest, tag: string) => ({
  etag: tag,
  "cache-control": "public, no-cache",
  "content-type": types[format],
  "content-disposition": `${isDownload ? "attachment" : "inline"}; filename="${fileNameOf(spec)}.${format}"`,
});

const busy = (error: unknown): Response => {
  if (!(error instanceof JobRefused)) throw error;
  const detail =
    error.reason === "queue-full"
      ? "Too many pictures are being drawn. Ask again in a moment."
      : "The picture takes too long to draw. Ask for a smaller one.";
  return refuse({ status: 503, detail, retryAfterSeconds: 5 });
};

const give = async (request: Request, asked: ChartRequest): Promise<Response> => {
  const { db } = await store();
  const order = { ...asked, origin: originOf(request.headers) };
  const key = [
    buildId(),
    await dataVersion(db),
    order.format,
    order.origin,
    formatChartSpec(asked.spec),
  ].join(" ");
  const tag = tagOf(key);
  const headers = headersOf(asked, tag);
  if (isKnownThere(request, tag)) return new Response(null, { status: 304, headers });
  const file = await fileOf(key, () => makeChart(order));
  return new Response(file as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, "content-length": String(file.byteLength) },
  });
};

/** A handler that gives charts in one form: from memory until the data or the program change. */
export const answerChart =
  (format: ChartFormat) =>
  async (request: Request): Promise<Response> => {
    const read = readCached(format, new URL(request.url));
    if ("problems" in read) {
      const { problems } = read;
      const detail = "The picture cannot be drawn as asked.";
      return refuse({ status: 400, detail, problems, count: problems.length });
    }
    return give(request, read).catch(busy);
  };
