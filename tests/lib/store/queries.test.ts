import { describe, expect, test } from "vitest";
import { parseCanonicalPeriod } from "@/lib/period";
import { saveArticle } from "@/lib/store/articles";
import { listObservations, observationsOfPair } from "@/lib/store/observations";
import type { Store } from "@/lib/store/open";
import { listPairs } from "@/lib/store/pairs";
import { listPartners } from "@/lib/store/partners";
import { findSeries, listSeries, type SeriesFilter } from "@/lib/store/series";
import { eightMonthsOf2021 } from "../a-fact";
import { customs, noon, temporaryStore, uploaded } from "./temporary-store";

const header = "flow,reporter,partner,product,unit,period,value";

const table = (...rows: readonly string[]): string => [header, ...rows].join("\n");

const trade = table(
  "exports,AZE,SRB,,USD,2020-01/P12M,100",
  "exports,AZE,SRB,,USD,2021-01/P12M,120",
  "imports,AZE,SRB,,USD,2021-01/P12M,30",
  "exports,AZE,TUR,,USD,2021-01/P12M,900",
  "imports,AZE,TUR,,USD,2021-01/P12M,50",
  "exports,AZE,GEO,,USD,2021-01/P12M,40",
  "exports,AZE,SRB,HS 0808,USD,2021-01/P12M,7",
  "exports,SRB,AZE,,EUR,2021-01/P1M,3",
  "exports,SRB,AZE,,EUR,2021-02/P1M,4",
);

const storeOfTrade = async (): Promise<Store> => {
  const store = await temporaryStore();
  await uploaded(store, trade, { released: "2022-02-01" });
  return store;
};

const fact = eightMonthsOf2021;

const article = {
  title: "Forum",
  outlet: "Today",
  url: null,
  text: "",
  by: "test",
  now: noon("2021-10-06"),
};

describe("listSeries and listObservations", () => {
  test.each<[string, SeriesFilter, number]>([
    ["everything", {}, 7],
    ["one pair", { reporter: "AZE", partner: "SRB" }, 3],
    ["the total only", { reporter: "AZE", partner: "SRB", product: null }, 2],
    ["one product", { product: "HS 0808" }, 1],
    ["one flow", { flow: "imports" }, 2],
    ["one unit", { unit: "EUR" }, 1],
    ["one frequency", { frequency: "M" }, 1],
    ["no such dataset", { dataset: "none" }, 0],
    ["words: names of places, in any order", { q: "serbia azerbaijan" }, 4],
    ["words: a product", { q: "0808" }, 1],
    ["words: the dataset", { q: "customs" }, 7],
    ["words: a percent sign is no wildcard", { q: "%" }, 0],
    ["as of a day before", { asOf: "2022-01-31" }, 0],
  ])("finds the series of %s", async (_what, filter, count) => {
    const store = await storeOfTrade();
    expect((await listSeries(store.db, filter)).series).toHaveLength(count);
  });

  test("a series says what it is, how many numbers it has and which period is its latest", async () => {
    const store = await storeOfTrade();
    const { series } = await listSeries(store.db, { unit: "EUR" });
    const expected = {
      flow: "exports",
      reporter: "SRB",
      partner: "AZE",
      product: null,
      unit: "EUR",
      frequency: "M",
      dimensions: {},
      observations: 2,
      lastPeriod: "2021-02/P1M",
    };
    expect(series).toMatchObject([expected]);
    const id = series[0]?.id ?? 0;
    expect(await findSeries(store.db, id)).toMatchObject(expected);
    expect(await findSeries(store.db, id, { asOf: "2022-02-01" })).toMatchObject(expected);
    expect(await findSeries(store.db, id, { asOf: "2022-01-31" })).toMatchObject({
      observations: 0,
      lastPeriod: null,
    });
    expect(await findSeries(store.db, 0)).toBeUndefined();
  });

  test.each([
    ["a period", { period: parseCanonicalPeriod("2021-01/P12M") }, 6],
    ["from a month", { from: 2021 * 12 }, 8],
    ["to a month that ends the year", { to: 2020 * 12 + 11 }, 1],
    ["to a month within the year, which the year does not fit", { to: 2020 * 12 + 10 }, 0],
  ])("finds the observations of %s", async (_what, filter, count) => {
    const store = await storeOfTrade();
    expect((await listObservations(store.db, filter)).observations).toHaveLength(count);
  });

  test.each([1, 2, 4, 100])("gives all in pages of %i, none twice", async (limit) => {
    const store = await storeOfTrade();
    const all = (await listObservations(store.db)).observations;
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await listObservations(store.db, {}, { limit, cursor });
      expect(page.observations.length).toBeLessThanOrEqual(limit);
      seen.push(...page.observations);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all);
    expect(all).toHaveLength(9);
  });

  test("a pair's observations are those of its reporter, not of the mirror", async () => {
    const store = await storeOfTrade();
    const observations = await observationsOfPair(store.db, { reporter: "SRB", partner: "AZE" });
    expect(observations.map(({ value, unit, status }) => [value, unit, status])).toEqual([
      [3, "EUR", "normal"],
      [4, "EUR", "normal"],
    ]);
  });
});

describe("listPairs", () => {
  test("gives pairs that series know and pairs that only facts know, those with facts first", async () => {
    const store = await storeOfTrade();
    await saveArticle(store.db, { ...article, published: "2021-10-05" }, [
      fact,
      { ...fact, partner: "BLR" },
      { ...fact, partner: null },
    ]);
    expect(await listPairs(store.db)).toEqual([
      {
        reporter: "AZE",
        partner: "SRB",
        series: 3,
        observations: 4,
        facts: 1,
        lastPeriod: "2021-01/P12M",
      },
      { reporter: "AZE", partner: "BLR", series: 0, observations: 0, facts: 1, lastPeriod: null },
      {
        reporter: "AZE",
        partner: "TUR",
        series: 2,
        observations: 2,
        facts: 0,
        lastPeriod: "2021-01/P12M",
      },
      {
        reporter: "SRB",
        partner: "AZE",
        series: 1,
        observations: 2,
        facts: 0,
        lastPeriod: "2021-02/P1M",
      },
      {
        reporter: "AZE",
        partner: "GEO",
        series: 1,
        observations: 1,
        facts: 0,
        lastPeriod: "2021-01/P12M",
      },
    ]);
  });

  test("counts as of a day what was released and published by then", async () => {
    const store = await storeOfTrade();
    const { dataset } = await uploaded(store, table("exports,AZE,USA,,USD,2022-01/P12M,5"), {
      dataset: { ...customs, name: "Later" },
      released: "2023-02-01",
    });
    await uploaded(store, table("exports,AZE,USA,,USD,2023-01/P12M,6"), {
      dataset,
      released: "2024-02-01",
    });
    await saveArticle(store.db, { ...article, published: "2023" }, [{ ...fact, partner: "USA" }]);
    const usa = async (asOf?: string) =>
      (await listPairs(store.db, { asOf })).find(({ partner }) => partner === "USA");
    expect(await usa("2023-01-31")).toBeUndefined();
    expect(await usa("2023-02-01")).toMatchObject({ observations: 1, facts: 0 });
    expect(await usa("2023-12-31")).toMatchObject({ facts: 1, lastPeriod: "2022-01/P12M" });
    expect(await usa()).toMatchObject({ observations: 2, lastPeriod: "2023-01/P12M" });
  });
});

describe("listPartners", () => {
  test("gives the latest year by dataset, the largest first, without making up a turnover", async () => {
    const store = await storeOfTrade();
    const [annual] = await listPartners(store.db, "AZE");
    expect(annual).toMatchObject({ unit: "USD", period: "2021-01/P12M" });
    expect(annual?.partners).toEqual([
      { partner: "TUR", exports: 900, imports: 50, turnover: 950 },
      { partner: "SRB", exports: 120, imports: 30, turnover: 150 },
      { partner: "GEO", exports: 40, imports: null, turnover: null },
    ]);
  });

  test("adds up twelve months, never fewer, and prefers a year that is stated", async () => {
    const store = await temporaryStore();
    const months = (year: number, partner: string, count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `exports,AZE,${partner},,USD,${year}-${String(index + 1).padStart(2, "0")}/P1M,10`,
      );
    await uploaded(
      store,
      table(
        ...months(2021, "SRB", 12),
        ...months(2022, "SRB", 8),
        ...months(2021, "TUR", 12),
        "exports,AZE,TUR,,USD,2021-01/P12M,125",
      ),
    );
    expect(await listPartners(store.db, "AZE")).toMatchObject([
      {
        period: "2021-01/P12M",
        partners: [
          { partner: "SRB", exports: 120 },
          { partner: "TUR", exports: 125 },
        ],
      },
    ]);
  });
});
