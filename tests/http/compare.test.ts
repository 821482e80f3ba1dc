import { expect, inject, test } from "vitest";

const address = (): string => `${inject("base")}/api/v1/compare`;

const post = async (body: string) => {
  const answer = await fetch(address(), { method: "POST", body });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    json: await answer.json(),
  };
};

const year2020 = { period: "2020-01/P12M", value: 9e6, rounding: 1e6, unit: "USD" };

test("eight months against a year are refused with what would settle it", async () => {
  const inputs = [year2020, { period: "2021-01/P8M", value: 5.9e6, rounding: 1e5, unit: "USD" }];
  expect(await post(JSON.stringify({ measure: "yoy", inputs }))).toMatchObject({
    status: 200,
    json: {
      refused: { code: "period-length", remedy: "Needs a figure for January–August 2020." },
    },
  });
});

test("like periods are compared, with the range of their rounding", async () => {
  const inputs = [year2020, { ...year2020, period: "2021-01/P12M" }];
  const { status, json } = await post(JSON.stringify({ measure: "yoy", inputs }));
  expect(status).toBe(200);
  expect(json).toMatchObject({ value: 0, warnings: ["rounded-inputs"] });
  expect(json.low).toBeCloseTo((8.5 / 9.5 - 1) * 100, 9);
});

test("a malformed request is a problem that names the field", async () => {
  const inputs = [year2020, { ...year2020, period: "soon" }];
  const { status, type, json } = await post(JSON.stringify({ measure: "yoy", inputs }));
  expect([status, type]).toEqual([400, "application/problem+json"]);
  expect(json.problems).toMatchObject([{ name: "inputs[1].period" }]);
  expect((await post("{")).status).toBe(400);
});

test("a result beyond all numbers is a problem, not a null", async () => {
  const inputs = [
    { period: "2021-01/P1M", value: 1 },
    { period: "2021-02/P1M", value: 1e300 },
  ];
  const { status, json } = await post(JSON.stringify({ measure: "annualised", inputs }));
  expect(status).toBe(400);
  expect(json.problems).toMatchObject([{ code: "too-large" }]);
});

test("stored series are compared by the address", async () => {
  const query = "measure=yoy&reporter=Azerbaijan&partner=SRB&flow=imports&period=2012";
  const answer = await fetch(`${address()}?${query}`);
  expect(await answer.json()).toMatchObject({
    formula: "(2012 / 2011 − 1) × 100",
    inputs: [{ period: "2011-01/P12M" }, { period: "2012-01/P12M", value: 31_385_667 }],
  });
});

test.each([
  ["a period without months stored names them", "partner=SRB&period=2012-01/P8M", 200, "gap"],
  ["a base of another length", "partner=SRB&period=2012-01/P8M&base=2011", 200, "period-length"],
])("%s", async (_name, query, status, code) => {
  const answer = await fetch(`${address()}?measure=yoy&reporter=AZE&flow=imports&${query}`);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toHaveProperty("refused.code", code);
});

test.each([
  ["measure=hhi&reporter=AZE&period=2012", 400],
  ["measure=yoy&reporter=AZE", 400],
  ["measure=yoy&reporter=ATA&period=2012", 404],
])("%s: %d", async (query, status) => {
  expect((await fetch(`${address()}?${query}`)).status).toBe(status);
});
