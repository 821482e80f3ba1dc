import { expect, test } from "vitest";
import { readText } from "./read-file";

const rows = [
  "flow,reporter,partner,unit,transport,period,value",
  "exports,AZE,SRB,USD,sea,2020-01,1",
  "exports,AZE,SRB,USD,rail,2020-02,2",
  "imports,AZE,SRB,USD,sea,2020-01,3",
];

test("a dimension that changes with the period in a few rows is kept, for it may do so by chance", async () => {
  const { observations } = await readText(rows.join("\n"));
  expect(observations.map((line) => line.split(" | ")[6])).toEqual([
    "transport=sea",
    "transport=rail",
    "transport=sea",
  ]);
});

test("a column that says the period in other numbers is no dimension", async () => {
  const text = rows.join("\n").replaceAll("sea", "31.01.2020").replaceAll("rail", "29.02.2020");
  const { series } = await readText(text.replace("transport", "as at"));
  expect(series.map(({ dimensions }) => dimensions)).toEqual([{}, {}]);
});
