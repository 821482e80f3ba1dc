import { refuse } from "@/app/api/answer";
import { letOthersRead } from "@/app/api/validators";
import { originOf } from "@/app/chart/address";
import { refuseBusy } from "@/app/chart/answer";
import { loadChart } from "@/app/chart/make";
import { reading } from "@/app/database";
import { html } from "@/app/embed/html";
import { shareAddressesOf } from "@/app/share/addresses";
import { frameCodeOf, frameSizeOf } from "@/app/share/frame";
import type { ChartSpec } from "@/lib/chart/spec";
import { chartWords } from "@/lib/chart/words";
import { findChartAt } from "./find";
import { type OembedQuery, oembedQuerySchema } from "./query";

type Answer = Readonly<Record<string, string | number>>;

const answerFor = async (
  asked: ChartSpec,
  { maxwidth, maxheight }: OembedQuery,
  origin: string,
) => {
  const { spec, data } = await loadChart({ spec: asked, origin });
  const { title } = chartWords(spec, data);
  const { embed, image } = shareAddressesOf(asked);
  const size = frameSizeOf(spec, data, { width: maxwidth, height: maxheight });
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Turnover",
    provider_url: `${origin}/`,
    cache_age: 3600,
    ...size,
    html: frameCodeOf({ address: origin + embed, title, ...size }),
    thumbnail_url: origin + image,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
};

const asXml = (answer: Answer): Response => {
  const elements = Object.entries(answer).map(([key, value]) => {
    const name = { html: key };
    return html`<${name}>${value}</${name}>`;
  });
  const head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n';
  return new Response(`${head}${html`<oembed>${elements}</oembed>`.html}`, {
    headers: { "content-type": "text/xml; charset=utf-8" },
  });
};

const answerOembed = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const { data: query } = oembedQuerySchema.safeParse(Object.fromEntries(searchParams));
  const origin = originOf(request.headers);
  if (!query || origin === undefined)
    return refuse({ status: 400, detail: "Give the address of a chart here as url=…" });
  const asked = await findChartAt(await reading(), query.url);
  if (!asked) return refuse({ status: 404, detail: "No chart is shown at that address." });
  const answer = await answerFor(asked, query, origin).catch(refuseBusy);
  if (answer instanceof Response) return answer;
  return query.format === "xml" ? asXml(answer) : Response.json(answer);
};

/** How a site that has an address of ours frames its chart: oEmbed 1.0, as JSON or XML. */
export const GET = async (request: Request): Promise<Response> =>
  letOthersRead(await answerOembed(request));
