import { chartQuerySchema } from "@/app/chart/request";
import { oembedQuerySchema } from "@/app/oembed/query";
import { csvType } from "../v1/csv-stream";
import { type Content, json, type Operation } from "./operation";

const chart = (
  path: string,
  summary: string,
  content: Readonly<Record<string, Content>>,
): Operation => ({
  part: "Charts",
  method: "get",
  path,
  summary,
  query: chartQuerySchema,
  answers: { 200: content },
  examples: { "a pair": { reporter: "AZE", partner: "SRB", view: "level", flow: "imports" } },
});

/** What gives charts and tells sites how to frame them. */
export const chartOperations: readonly Operation[] = [
  chart("/chart.png", "A chart as a picture, with its title, source and address in it", {
    "image/png": "bytes",
  }),
  chart("/chart.svg", "A chart as vector shapes", { "image/svg+xml; charset=utf-8": "text" }),
  chart("/chart.pdf", "A chart as a page to print", { "application/pdf": "bytes" }),
  chart("/chart.csv", "The figures of a chart", { [csvType]: "text" }),
  chart("/chart.json", "What a chart was asked for and all that it rests on", json("Chart")),
  chart("/embed", "A chart as a document for other sites to frame", {
    "text/html; charset=utf-8": "text",
  }),
  {
    part: "Charts",
    method: "get",
    path: "/oembed",
    summary: "How a site frames the chart at an address (oEmbed 1.0)",
    query: oembedQuerySchema,
    answers: { 200: { "application/json": "OEmbed", "text/xml; charset=utf-8": "text" } },
    examples: { "a pair": { url: "/trade/AZE/SRB", maxwidth: "600" } },
  },
  {
    part: "Charts",
    method: "post",
    path: "/api/open",
    summary: "Leads a picture that was exported here to its chart, for the form of our own page",
    body: { schema: "file", examples: {} },
    answers: { 303: {} },
  },
];
