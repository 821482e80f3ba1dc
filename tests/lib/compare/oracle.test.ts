import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compare } from "@/lib/compare/compare";
import { readComparisonRequest } from "@/lib/compare/request";
import { anyRequest } from "./generated-request";
import { answerOf } from "./oracle";
import type { Answer, Asked } from "./oracle-words";

const answerOfProgram = (asked: Asked): Answer => {
  const request = readComparisonRequest(asked);
  if ("problems" in request) throw new Error(JSON.stringify(request.problems));
  const comparison = compare(request.measure, request.operands, request.options);
  return "refused" in comparison ? { refused: comparison.refused.code } : comparison;
};

const areClose = (a: number | null, b: number | null): boolean =>
  a === null || b === null
    ? a === b
    : a === b || Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));

const agree = (a: Answer, b: Answer): boolean => {
  if ("refused" in a || "refused" in b)
    return "refused" in a && "refused" in b && a.refused === b.refused;
  return areClose(a.value, b.value) && areClose(a.low, b.low) && areClose(a.high, b.high);
};

/** How many are generated, and from which seed; both can be set for a longer search. */
const runs = Number(process.env.TURNOVER_COMPARISONS ?? 20_000);
const seed = Number(process.env.TURNOVER_SEED ?? 20_261_124);

test("generated comparisons come out as the definitions say, value, range and refusal", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const [program, oracle] = [answerOfProgram(asked), answerOf(asked)];
      const kind = "refused" in program ? program.refused : "made";
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (!agree(program, oracle)) expect(program).toEqual(oracle);
    }),
    { numRuns: runs, seed },
  );
  expect(seen.get("made")).toBeGreaterThan(runs / 10);
  expect(seen.size).toBe(25);
}, 240_000);
