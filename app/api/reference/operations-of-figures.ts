import { changesQuerySchema } from "../v1/changes/query";
import { csvType } from "../v1/csv-stream";
import { mirrorQuerySchema } from "../v1/mirror/query";
import { jsonStatType } from "../v1/observations/json-stat";
import { sdmxCsvTypeOf } from "../v1/observations/sdmx";
import {
  asOfQuerySchema,
  observationsQuerySchema,
  sdmxQuerySchema,
  seriesQuerySchema,
} from "../v1/query";
import { searchQuerySchema } from "../v1/search/query";
import { inPart, json, type Operation } from "./operation";

const figures = {
  "what one counts of the other in one year": {
    reporter: "AZE",
    partner: "SRB",
    flow: "imports",
    period: "2012",
  },
  "as of a day": { reporter: "AZE", partner: "SRB", asOf: "2026-01-01" },
};

/** What asks for figures and their history. */
export const figureOperations: readonly Operation[] = inPart("Figures", [
  {
    method: "get",
    path: "/api/v1/observations",
    summary: "Observations by the parts of their series and their periods",
    more: "In pages as JSON; in the other forms all of them at once, without cursor and limit. The form is chosen by Accept with its qualities, or by the ending of the address. A missing value is null with a status, never 0.",
    query: observationsQuerySchema,
    answers: {
      200: {
        "application/json": "Observations",
        [csvType]: "text",
        [sdmxCsvTypeOf("2.0.0")]: "text",
        [sdmxCsvTypeOf("1.0.0")]: "text",
        [jsonStatType]: "JsonStat",
      },
    },
    examples: figures,
  },
  {
    method: "get",
    path: "/api/v1/observations.csv",
    summary: "The same as tidy CSV, one row an observation",
    more: "Columns as the Data Package describes them. Read back by POST /api/v1/datasets to the last digit and flag.",
    query: observationsQuerySchema,
    answers: { 200: { [csvType]: "text" } },
    examples: figures,
  },
  {
    method: "get",
    path: "/api/v1/observations.sdmx.csv",
    summary: "The same as SDMX-CSV 2.0 or 1.0",
    query: sdmxQuerySchema,
    answers: {
      200: { [sdmxCsvTypeOf("2.0.0")]: "text", [sdmxCsvTypeOf("1.0.0")]: "text" },
    },
    examples: { "version 1.0": { reporter: "AZE", partner: "SRB", version: "1.0.0" } },
  },
  {
    method: "get",
    path: "/api/v1/observations.jsonstat.json",
    summary: "The same as a cube of JSON-stat 2.0",
    more: "At most 100 000 observations. extension.text has the digits of values that a number would not give back. What a series does not say is _U, a total _T, a dimension that it does not have _Z.",
    query: observationsQuerySchema,
    answers: { 200: { [jsonStatType]: "JsonStat" } },
    examples: figures,
  },
  {
    method: "get",
    path: "/api/v1/series",
    summary: "Series by any of their parts, in pages",
    query: seriesQuerySchema,
    answers: { 200: json("SeriesList") },
    examples: { "by words": { q: "Serbia", reporter: "AZE", limit: "10" } },
  },
  {
    method: "get",
    path: "/api/v1/series/{series}",
    summary: "A series with the files that made it",
    query: asOfQuerySchema,
    answers: { 200: json("Series") },
  },
  {
    method: "get",
    path: "/api/v1/series/{series}/triangle",
    summary: "The revision triangle of a series: each period as each file had it",
    query: asOfQuerySchema,
    answers: { 200: { "application/json": "Triangle", [csvType]: "text" } },
  },
  {
    method: "get",
    path: "/api/v1/series/{series}/triangle.csv",
    summary: "The same as CSV, a line a period, a column a file",
    query: asOfQuerySchema,
    answers: { 200: { [csvType]: "text" } },
  },
  {
    method: "get",
    path: "/api/v1/search",
    summary:
      "Places, pairs, products, datasets and articles by words, names, codes and mistyped names",
    query: searchQuerySchema,
    answers: { 200: json("Found") },
    examples: { "a country": { q: "Serbia", limit: "5" } },
  },
  {
    method: "get",
    path: "/api/v1/mirror",
    summary: "A flow as both sides, all datasets and the articles have it, with the differences",
    query: mirrorQuerySchema,
    answers: { 200: json("Mirror") },
    examples: { "a pair": { reporter: "AZE", partner: "SRB", flow: "imports" } },
  },
  {
    method: "get",
    path: "/api/v1/changes",
    summary: "What new files made of checks and of comparisons that could not be made",
    more: "The earliest first. All that one file changed comes in one answer.",
    query: changesQuerySchema,
    answers: { 200: json("Changes") },
    examples: { "since a day": { since: "2021-01-01", reporter: "AZE" } },
  },
]);
