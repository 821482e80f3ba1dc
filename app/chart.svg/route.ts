import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { refuse } from "@/app/api/answer";
import { store } from "@/app/database";
import { loadPair } from "@/app/trade/pair";
import { drawSvg } from "@/lib/chart/image";
import { viewPair } from "@/lib/chart/pair-view";
import { formatChartSpec, parseChartSpec } from "@/lib/chart/spec";
import { dataVersion } from "@/lib/store/change";

const keptBytes = 64 * 1024 * 1024;
const drawings = new LRUCache<string, string>({
  maxSize: keptBytes,
  sizeCalculation: (svg) => svg.length,
});

const tagOf = (key: string): string =>
  `"${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;

/** The picture of a pair as SVG: the same drawing as the page's, kept until the data change. */
export const GET = async (request: Request): Promise<Response> => {
  const parsed = parseChartSpec(new URL(request.url).searchParams);
  if ("problems" in parsed) {
    const { problems } = parsed;
    return refuse({
      status: 400,
      detail: "The picture cannot be drawn as asked.",
      problems,
      count: problems.length,
    });
  }
  const { spec } = parsed;
  const { reporter, partner } = spec;
  if (!reporter || !partner) {
    return refuse({
      status: 400,
      detail: "A picture needs a reporter and a partner, such as reporter=AZE&partner=SRB.",
    });
  }
  const { db } = await store();
  const key = `${await dataVersion(db)} ${formatChartSpec(spec)}`;
  const tag = tagOf(key);
  const headers = { etag: tag, "cache-control": "private, no-cache" };
  if (request.headers.get("if-none-match") === tag)
    return new Response(null, { status: 304, headers });
  let drawing = drawings.get(key);
  if (drawing === undefined) {
    const view = viewPair(await loadPair(db, { reporter, partner, asOf: spec.asOf }), spec);
    drawing = await drawSvg(view.spec, view.data);
    drawings.set(key, drawing);
  }
  return new Response(drawing, {
    headers: { ...headers, "content-type": "image/svg+xml; charset=utf-8" },
  });
};
