import { csvType } from "../v1/csv-stream";
import { newDatasetSchema, newVintageSchema } from "../v1/datasets/parameters";
import { inspectQuerySchema } from "../v1/mapping-text";
import { asOfQuerySchema, namedPageSchema, revisionsQuerySchema } from "../v1/query";
import { inPart, json, type Operation } from "./operation";

const file = (value: string) =>
  ({
    schema: "file",
    examples: {
      "exports by year": `reporter,partner,flow,year,value,unit\r\nGEO,ISL,exports,2020,${value},USD\r\nGEO,ISL,exports,2021,1500000,USD\r\n`,
    },
  }) as const;

const reading =
  "CSV in any layout, SDMX-CSV, JSON-stat 2.0, the tidy CSV of this program, or a Data Package with its data inside (one that only names a path is refused); gzip is unpacked. JSON may have 8 MiB, CSV is read row by row. The file is the body or the field “file” of a form.";

/** What takes, tells and removes files. */
export const fileOperations: readonly Operation[] = inPart("Datasets and files", [
  {
    method: "get",
    path: "/api/v1/datasets",
    summary: "Datasets by name with what they hold, in pages",
    query: namedPageSchema,
    answers: { 200: json("Datasets") },
    examples: { "the first two": { limit: "2" } },
  },
  {
    method: "post",
    path: "/api/v1/datasets",
    summary: "A file as the first of a new dataset",
    more: `${reading} It is in whole or not at all; rows that cannot be read are listed and do not void the file.`,
    needs: "editor",
    query: newDatasetSchema,
    body: file("1200000"),
    answers: { 201: json("Imported") },
    examples: {
      "exports by year": {
        name: "Georgian customs",
        publisher: "Geostat",
        licence: "CC BY 4.0",
        released: "2022-01-20",
      },
    },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}",
    summary: "A dataset by its id or its exact name, with its files and how the latest was read",
    query: asOfQuerySchema,
    answers: { 200: json("Dataset") },
  },
  {
    method: "patch",
    path: "/api/v1/datasets/{dataset}",
    summary: "Changes what is said of a dataset",
    needs: "editor",
    body: {
      schema: "DatasetChange",
      examples: { "its source": { source: "https://geostat.example/trade" } },
    },
    answers: { 200: json("Dataset") },
  },
  {
    method: "delete",
    path: "/api/v1/datasets/{dataset}",
    summary: "Removes a dataset with all its files",
    needs: "editor",
    answers: { 200: json("Deleted") },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}/datapackage.json",
    summary: "A dataset described as a Data Package 2.0 with Table Schema",
    more: "Its resource names the address of the tidy CSV.",
    query: asOfQuerySchema,
    answers: { 200: json("DataPackage") },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}/revisions",
    summary: "What each file of a dataset added, revised and withdrew",
    more: "The latest release first and in it the largest revisions; in pages, or whole as CSV.",
    query: revisionsQuerySchema,
    answers: { 200: { "application/json": "Revisions", [csvType]: "text" } },
    examples: { "only revised figures": { kind: "revised", limit: "10" } },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}/revisions.csv",
    summary: "The same as CSV",
    query: revisionsQuerySchema,
    answers: { 200: { [csvType]: "text" } },
  },
  {
    method: "post",
    path: "/api/v1/datasets/{dataset}/vintages",
    summary: "The next file of a dataset",
    more: "Only what differs is stored. The same bytes again are no error: 200, and nothing is stored.",
    needs: "editor",
    query: newVintageSchema,
    body: file("1250000"),
    answers: { 201: json("Imported"), 200: json("Imported") },
    examples: { "exports by year": { released: "2022-02-20", replace: "false" } },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}/vintages/{number}",
    summary: "A file of a dataset with what it changed, at most a hundred figures",
    answers: { 200: json("Vintage") },
  },
  {
    method: "delete",
    path: "/api/v1/datasets/{dataset}/vintages/{number}",
    summary: "Undoes a file: it counts nowhere any more, but stays in the list",
    needs: "editor",
    answers: { 200: json("Undone") },
  },
  {
    method: "get",
    path: "/api/v1/datasets/{dataset}/vintages/{number}/raw",
    summary: "A file, byte by byte as it came",
    answers: { 200: { "application/octet-stream": "bytes" } },
  },
  {
    method: "get",
    path: "/api/v1/imports/{import}",
    summary: "How far an import is, by the name that its sender gave it",
    more: "204 before the file has come in and after the import has ended.",
    answers: { 200: json("ImportProgress"), 204: {} },
  },
  {
    method: "post",
    path: "/api/v1/inspect",
    summary: "How a file would be read, and the evidence for it",
    more: `${reading} Saves nothing.`,
    query: inspectQuerySchema,
    body: file("1200000"),
    answers: { 200: json("Inspection") },
  },
]);
