import { describe, expect, test } from "vitest";
import { solveLedger } from "@/lib/ledger";
import { readLedgerRequest, toLedgerAnswer } from "@/lib/ledger/request";

type Stated = Readonly<Record<string, string | number>>;

const period = (text: string): string => {
  const [start, months] = text.split("+");
  return `${start}/P${months}M`;
};

/** "turnover 2021-01+8 = 5.9 ± 0.1": a level with its rounding unit, in millions. */
const level = (text: string): Stated => {
  const [flow = "", when = "", qualifier = "", value, , rounding] = text.split(" ");
  return {
    flow,
    period: period(when),
    value: Number(value) * 1e6,
    rounding: Number(rounding) * 1e6,
    qualifier,
  };
};

const change = (
  text: string,
  amount: { percent: number } | { factor: number } | { value: number },
  rounding: number,
): Stated => {
  const [flow = "", when = "", , base = "", qualifier = "="] = text.split(" ");
  return { flow, period: period(when), base: period(base), ...amount, rounding, qualifier };
};

const ledgerOf = (facts: readonly Stated[], asked: readonly string[]) => {
  const ask = asked.map((text) => {
    const [flow = "", when = ""] = text.split(" ");
    return { flow, period: period(when) };
  });
  const request = readLedgerRequest({ facts, ask });
  if ("refused" in request) throw new Error(JSON.stringify(request.refused));
  return toLedgerAnswer(solveLedger(request.facts, request.questions));
};

const boundsOf = (facts: readonly Stated[], asked: string) => {
  const [answer] = ledgerOf(facts, [asked]).answers ?? [];
  const inMillions = (value: number | null | undefined) =>
    value == null ? null : Number((value / 1e6).toFixed(6));
  return [inMillions(answer?.low), inMillions(answer?.high)];
};

describe("what six figures of one year say", () => {
  const facts = [
    level("turnover 2021-01+3 = 3.3 ± 0.1"),
    level("turnover 2021-01+4 = 4.2 ± 0.1"),
    level("turnover 2021-01+5 = 4.4 ± 0.1"),
    level("turnover 2021-01+8 = 5.9 ± 0.1"),
    level("turnover 2021-01+12 = 9.2 ± 0.1"),
    level("turnover 2021-01+12 = 9.23 ± 0.01"),
  ];
  test.each([
    ["April", "turnover 2021-04+1", [0.8, 1]],
    ["May", "turnover 2021-05+1", [0.1, 0.3]],
    ["June to August", "turnover 2021-06+3", [1.4, 1.6]],
    ["the year", "turnover 2021-01+12", [9.225, 9.235]],
    ["the last four months", "turnover 2021-09+4", [3.275, 3.385]],
    ["June alone", "turnover 2021-06+1", [0, 1.6]],
    ["exports of May", "exports 2021-05+1", [0, 0.3]],
    ["the balance of May", "balance 2021-05+1", [-0.3, 0.3]],
    ["the year after", "turnover 2022-01+12", [0, null]],
  ])("%s", (_name, asked, bounds) => {
    expect(boundsOf(facts, asked)).toEqual(bounds);
  });

  test("an answer names the facts that hold it, and says when only the floor does", () => {
    const { answers } = ledgerOf(facts, ["turnover 2021-05+1", "turnover 2021-06+1"]);
    expect(answers).toMatchObject([
      { because: [1, 2], floor: false, disputed: false, period: "2021-05/P1M" },
      { because: [2, 3], floor: true, disputed: false },
    ]);
  });
});

const year = "turnover 2020-01+12 = 100 ± 2";
const deficits = ["balance 2020-01+12 = -4 ± 0.2", "balance 2021-01+12 > -1 ± 0.2"].map(level);

describe("changes", () => {
  test.each([
    [
      "a rise of 20 %",
      change("turnover 2021-01+12 against 2020-01+12", { percent: 20 }, 1),
      [118.305, 121.705],
    ],
    [
      "a fall of 40 %",
      change("turnover 2021-01+12 against 2020-01+12", { percent: -40 }, 1),
      [58.905, 61.105],
    ],
    [
      "about a fifth more",
      change("turnover 2021-01+12 against 2020-01+12 ~", { percent: 20 }, 1),
      [117.81, 122.21],
    ],
    [
      "a fall of more than 40 %",
      change("turnover 2021-01+12 against 2020-01+12 >", { percent: -40 }, 1),
      [0, 60.6],
    ],
    [
      "a fall of less than 40 %",
      change("turnover 2021-01+12 against 2020-01+12 <", { percent: -40 }, 1),
      [59.4, 101],
    ],
    [
      "a rise of less than 5 %",
      change("turnover 2021-01+12 against 2020-01+12 <", { percent: 5 }, 1),
      [99, 106.05],
    ],
    ["tripled", change("turnover 2021-01+12 against 2020-01+12", { factor: 3 }, 1), [247.5, 353.5]],
    [
      "grew less than threefold",
      change("turnover 2021-01+12 against 2020-01+12 <", { factor: 3 }, 1),
      [99, 303],
    ],
    [
      "shrank to a quarter",
      change("turnover 2021-01+12 against 2020-01+12", { factor: 0.25 }, 1),
      [22, 28.857143],
    ],
    [
      "shrank more than four times",
      change("turnover 2021-01+12 against 2020-01+12 >", { factor: 0.25 }, 1),
      [0, 25.25],
    ],
    [
      "grew by 10 million",
      change("turnover 2021-01+12 against 2020-01+12", { value: 10e6 }, 1e6),
      [108.5, 111.5],
    ],
    [
      "fell by over 10 million",
      change("turnover 2021-01+12 against 2020-01+12 >", { value: -10e6 }, 1e6),
      [0, 91],
    ],
  ])("%s", (_name, stated, bounds) => {
    expect(boundsOf([level(year), stated], "turnover 2021-01+12")).toEqual(bounds);
  });

  test.each([
    [
      "narrowed by 0.9",
      change("balance 2021-01+12 against 2020-01+12", { value: -0.9e6 }, 1e5),
      [-3.25, -2.95],
    ],
    [
      "grew by half",
      change("balance 2021-01+12 against 2020-01+12", { percent: 50 }, 1),
      [-6.1705, -5.8305],
    ],
    ["doubled", change("balance 2021-01+12 against 2020-01+12", { factor: 2 }, 1), [-10.25, -5.85]],
  ])("a deficit that %s", (_name, stated, bounds) => {
    expect(boundsOf([...deficits, stated], "balance 2021-01+12")).toEqual(bounds);
  });

  test("a change of a balance of unknown sign bounds nothing", () => {
    const stated = change("balance 2021-01+12 against 2020-01+12", { percent: 50 }, 1);
    expect(boundsOf(deficits.slice(0, 1).concat(stated), "balance 2021-01+12")).toEqual([
      null,
      null,
    ]);
  });

  test("exports and imports give the sign of a balance too", () => {
    const facts = [
      level("exports 2021-01+12 < 2 ± 1"),
      level("imports 2021-01+12 > 3 ± 1"),
      level("balance 2020-01+12 = -4 ± 0.2"),
      change("balance 2021-01+12 against 2020-01+12", { value: -0.9e6 }, 1e5),
    ];
    expect(boundsOf(facts, "balance 2021-01+12")).toEqual([-3.25, -2.95]);
  });

  test("what contradicts the change of a deficit includes the facts that make it one", () => {
    const facts = [
      ...deficits,
      level("turnover 2021-01+12 < 2 ± 1"),
      change("balance 2021-01+12 against 2020-01+12", { value: -0.9e6 }, 1e5),
    ];
    expect(ledgerOf(facts, []).conflicts).toEqual([[0, 1, 2, 3]]);
  });
});

describe("figures that were cut off instead of rounded", () => {
  test.each([
    ["a year", ["exports 2023-01+12 = 33.8 ± 0.1", "exports 2023-01+12 = 33.8986 ± 0.0001"], [0]],
    [
      "whichever comes first",
      ["exports 2023-01+12 = 33.8986 ± 0.0001", "exports 2023-01+12 = 33.8 ± 0.1"],
      [1],
    ],
    [
      "a deficit, on its size",
      ["balance 2023-01+12 = -33.8 ± 0.1", "balance 2023-01+12 = -33.8986 ± 0.0001"],
      [0],
    ],
    [
      "both quarters",
      [
        "exports 2023-01+3 = 3.3 ± 0.1",
        "exports 2023-04+3 = 2.8 ± 0.1",
        "exports 2023-01+6 = 6.28 ± 0.01",
      ],
      [0, 1],
    ],
    [
      "the first of two that would do",
      [
        "exports 2023-01+3 = 3.3 ± 0.1",
        "exports 2023-04+3 = 2.8 ± 0.1",
        "exports 2023-01+6 = 6.22 ± 0.01",
      ],
      [0],
    ],
    [
      "none where rounding agrees",
      ["exports 2023-01+12 = 9.2 ± 0.1", "exports 2023-01+12 = 9.23 ± 0.01"],
      [],
    ],
  ])("%s", (_name, facts, truncated) => {
    expect(ledgerOf(facts.map(level), [])).toMatchObject({
      consistent: true,
      truncated,
      conflicts: [],
      more: false,
    });
  });

  test.each([
    [
      "the far end is not reached",
      ["exports 2023-01+12 = 33.8 ± 0.1", "exports 2023-01+12 = 33.9 ± 0"],
    ],
    [
      "nothing is cut off upwards",
      ["exports 2023-01+12 = 33.9 ± 0.1", "exports 2023-01+12 = 33.82 ± 0.01"],
    ],
    [
      "a figure that is about right was not cut off",
      ["exports 2023-01+12 ~ 33.8 ± 0.01", "exports 2023-01+12 ~ 33.9 ± 0.01"],
    ],
  ])("%s", (_name, facts) => {
    expect(ledgerOf(facts.map(level), [])).toMatchObject({
      consistent: false,
      truncated: [],
      conflicts: [[0, 1]],
    });
  });

  test("answers use what a figure that was cut off allows", () => {
    const facts = [
      level("exports 2023-01+12 = 33.8 ± 0.1"),
      level("exports 2023-01+12 > 33.87 ± 0.01"),
    ];
    expect(boundsOf(facts, "exports 2023-01+12")).toEqual([33.87, 33.9]);
  });
});

describe("what contradicts itself", () => {
  const facts = [
    level("turnover 2021-01+4 = 4.6 ± 0.1"),
    level("turnover 2021-01+3 = 4.9 ± 0.1"),
    level("turnover 2021-01+12 = 9.2 ± 0.1"),
    level("turnover 2022-01+12 = 8 ± 0.1"),
  ];
  test("is left out of the answers, and those that it touches are disputed", () => {
    const ledger = ledgerOf(facts, ["turnover 2021-01+3", "turnover 2022-01+12"]);
    expect(ledger).toMatchObject({ consistent: false, conflicts: [[0, 1]], more: false });
    expect(ledger.answers).toMatchObject([
      { low: 0, high: 9_250_000, because: [2], disputed: true },
      { low: 7_950_000, high: 8_050_000, because: [3], disputed: false },
    ]);
  });

  test("can be a single fact: exports below zero", () => {
    expect(ledgerOf([level("exports 2021-01+12 = -3 ± 0.1")], []).conflicts).toEqual([[0]]);
  });

  test("flows that offices name apart never meet", () => {
    const apart = [level("exports 2021-01+12 = 3 ± 0.1"), level("re-exports 2021-01+12 = 9 ± 0.1")];
    expect(ledgerOf(apart, []).consistent).toBe(true);
    expect(boundsOf(apart, "re-exports 2021-01+12")).toEqual([8.95, 9.05]);
  });
});

describe("requests", () => {
  const fact = { flow: "turnover", period: "2021-01/P8M", value: 5_900_000, rounding: 100_000 };
  const refusal = (body: unknown) => {
    const request = readLedgerRequest(body);
    if (!("refused" in request)) return undefined;
    return [request.refused.status, request.refused.problems.map(({ name }) => name)];
  };
  test.each([
    ["no list of facts", { ask: [] }, [400, ["facts"]]],
    ["no questions", { facts: [] }, [400, ["ask"]]],
    [
      "a period that is none",
      { facts: [{ ...fact, period: "2021-13" }], ask: [] },
      [400, ["facts[0].period"]],
    ],
    [
      "an unknown flow",
      { facts: [fact, { ...fact, flow: "banana" }], ask: [] },
      [400, ["facts[1].flow"]],
    ],
    ["no amount", { facts: [{ ...fact, value: null }], ask: [] }, [400, ["facts[0].value"]]],
    ["two amounts", { facts: [{ ...fact, percent: 3 }], ask: [] }, [400, ["facts[0].value"]]],
    [
      "a percentage of nothing",
      { facts: [{ ...fact, value: null, percent: 3 }], ask: [] },
      [400, ["facts[0].base"]],
    ],
    [
      "no rounding",
      { facts: [{ ...fact, rounding: undefined }], ask: [] },
      [400, ["facts[0].rounding"]],
    ],
    [
      "an unknown qualifier",
      { facts: [{ ...fact, qualifier: "≥" }], ask: [] },
      [400, ["facts[0].qualifier"]],
    ],
    [
      "a question without a period",
      { facts: [], ask: [{ flow: "exports" }] },
      [400, ["ask[0].period"]],
    ],
    ["no object", [], [400, ["the request"]]],
    [
      "two units",
      {
        facts: [
          { ...fact, unit: "USD" },
          { ...fact, unit: "EUR" },
        ],
        ask: [],
      },
      [422, ["unit"]],
    ],
    [
      "two reporters",
      {
        facts: [
          { ...fact, reporter: "AZE" },
          { ...fact, reporter: "Serbia" },
        ],
        ask: [],
      },
      [422, ["reporter"]],
    ],
    [
      "a product and the total",
      {
        facts: [
          { ...fact, product: null },
          { ...fact, product: "HS 08" },
        ],
        ask: [],
      },
      [422, ["product"]],
    ],
    [
      "a question of another partner",
      { facts: [{ ...fact, partner: "SRB" }], ask: [{ ...fact, partner: "TUR" }] },
      [422, ["partner"]],
    ],
    [
      "one place by two names",
      {
        facts: [
          { ...fact, partner: "SRB" },
          { ...fact, partner: "Serbia" },
        ],
        ask: [],
      },
      undefined,
    ],
    ["a scope that is not said", { facts: [{ ...fact, unit: "USD" }, fact], ask: [] }, undefined],
  ])("%s", (_name, body, expected) => {
    expect(refusal(body)).toEqual(expected);
  });
});
