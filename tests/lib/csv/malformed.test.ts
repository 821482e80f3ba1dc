import { expect, test } from "vitest";
import { readText } from "./read-file";

const problemsOf = async (text: string) => {
  const { reading } = await readText(text);
  return "refused" in reading ? reading.refused.problems : reading.problems;
};

test.each([
  [
    "a second table with another header",
    "year,partner,value\n2019,SRB,1\n2020,SRB,2\n\nyear,partner,amount USD,share\n2019,SRB,3,0.1\n",
    { code: "another-table", line: 5 },
  ],
  [
    "a row that another character cuts",
    "period;reporter;flow;value\n2019;AZE;exports;100\n2020,AZE,exports,110\n2021;AZE;exports;120\n",
    { code: "other-delimiter", line: 3, saw: "2020,AZE,exports,110" },
  ],
  ["a header without rows", "Exports\nperiod,reporter,flow,value\n", { code: "no-rows", line: 2 }],
])("%s is named with its line", async (_what, text, problem) => {
  expect(await problemsOf(text)).toContainEqual(expect.objectContaining(problem));
});

test("rows that are longer than the header tell no further series", async () => {
  const { reading } = await readText(
    "period,reporter,flow,value\n2019,AZE,exports,1\n2020,AZE,exports,2,extra\n2021,AZE,exports,3\n",
  );
  expect(reading).toMatchObject({ series: 1, observations: 3 });
});

test("a second table's figures are not told under the first one's flow", async () => {
  const { observations } = await readText(
    "Exports\nyear,partner,value\n2019,SRB,1\n2020,SRB,2\n\nImports\nyear,partner,amount,unit\n2019,SRB,3,t\n",
  );
  expect(observations).toHaveLength(2);
});
