import { expect, test } from "vitest";
import { mappingSchema } from "@/lib/csv";
import { readText } from "./read-file";

const doubtful =
  "period;reporter;partner;flow;value\n2020;AZE;SRB;exports;1.234\n2021;AZE;SRB;exports;2.345\n";

test.each([
  [
    ".",
    [
      "2: exports | AZE | SRB | – | – | A | 2020-01/P12M = 1.234 normal",
      "3: exports | AZE | SRB | – | – | A | 2021-01/P12M = 2.345 normal",
    ],
  ],
  [
    ",",
    [
      "2: exports | AZE | SRB | – | – | A | 2020-01/P12M = 1234 normal",
      "3: exports | AZE | SRB | – | – | A | 2021-01/P12M = 2345 normal",
    ],
  ],
] as const)("an answer to the question of the mark settles it: %j", async (decimal, expected) => {
  const { observations } = await readText(doubtful, { mapping: { decimal } });
  expect(observations).toEqual(expected);
});

test("roles that a person gave overrule the evidence", async () => {
  const text = "when,who,with whom,amount,weight\n2020,AZE,SRB,5,7\n2021,AZE,SRB,6,8\n";
  const columns = [
    { name: "who", role: "reporter" },
    { index: 2, role: "partner" },
    { name: "amount", role: "value" },
    { name: "weight", role: "ignored" },
  ] as const;
  const { reading, observations } = await readText(text, {
    mapping: { columns: [...columns], unit: "USD", power: 3, flow: "exports" },
  });
  expect(observations).toEqual([
    "2: exports | AZE | SRB | – | USD | A | 2020-01/P12M = 5000 normal",
    "3: exports | AZE | SRB | – | USD | A | 2021-01/P12M = 6000 normal",
  ]);
  expect("series" in reading ? reading.columns.map(({ because }) => because).slice(1) : []).toEqual(
    columns.map(() => "you said so"),
  );
});

test("fiscal years start in the month that a person names", async () => {
  const { observations } = await readText("year,reporter,value\n2019-20,IND,5\n2020-21,IND,6\n", {
    mapping: { fiscalYearStart: 4 },
  });
  expect(observations[0]).toContain("2019-04/P12M = 5");
});

test("what an inspection gave is taken back as a mapping", async () => {
  const { reading } = await readText("period,reporter,value,unit\n2020,AZE,5,USD\n");
  const mapping = mappingSchema.parse(JSON.parse(JSON.stringify(reading)));
  const { reading: again } = await readText("period,reporter,value,unit\n2020,AZE,5,USD\n", {
    mapping,
  });
  expect(again).toMatchObject({ observations: 1, shape: "long" });
});

test("whoever is told to report has the places of the rows as the other side", async () => {
  const { observations } = await readText("year,place,value\n2020,SRB,5\n2021,TUR,6\n", {
    mapping: { reporter: "AZE", flow: "exports" },
  });
  expect(observations[0]).toBe("2: exports | AZE | SRB | – | – | A | 2020-01/P12M = 5 normal");
});

test("a corrected column is found by its name where later files have it elsewhere", async () => {
  const columns = [{ index: 1, name: "weight", role: "ignored" as const }];
  const { reading } = await readText("year,place,weight,value\n2020,SRB,7,5\n2021,TUR,8,6\n", {
    mapping: { columns },
  });
  expect("series" in reading ? reading.columns.map(({ role }) => role) : []).toEqual([
    "period",
    "reporter",
    "ignored",
    "value",
  ]);
});
