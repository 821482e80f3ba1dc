import { describe, expect, inject, test } from "vitest";

const post = async (path: string, body: unknown) => {
  const answer = await fetch(inject("base") + path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    json: await answer.json(),
  };
};

const eightMonths = {
  flow: "turnover",
  period: "2021-01/P8M",
  value: 5_900_000,
  rounding: 100_000,
};

describe("the ledger over HTTP", () => {
  test("bounds what is asked, in periods as text", async () => {
    const ask = [{ flow: "turnover", period: "2021" }];
    const { status, json } = await post("/api/v1/ledger", { facts: [eightMonths], ask });
    expect(status).toBe(200);
    expect(json).toEqual({
      consistent: true,
      truncated: [],
      conflicts: [],
      more: false,
      answers: [
        {
          flow: "turnover",
          period: "2021-01/P12M",
          low: 5_850_000,
          high: null,
          because: [0],
          floor: false,
          disputed: false,
        },
      ],
    });
  });

  test.each([
    ["facts", { facts: Array.from({ length: 1001 }, () => eightMonths), ask: [] }, "1000 facts"],
    [
      "ask",
      {
        facts: Array.from({ length: 1000 }, () => eightMonths),
        ask: Array.from({ length: 51 }, () => ({ flow: "turnover", period: "2021" })),
      },
      "ask at most 50 questions",
    ],
  ])("refuses too much and says how much is allowed: %s", async (name, body, limit) => {
    const { status, type, json } = await post("/api/v1/ledger", body);
    expect({ status, type }).toEqual({ status: 422, type: "application/problem+json" });
    expect(json.problems[0]).toMatchObject({ name });
    expect(json.problems[0].fix).toContain(limit);
  });

  test("answers other requests while hundreds of contradictory facts are worked out", async () => {
    const facts = Array.from({ length: 300 }, (_none, index) => ({
      ...eightMonths,
      period: `20${10 + (index % 10)}-01/P${1 + (index % 12)}M`,
      value: 1e6 * (1 + ((index * 7919) % 1000)),
    }));
    const ledger = post("/api/v1/ledger", { facts, ask: [] }).then(() => "ledger");
    const health = fetch(`${inject("base")}/api/health`).then(() => "health");
    expect(await Promise.race([ledger, health])).toBe("health");
    await ledger;
  });

  test("names the field that cannot be read", async () => {
    const facts = [{ ...eightMonths, period: "2021-13" }];
    const { status, type, json } = await post("/api/v1/ledger", { facts, ask: [] });
    expect({ status, type }).toEqual({ status: 400, type: "application/problem+json" });
    expect(json.problems).toMatchObject([{ name: "facts[0].period" }]);
  });

  test("refuses facts of two units", async () => {
    const facts = [
      { ...eightMonths, unit: "USD" },
      { ...eightMonths, unit: "EUR" },
    ];
    const { status, json } = await post("/api/v1/ledger", { facts, ask: [] });
    expect(status).toBe(422);
    expect(json.problems).toMatchObject([{ name: "unit", saw: "USD, EUR" }]);
  });
});

describe("checking a claim over HTTP", () => {
  const claim = { kind: "change", percent: 44.58, rounding: 0.01, period: "2022", base: "2021" };
  const inputs = [
    { period: "2021", value: 4_400_000_000, rounding: 100_000_000, unit: "USD" },
    { period: "2022", value: 7_940_000_000, rounding: 10_000_000, unit: "USD" },
  ];

  test("says what follows instead, and which slip explains it", async () => {
    const { status, json } = await post("/api/v1/check", { claim, inputs });
    expect(status).toBe(200);
    expect(json).toMatchObject({ verdict: "differs", slip: "divided-by-the-new-level" });
    expect(json.computed).toBeCloseTo(80.45, 2);
    expect(json.because).toContain("the new level");
  });

  test.each([
    ["no claim", { inputs }, "claim"],
    ["no number", { claim, inputs: [{ period: "2021", value: "much" }] }, "inputs[0].value"],
  ])("%s is malformed", async (_name, body, name) => {
    const { status, json } = await post("/api/v1/check", body);
    expect(status).toBe(400);
    expect(json.problems).toMatchObject([{ name }]);
  });

  test("no JSON is malformed", async () => {
    expect((await post("/api/v1/check", "{")).status).toBe(400);
  });
});

describe("facts of a text over HTTP", () => {
  const text = "Serbia’s exports to Azerbaijan rose by 12 percent to $3.5 million in 2020.";

  test("are read with the words that each rests on", async () => {
    const { status, json } = await post("/api/v1/facts/extract", { text, published: "2021-10-12" });
    expect(status).toBe(200);
    expect(json.facts).toMatchObject([
      { kind: "change", percent: 12, base: "2019-01/P12M", reporter: "SRB", partner: "AZE" },
      { kind: "level", value: 3_500_000, low: 3_450_000, high: 3_550_000, period: "2020-01/P12M" },
    ]);
    const { start, end } = json.facts[1].spans.value;
    expect(text.slice(start, end)).toBe("$3.5 million");
  });

  test("name the field that cannot be read", async () => {
    const answer = await post("/api/v1/facts/extract", { published: "some day" });
    expect(answer).toMatchObject({ status: 400, type: "application/problem+json" });
    expect(answer.json.problems.map(({ name }: { name: string }) => name)).toEqual([
      "text",
      "published",
    ]);
  });

  test("are found in a text of any length without holding up other answers", async () => {
    const sentence = "Turnover between Azerbaijan and Serbia was $5.9 million in 2021. ";
    const filler = "Отчёт опубликован на сайте ведомства. ".repeat(10_000);
    const reading = post("/api/v1/facts/extract", { text: sentence + filler + sentence });
    const started = performance.now();
    await fetch(`${inject("base")}/api/health`);
    expect(performance.now() - started).toBeLessThan(1000);
    const { facts } = (await reading).json;
    expect(facts).toHaveLength(2);
    expect(facts[1].quote.start).toBeGreaterThan(filler.length);
  });

  test("are not sought in more than a million characters", async () => {
    const answer = await post("/api/v1/facts/extract", { text: "a ".repeat(600_000) });
    expect(answer.status).toBe(413);
  });
});
