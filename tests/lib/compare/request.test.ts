import { describe, expect, test } from "vitest";
import { toComparisonAnswer } from "@/lib/compare/answer";
import { compare } from "@/lib/compare/compare";
import { readComparisonRequest } from "@/lib/compare/request";

const base = { period: "2020-01/P12M", value: 9e6, rounding: 1e6, unit: "USD" };
const next = { period: "2021-01/P12M", value: 9.2e6, rounding: 1e5, unit: "USD" };

const problemsOf = (body: unknown) => {
  const request = readComparisonRequest(body);
  return "problems" in request ? request.problems.map(({ code, name }) => [code, name]) : [];
};

describe("a request that cannot be read names the field", () => {
  test.each<[string, unknown, string[][]]>([
    ["nothing", null, [["bad-field", "the request"]]],
    ["no such measure", { measure: "growth", inputs: [base, next] }, [["bad-field", "measure"]]],
    ["no inputs", { measure: "yoy" }, [["bad-field", "inputs"]]],
    [
      "a period that is none",
      { measure: "yoy", inputs: [base, { ...next, period: "soon" }] },
      [["bad-field", "inputs[1].period"]],
    ],
    [
      "a number as text",
      { measure: "yoy", inputs: [{ ...base, value: "9" }, next] },
      [["bad-field", "inputs[0].value"]],
    ],
    [
      "a rounding below zero",
      { measure: "yoy", inputs: [{ ...base, rounding: -1 }, next] },
      [["bad-field", "inputs[0].rounding"]],
    ],
    [
      "no years",
      { measure: "cagr", inputs: [base, next], options: { years: 0 } },
      [["bad-field", "options.years"]],
    ],
    ["one input of two", { measure: "yoy", inputs: [base] }, [["wrong-inputs", "inputs"]]],
    ["no parts", { measure: "sum", inputs: [] }, [["wrong-inputs", "inputs"]]],
    [
      "two wholes",
      {
        measure: "share",
        inputs: [
          { ...base, role: "whole" },
          { ...base, role: "whole" },
        ],
      },
      [["wrong-inputs", "inputs"]],
    ],
  ])("%s", (_name, body, problems) => {
    expect(problemsOf(body)).toEqual(problems);
  });
});

const answerTo = (body: unknown) => {
  const request = readComparisonRequest(body);
  if ("problems" in request) throw new Error(JSON.stringify(request.problems));
  return toComparisonAnswer(compare(request.measure, request.operands, request.options));
};

test("an answer has value, range, formula, warnings, and the levels used", () => {
  expect(answerTo({ measure: "yoy", inputs: [base, next], options: { note: "a remark" } })).toEqual(
    {
      value: expect.closeTo(2.2222, 4),
      low: expect.closeTo((9.15 / 9.5 - 1) * 100, 9),
      high: expect.closeTo((9.25 / 8.5 - 1) * 100, 9),
      formula: "(2021 / 2020 − 1) × 100",
      warnings: ["rounded-inputs"],
      inputs: [
        expect.objectContaining({ ...base, qualifier: "=" }),
        expect.objectContaining({ ...next, qualifier: "=" }),
      ],
    },
  );
});

test("periods are read in any form in use", () => {
  const inputs = [
    { ...base, period: "2020-Q1" },
    { ...next, period: "2021Q1" },
  ];
  expect(answerTo({ measure: "yoy", inputs })).toMatchObject({
    inputs: [{ period: "2020-01/P3M" }, { period: "2021-01/P3M" }],
  });
});

test("options hold for the inputs that do not say otherwise", () => {
  const inputs = [{ ...base, flow: "exports" }, next];
  expect(answerTo({ measure: "yoy", inputs, options: { flow: "exports" } })).toHaveProperty(
    "value",
  );
  expect(answerTo({ measure: "yoy", inputs, options: { flow: "imports" } })).toHaveProperty(
    "refused.code",
    "flow-differs",
  );
});

describe("inputs find their places", () => {
  const part = { ...base, value: 1e6 };

  test.each([
    [
      "by role",
      "share",
      [
        { ...base, role: "whole" },
        { ...part, role: "part" },
      ],
      100 / 9,
    ],
    [
      "by flow",
      "coverage",
      [
        { ...base, flow: "imports" },
        { ...part, flow: "exports" },
      ],
      100 / 9,
    ],
    ["by unit", "implied-base", [{ ...base, value: 800, unit: "percent" }, part], 1e6 / 9],
  ])("%s", (_name, measure, inputs, value) => {
    expect(answerTo({ measure, inputs })).toMatchObject({
      value: expect.closeTo(value, 6),
      inputs: [{ value: 1e6 }, {}],
    });
  });
});
