import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFile, readText } from "./read-file";

const category = (...codes: string[]) => ({ category: { index: codes } });

/** A cube as statistical offices answer: flows by country and year, every value in a list. */
const cube = {
  version: "2.0",
  class: "dataset",
  id: ["flow", "reporter", "partner", "unit", "time"],
  size: [2, 1, 1, 1, 2],
  role: { time: ["time"] },
  dimension: {
    flow: { category: { index: { imports: 1, exports: 0 } } },
    reporter: { category: { label: { AZE: "Azerbaijan" } } },
    partner: category("SRB"),
    unit: category("USD"),
    time: category("2020", "2021"),
  },
  value: [1.5, 2, null, 3],
};

const observationsOf = async (document: unknown, size?: number) => {
  const bytes = new TextEncoder().encode(
    typeof document === "string" ? document : JSON.stringify(document),
  );
  const { observations } = await readFile(bytes, size === undefined ? {} : { size });
  return observations.map((line) => line.replace(/^\d+: /, ""));
};

const key = (flow: string): string => `${flow} | AZE | SRB | – | USD | A`;
const stated = [
  `${key("exports")} | 2020-01/P12M = 1.5 normal`,
  `${key("exports")} | 2021-01/P12M = 2 normal`,
  `${key("imports")} | 2021-01/P12M = 3 normal`,
];

describe("JSON-stat", () => {
  test.each([1, 100, 1 << 20])("is read in pieces of %i bytes", async (size) => {
    expect(await observationsOf(cube, size)).toEqual(stated);
  });

  test("may name its values by the numbers of their cells, begin with a byte order mark, and be packed", async () => {
    const sparse = JSON.stringify({ ...cube, value: { 0: 1.5, 1: 2, 3: 3 } });
    expect(await observationsOf(`\uFEFF\n ${sparse}`)).toEqual(stated);
    expect((await readFile(gzipSync(sparse))).observations).toHaveLength(3);
  });

  test.each([
    ["one for all", "p", ["provisional", "provisional", "provisional"]],
    ["a list", [null, "e", "c", null], ["normal", "estimated", "confidential", "normal"]],
    ["by cell", { 1: "p" }, ["normal", "provisional", "normal"]],
  ])("says the flags of its values as %s", async (_form, status, flags) => {
    const lines = await observationsOf({ ...cube, status });
    expect(lines.map((line) => line.split(" ").at(-1))).toEqual(flags);
  });

  test("keeps every digit, and takes a point for the decimal mark", async () => {
    const values = '"value":[12345678901234567.89,1.234,2.345,3.456]';
    const text = JSON.stringify(cube).replace(/"value":\[[^\]]*\]/, values);
    const found = (await observationsOf(text)).map((line) => / = (\S+)/.exec(line)?.[1]);
    expect(found).toEqual(["12345678901234567.89", "1.234", "2.345", "3.456"]);
  });

  test("is read by its labels where its codes alone say nothing", async () => {
    const labelled = {
      category: { index: ["1", "2"], label: { 1: "Exports", 2: "Imports" } },
      label: "Direction",
    };
    const coded = { ...cube, dimension: { ...cube.dimension, flow: labelled } };
    expect(await observationsOf(coded)).toEqual(stated);
  });
});

const rows = [
  ["flow", "reporter", "partner", "unit", "period", "value"],
  ["exports", "AZE", "SRB", "USD", "2020", 1.5],
  ["exports", "AZE", "SRB", "USD", "2021", 2],
  ["imports", "AZE", "SRB", "USD", "2021", 3],
];
const [names = [], ...cells] = rows;

describe("a Data Package", () => {
  test.each([
    ["as CSV", `${rows.map((row) => row.join(",")).join("\n")}\n`],
    ["as rows", rows],
    [
      "as objects",
      cells.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell]))),
    ],
  ])("is read with its data inside %s", async (_form, data) => {
    expect(await observationsOf({ resources: [{ name: "notes" }, { data }] })).toEqual(stated);
  });
});

describe("JSON that holds no table", () => {
  test.each([
    ["package-without-data", { resources: [{ name: "observations", path: "observations.csv" }] }],
    ["broken-json-stat", { ...cube, size: [2, 1, 1, 1, 3] }],
    ["broken-json-stat", { ...cube, value: [1, 2, 3, 4, 5] }],
    ["broken-json-stat", { ...cube, id: [] }],
    ["json", { figures: [1, 2, 3] }],
    ["json", { class: "collection", link: {} }],
    ["json", `${JSON.stringify(cube).slice(0, -20)}`],
    ["json", `{"resources":${"[".repeat(100_000)}`],
    ["large-json", `{"a":"${"x".repeat(8 * 1024 * 1024)}"}`],
  ])("is refused as %s", async (code, document) => {
    const text = typeof document === "string" ? document : JSON.stringify(document);
    expect((await readText(text)).reading).toMatchObject({
      refused: { problems: [{ code: `not-csv-${code}`, fix: expect.any(String) }] },
    });
  });

  test("does not keep a table from being CSV whose first cell begins with a brace", async () => {
    const text = "{key},flow,reporter,partner,unit,period,value\na,exports,AZE,SRB,USD,2020,1\n";
    expect((await readText(text)).reading).toMatchObject({ observations: 1 });
  });
});
