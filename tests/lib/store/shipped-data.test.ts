import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { factSchema } from "@/lib/fact";
import { roundingOfScaled, roundingOfWrittenOut, scaled } from "@/lib/figure";
import { observationStatusSchema } from "@/lib/observation";
import { endOf, parseCanonicalPeriod } from "@/lib/period";
import { isPlace } from "@/lib/place";

const folder = fileURLToPath(new URL("../../../data/", import.meta.url));
const readText = (file: string): string => readFileSync(folder + file, "utf8");
const listFiles = (subfolder: string): string[] =>
  readdirSync(folder + subfolder).map((name) => `${subfolder}/${name}`);

const readRows = (file: string) => {
  const { data, errors } = Papa.parse<Record<string, string>>(readText(file), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

const place = z.string().refine(isPlace, "a place");
const period = z.string().refine((text) => parseCanonicalPeriod(text) !== undefined, "a period");
const day = z.iso.date();
const dayMonthOrYear = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/);
const httpsAddress = z.url({ protocol: /^https$/ });
const words = z.string().trim().min(1);

const datasetSchema = z.strictObject({
  file: words,
  name: words,
  publisher: words,
  source: httpsAddress,
  licence: words,
  released: day,
  note: words,
});

const rowSchema = z.strictObject({
  flow: z.enum(["exports", "imports"]),
  reporter: place,
  partner: place,
  product: z.literal(""),
  unit: z.literal("USD"),
  period,
  value: z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/),
  status: observationStatusSchema,
});

const shippedFactSchema = z.strictObject({
  ...factSchema.shape,
  flow: z.enum(["turnover", "exports", "imports", "balance", "re-exports"]),
  reporter: place,
  partner: place,
  period,
  base: period.nullable(),
  quote: words,
  remark: words.optional(),
});
type ShippedFact = z.infer<typeof shippedFactSchema>;

const articleSchema = z.strictObject({
  title: words,
  outlet: words,
  url: httpsAddress.nullable(),
  published: dayMonthOrYear,
  text: words,
  facts: z.array(shippedFactSchema).min(1),
});

const eventSchema = z.strictObject({
  date: dayMonthOrYear,
  countries: z.string().refine((codes) => codes.split(";").every(isPlace), "places"),
  title: words,
  kind: z.string().regex(/^[a-z]+$/),
  address: words,
});

const powers: Record<string, number> = { billion: 9, million: 6, thousand: 3 };

/** Every number of a quote as it was written: its size, and the place of its last digit that counts. */
const numbersIn = (quote: string) =>
  [...quote.matchAll(/(\d[\d,]*(?:\.\d+)?)(?: (billion|million|thousand))?/g)].map(
    ([, written = "", word]) => {
      const digits = written.replaceAll(",", "");
      const power = word === undefined ? 0 : (powers[word] ?? 0);
      return {
        size: scaled(digits, power),
        ofScaled: roundingOfScaled(digits, power),
        ofAmount: word ? roundingOfScaled(digits, power) : roundingOfWrittenOut(digits),
      };
    },
  );

const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(b);

/** Whether the figures of a fact are the ones its quote writes, rounding included. */
const agreesWithQuote = (fact: ShippedFact): boolean => {
  const numbers = numbersIn(fact.quote);
  const times =
    fact.factor !== null && fact.factor < 1
      ? Number((1 / fact.factor).toPrecision(12))
      : fact.factor;
  const rate = fact.percent ?? times;
  const hasAmount =
    fact.value === null ||
    numbers.some(
      ({ size, ofAmount }) =>
        size === Math.abs(fact.value ?? 0) && sameNumber(ofAmount, fact.rounding ?? 0),
    );
  const hasRate =
    rate === null ||
    numbers.some(
      ({ size, ofScaled }) =>
        size === Math.abs(rate) && sameNumber(ofScaled, fact.rateRounding ?? 0),
    );
  return hasAmount && hasRate && (fact.value !== null || rate !== null);
};

const qualifierWords = { "=": "", "~": "about ", ">": "more than ", "<": "just under " };

const articleFiles = listFiles("articles");
const articles = articleFiles.flatMap((file) =>
  z
    .array(articleSchema)
    .parse(JSON.parse(readText(file)))
    .map((article) => ({ file, ...article })),
);
const shippedFacts = articles.flatMap(({ file, text, published, facts }) =>
  facts.map((fact) => ({ file, text, published, fact })),
);
const quotesOf = (broken: readonly { fact: ShippedFact }[]): string[] =>
  broken.map(({ fact }) => fact.quote);

describe("the shipped series", () => {
  const datasets = z.array(datasetSchema).parse(JSON.parse(readText("datasets.json")));

  test("are named in datasets.json, each once, with source and licence", () => {
    expect(datasets.map(({ file }) => file).sort()).toEqual(listFiles("series").sort());
    expect(new Set(datasets.map(({ name }) => name)).size).toBe(datasets.length);
  });

  test.each(datasets.map(({ file }) => file))("%s is tidy and states no value twice", (file) => {
    const rows = readRows(file).map((row) => rowSchema.parse(row));
    const keys = rows.map((row) => [row.flow, row.reporter, row.partner, row.period].join());
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    [
      "series/unctadstat-merchandise-totals.csv",
      "exports,AZE,WLD,,USD,2022-01/P12M,38146700000,normal",
    ],
    [
      "series/itpd-e-azerbaijan-by-partner.csv",
      "imports,AZE,SRB,,USD,2012-01/P12M,31385667,normal",
    ],
    [
      "series/unctad-matrix-azerbaijan-by-partner.csv",
      "imports,AZE,SCG,,USD,2005-01/P12M,225034,normal",
    ],
    ["series/wits-serbia.csv", "exports,SRB,WLD,,USD,2005-01/P12M,4481780000,normal"],
  ])("%s holds %s: thousands and millions multiplied out", (file, row) => {
    expect(readText(file).split("\n")).toContain(row);
  });
});

describe("the shipped articles", () => {
  test("stand once each, though two files might want them", () => {
    const keys = articles.map(({ outlet, published, url, text }) =>
      [outlet, published, url ?? text].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(articleFiles)(
    "%s is described in the README, with the number of its articles",
    (file) => {
      const count = articles.filter((article) => article.file === file).length;
      const name = file.replace("articles/", "");
      expect(readText("README.md")).toContain(`| \`${name}\` | ${count}, on `);
    },
  );

  test("hold each quote exactly once, and no two facts share one", () => {
    expect(
      quotesOf(shippedFacts.filter(({ text, fact }) => text.split(fact.quote).length !== 2)),
    ).toEqual([]);
    for (const { facts } of articles)
      expect(new Set(facts.map(({ quote }) => quote)).size).toBe(facts.length);
  });

  test("write in each quote the figure of its fact, with its rounding", () => {
    expect(quotesOf(shippedFacts.filter(({ fact }) => !agreesWithQuote(fact)))).toEqual([]);
  });

  test.each([
    ["another value", { value: 9500000 }],
    ["a coarser rounding", { rounding: 1000000 }],
    ["no figure at all", { value: null }],
  ])("would not pass with %s", (_name, change) => {
    const stated = shippedFacts.find(({ fact }) => fact.value === 5900000)?.fact;
    const fact = shippedFactSchema.parse(stated);
    expect(agreesWithQuote(fact)).toBe(true);
    expect(agreesWithQuote({ ...fact, ...change })).toBe(false);
  });

  test("write the qualifier in words", () => {
    const silent = ({ fact }: { fact: ShippedFact }) =>
      !fact.quote.includes(qualifierWords[fact.qualifier]);
    expect(quotesOf(shippedFacts.filter(silent))).toEqual([]);
  });

  test("give a base to changes and to nothing else, and a unit to every amount", () => {
    const broken = shippedFacts.filter(
      ({ fact }) =>
        (fact.kind === "change") !== (fact.base !== null) ||
        (fact.value !== null && fact.unit === null) ||
        (fact.kind === "level") !==
          (fact.percent === null && fact.factor === null && fact.base === null) ||
        (fact.value === null) !== (fact.rounding === null),
    );
    expect(quotesOf(broken)).toEqual([]);
  });

  test("were published no earlier than the last month they speak of", () => {
    const lastMonth = (published: string): number => {
      const [year = "", month = "12"] = published.split("-");
      return Number(year) * 12 + Number(month) - 1;
    };
    const early = shippedFacts.filter(({ published, fact }) => {
      const spoken = parseCanonicalPeriod(fact.period);
      return spoken === undefined || endOf(spoken) - 1 > lastMonth(published);
    });
    expect(quotesOf(early)).toEqual([]);
  });

  test("of Azernews, 12 October 2021, state the turnover of eight months and of the year before", () => {
    const found = articles.filter(
      ({ outlet, published }) => outlet === "Azernews" && published === "2021-10-12",
    );
    expect(found.flatMap(({ facts }) => facts)).toMatchObject([
      { kind: "level", flow: "turnover", period: "2021-01/P8M", value: 5900000, rounding: 100000 },
      {
        kind: "level",
        flow: "turnover",
        period: "2020-01/P12M",
        value: 9000000,
        rounding: 1000000,
      },
    ]);
  });

  test("keep both sides of a contradiction", () => {
    const turnoverOf2020 = shippedFacts
      .map(({ fact }) => fact)
      .filter(
        ({ kind, flow, period: months, reporter, partner }) =>
          kind === "level" &&
          flow === "turnover" &&
          months === "2020-01/P12M" &&
          [reporter, partner].sort().join() === "AZE,SRB",
      );
    expect(new Set(turnoverOf2020.map(({ value }) => value))).toEqual(new Set([9000000, 23400000]));
  });
});

test("the shipped events have a date, places, a kind and an address, in order of time", () => {
  const events = readRows("events.csv").map((row) => eventSchema.parse(row));
  const dates = events.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(events.length).toBeGreaterThan(0);
});
