import { describe, expect, test } from "vitest";
import { type ArrivedObservation, runChangeJob } from "@/lib/check/change-job";
import type { PairChange, WatchedStatement } from "@/lib/check/pair-changes";
import type { Fact } from "@/lib/fact";
import { eightMonthsOf2021 } from "../a-fact";

type Said = Partial<ArrivedObservation> & Pick<ArrivedObservation, "arrival" | "period" | "value">;

const observed = (said: Said): ArrivedObservation => ({
  flow: "turnover",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  dimensions: {},
  status: "normal",
  dataset: "customs",
  datasetName: "Customs",
  series: 1,
  released: `2021-10-0${said.arrival}`,
  number: said.arrival,
  ...said,
});

const stated = (fact: Partial<Fact> = {}): WatchedStatement => ({
  id: 7,
  fact: { ...eightMonthsOf2021, ...fact },
  article: { id: "forum", outlet: "Today", published: "2021-10-12" },
  known: "2021-10-12",
  published: "12 Oct 2021",
});

const changesOf = (
  own: readonly ArrivedObservation[],
  arrival: number,
  statements: readonly WatchedStatement[] = [stated()],
): Promise<readonly PairChange[]> =>
  runChangeJob({
    arrived: { own, mirror: [], world: [] },
    arrivals: [arrival],
    watched: [statements],
    mirrors: [],
  }).then(([changes = []]) => changes);

const eightMonths = (year: number, value: number, arrival: number): ArrivedObservation =>
  observed({ period: `${year}-01/P8M`, value, arrival });

const monthsOf = (year: number, sum: number, arrival: number): ArrivedObservation[] =>
  Array.from({ length: 8 }, (_, month) =>
    observed({ period: `${year}-0${month + 1}/P1M`, value: sum / 8, arrival }),
  );

describe("what a file made of a check", () => {
  test("is told when the figure comes that settles it", async () => {
    const [change] = await changesOf([eightMonths(2021, 5_910_000, 1)], 1);
    expect(change).toMatchObject({ kind: "check", fact: 7, figure: "$5.9 million" });
    expect(change?.was.verdict).toBe("cannot-be-checked");
    expect(change?.now.verdict).toBe("agrees");
    expect(change?.now.sentence).toContain("Customs says $5.91 million");
  });

  test("is told when a revision turns it", async () => {
    const revised = { ...eightMonths(2021, 6_800_000, 2), released: "2021-11-02" };
    const own = [eightMonths(2021, 5_910_000, 1), revised];
    const [change] = await changesOf(own, 2);
    expect([change?.was.verdict, change?.now.verdict]).toEqual(["agrees", "agrees"]);
    expect(change?.now.sentence).toContain("agreed with what was known");
    expect(change?.now.sentence).toContain("$6.80 million");
  });

  test("is told when the figure is withdrawn", async () => {
    const own = [
      eightMonths(2021, 5_910_000, 1),
      { ...eightMonths(2021, 0, 2), value: null, status: "withdrawn" as const },
    ];
    const [change] = await changesOf(own, 2);
    expect([change?.was.verdict, change?.now.verdict]).toEqual(["agrees", "cannot-be-checked"]);
  });

  test.each<[string, ArrivedObservation]>([
    ["the same figure again", eightMonths(2021, 5_910_000, 2)],
    ["another period", eightMonths(2013, 1_000_000, 2)],
    [
      "another flow that decides nothing",
      { ...eightMonths(2021, 1, 2), flow: "re-exports", series: 2 },
    ],
    ["a release before the one that holds", { ...eightMonths(2021, 9, 2), released: "2021-09-30" }],
  ])("is nothing when a file brings %s", async (_what, later) => {
    expect(await changesOf([eightMonths(2021, 5_910_000, 1), later], 2)).toEqual([]);
  });
});

describe("what a file made of a comparison that could not be made", () => {
  test("is a number when the missing months come, with the reason why it was none", async () => {
    const wholeYear = stated({ period: "2020-01/P12M", value: 9_000_000, rounding: 100_000 });
    const own = [...monthsOf(2021, 5_900_000, 1), ...monthsOf(2020, 4_720_000, 2)];
    const changes = await changesOf(own, 2, [stated(), wholeYear]);
    const growth = changes.find(
      ({ kind, period }) => kind === "comparison" && period === "2021-01/P8M",
    );
    expect(growth?.was.refused).toBe("period-length");
    expect(growth?.now.value).toBeCloseTo(25, 10);
    expect(growth?.now.sentence).toContain("rose 25.0 %");
    expect(growth).toMatchObject({ base: "2020-01/P8M", flow: "turnover", unit: "USD" });
  });

  test("is another number when a figure is revised", async () => {
    const own = [
      ...monthsOf(2021, 5_900_000, 1),
      ...monthsOf(2020, 4_720_000, 1),
      observed({ period: "2020-01/P1M", value: 620_000, arrival: 2 }),
    ];
    const growths = (await changesOf(own, 2)).filter(({ kind }) => kind === "comparison");
    expect(
      growths.map(({ was, now }) => [was.value, now.value].map((value) => Math.round(value ?? 0))),
    ).toEqual([[25, 24]]);
  });
});
