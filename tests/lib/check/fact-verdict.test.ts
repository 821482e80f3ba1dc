import { describe, expect, test } from "vitest";
import type { Counts } from "@/lib/check/by-series";
import { judgeFact } from "@/lib/check/fact-verdict";
import { describeVerdict } from "@/lib/check/verdict-words";
import type { Statement } from "@/lib/compare/statement";
import type { Fact } from "@/lib/fact";
import type { NamedObservation } from "@/lib/series";
import { aFact, aStatement } from "../a-fact";

const observation = (
  flow: string,
  year: number,
  value: number,
  more: Partial<NamedObservation> = {},
): NamedObservation => ({
  flow,
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  period: `${year}-01/P12M`,
  value,
  status: "normal",
  dataset: "customs",
  datasetName: "Customs",
  dimensions: {},
  ...more,
});

const counts = (
  own: readonly NamedObservation[],
  more: Partial<Pick<Counts, "mirror" | "world">> = {},
): Counts => ({ own, mirror: [], world: [], ...more });

const nothing = counts([]);

type Evidence = { today?: Counts; known?: Counts; statements?: readonly Statement[] };

const judge = (fact: Fact, { today = nothing, known = today, statements = [] }: Evidence) => {
  const verdict = judgeFact(fact, { today, known, statements });
  const words = describeVerdict(verdict, { flow: fact.flow, published: "12 Sep 2021" });
  return { ...verdict, tag: words.tag, words: words.lines.map(({ name, text }) => name + text) };
};

const level = (value: number, rounding = 1e5, more: Partial<Fact> = {}): Fact =>
  aFact({ unit: "USD", value, rounding, period: "2020-01/P12M", ...more });

const flows = [observation("exports", 2020, 1_091_234), observation("imports", 2020, 7_812_345)];
const inSerbia = { reporter: "SRB", partner: "AZE" };

describe("a fact against official series", () => {
  test.each([
    ["agrees", level(8_900_000), "agrees", null],
    [
      "was cut off",
      level(1_000_000, 1e5, { flow: "exports" }),
      "agrees-truncated",
      "truncated-not-rounded",
    ],
    ["is ten times too small", level(890_000, 1e4), "differs", "scale-x10"],
    ["is exports", level(1_100_000), "differs", "exports-taken-for-turnover"],
    [
      "is of another product",
      level(8_900_000, 1e5, { product: "apples" }),
      "cannot-be-checked",
      null,
    ],
    ["is in another unit", level(8_900_000, 1e5, { unit: "EUR" }), "cannot-be-checked", null],
    ["has no period", level(8_900_000, 1e5, { period: null }), "cannot-be-checked", null],
  ])("%s", (_what, fact, verdict, slip) => {
    expect(judge(fact, { today: counts(flows) })).toMatchObject({ verdict, slip });
  });

  test("says the official figure, its source and period, and names the slip", () => {
    const { words } = judge(level(890_000, 1e4), { today: counts(flows) });
    expect(words).toEqual([
      "Customs says $8.904 million for 2020. The stated figure is ten times too small.",
    ]);
  });

  test("a change with its percentage and its amount claims both", () => {
    const today = counts([
      observation("exports", 2019, 4_000_123),
      observation("exports", 2020, 5_000_150),
    ]);
    const claim = {
      kind: "change",
      flow: "exports",
      period: "2020-01/P12M",
      base: "2019-01/P12M",
    } as const;
    const rate = { ...claim, percent: 25, rateRounding: 1 };
    expect(judge(aFact(rate), { today }).tag).toBe("agrees");
    const both = aFact({ ...rate, unit: "USD", value: 2e6, rounding: 1e5 });
    expect(judge(both, { today }).tag).toBe("differs");
  });

  test("a figure with more digits than the office prints does not differ from it", () => {
    const today = counts(
      [2018, 2019, 2020].map((year) => observation("exports", year, year * 1e6)),
    );
    const fact = level(2_020_300_000, 1e5, { flow: "exports" });
    expect(judge(fact, { today }).tag).toBe("agrees");
    expect(judge({ ...fact, value: 2_020_800_000 }, { today }).tag).toBe("differs");
  });

  test("one dataset that agrees speaks before one that differs, and both are said", () => {
    const other = { dataset: "wits", datasetName: "WITS" };
    const today = counts([...flows, observation("turnover", 2020, 9.4e6, other)]);
    const { verdict, words } = judge(level(8_900_000), { today });
    expect(verdict).toBe("agrees");
    expect(words).toEqual([
      "Customs says $8.90 million for 2020.",
      "WITS says $9.40 million for 2020.",
    ]);
  });

  test("a series of a part of the trade does not refute a figure of all of it", () => {
    const today = counts([
      observation("turnover", 2020, 1e6, { dimensions: { transport: "road" } }),
    ]);
    expect(judge(level(8_900_000), { today }).verdict).toBe("cannot-be-checked");
    expect(judge(level(1_000_000), { today }).verdict).toBe("agrees");
  });

  test("a share of the trade with the world", () => {
    const today = counts([observation("exports", 2020, 1e6)], {
      world: [observation("exports", 2020, 40e6, { partner: "WLD" })],
    });
    const share = aFact({
      kind: "share",
      flow: "exports",
      percent: 2.5,
      rateRounding: 0.1,
      period: "2020-01/P12M",
    });
    expect(judge(share, { today }).verdict).toBe("agrees");
    expect(judge({ ...share, percent: 9 }, { today }).verdict).toBe("cannot-be-checked");
  });
});

describe("the other side’s count", () => {
  const mirror = [observation("imports", 2020, 3e6, inSerbia)];

  test("is never the same, and where only it is published that is said", () => {
    const today = counts([], { mirror });
    expect(judge(level(3e6, 1e5, { flow: "exports" }), { today })).toMatchObject({
      verdict: "cannot-be-checked",
      slip: "mirror",
      words: ["Only the other side’s count of it is published, which is another series."],
    });
  });

  test("is named as the slip where it was taken", () => {
    const today = counts(flows, { mirror });
    expect(judge(level(3e6, 1e5, { flow: "exports" }), { today }).slip).toBe("mirror");
  });

  test("its surplus is a deficit here", () => {
    const today = counts(flows, { mirror: [observation("balance", 2020, 2e6, inSerbia)] });
    expect(judge(level(-2e6, 1e5, { flow: "balance" }), { today }).slip).toBe("mirror");
  });
});

describe("what was known when the fact was published", () => {
  const [first, revised] = [9.1e6, 9.4e6].map((value) =>
    counts([observation("turnover", 2020, value), observation("turnover", 2019, 8_123_456)]),
  );

  test("both are said when they differ", () => {
    expect(judge(level(9.1e6), { today: revised, known: first })).toMatchObject({
      verdict: "agrees",
      tag: "agreed when published",
      words: [
        "Customs: the stated figure agreed with what was known on 12 Sep 2021 ($9.10 million); today’s series says $9.40 million for 2020, from which it differs.",
      ],
    });
  });

  test("a figure that a later revision bears out agrees, though it differed then", () => {
    expect(judge(level(9.4e6), { today: revised, known: first }).tag).toBe("agrees");
  });

  test("only today’s is said when nothing was out, or nothing has changed", () => {
    for (const known of [nothing, revised]) {
      expect(judge(level(9.1e6), { today: revised, known }).words).toEqual([
        "Customs says $9.40 million for 2020.",
      ]);
    }
  });
});

describe("a fact against other statements, where no series says anything", () => {
  const year = level(9e6, 1e6);
  const state = (outlet: string, fields: Partial<Fact>) =>
    aStatement(outlet, "2021-10-12", { period: "2020-01/P12M", ...fields });

  test("its repetition proves nothing", () => {
    const statements = [state("Azernews", { value: 9e6, rounding: 1e6 })];
    expect(judge(year, { statements }).verdict).toBe("cannot-be-checked");
  });

  test.each([
    ["another outlet’s sharper figure", [state("Trend", { value: 8.9e6 })], "agrees", "Trend"],
    ["another outlet’s other figure", [state("Trend", { value: 7.9e6 })], "differs", "Trend"],
    [
      "its parts, and no more than those",
      [
        state("APA", { flow: "exports", value: 1.1e6 }),
        state("Trend", { flow: "imports", value: 7.8e6 }),
        state("Kurir", { flow: "exports", value: 5e6, period: "2018-01/P12M" }),
      ],
      "agrees",
      "APA, Trend",
    ],
  ] as const)("%s", (_what, statements, verdict, names) => {
    const judged = judge(year, { statements });
    expect(judged.verdict).toBe(verdict);
    expect(judged.words[0]).toContain(`Other stated figures (${names}) give`);
  });

  test("what all of them together leave", () => {
    const statements = [
      state("APA", { value: 4.4e6, period: "2021-01/P5M" }),
      state("Trend", { value: 9.2e6, period: "2021-01/P12M" }),
    ];
    const eight = level(5.9e6, 1e5, { period: "2021-01/P8M" });
    expect(judge(eight, { statements })).toMatchObject({
      tag: "consistent",
      words: ["Other stated figures (APA, Trend) leave $4.35–9.25 million for Jan–Aug 2021."],
    });
    expect(judge({ ...eight, value: 9.9e6 }, { statements }).tag).toBe("differs");
  });
});
