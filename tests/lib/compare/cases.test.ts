import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compare } from "@/lib/compare/compare";
import { measureNames } from "@/lib/compare/measures";
import { readComparisonRequest } from "@/lib/compare/request";
import { answerOf } from "./oracle";
import type { Answer, Asked } from "./oracle-words";

type Case = Asked & {
  readonly id: string;
  readonly expected: {
    readonly refuse?: string;
    readonly also?: readonly string[];
    readonly value?: number;
    readonly roundedTo?: number;
    readonly low?: number | null;
    readonly high?: number | null;
    readonly exact?: boolean;
    readonly warnings?: readonly string[];
  };
};

const readCases = (file: string): readonly Case[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line): Case => JSON.parse(line))
    : [];

const takeMeasure = (asked: Asked) => {
  const request = readComparisonRequest(asked);
  if ("problems" in request) throw new Error(JSON.stringify(request.problems));
  return compare(request.measure, request.operands, request.options);
};

const answerOfProgram = (asked: Asked): Answer => {
  const comparison = takeMeasure(asked);
  return "refused" in comparison ? { refused: comparison.refused.code } : comparison;
};

const close = (value: number) => 1e-9 * Math.max(1, Math.abs(value));

describe("what is said in words comes out as written", () => {
  const own = readCases(join(import.meta.dirname, "../../fixtures/compare/cases.jsonl"));

  test.each(own)("$id", (each) => {
    const comparison = takeMeasure(each);
    const { refuse, value = 0, low, high, warnings } = each.expected;
    if (refuse) return expect(comparison).toHaveProperty("refused.code", refuse);
    if ("refused" in comparison) throw new Error(comparison.refused.reason);
    expect(Math.abs(comparison.value - value)).toBeLessThanOrEqual(close(value));
    for (const [end, wanted] of [
      [comparison.low, low],
      [comparison.high, high],
    ]) {
      if (end == null || wanted == null) expect(end).toBe(wanted);
      else expect(Math.abs(end - wanted)).toBeLessThanOrEqual(close(wanted));
    }
    if (warnings) expect(comparison.warnings).toEqual(warnings);
    return undefined;
  });

  test("every measure has a case", () => {
    expect([...new Set(own.map(({ measure }) => measure))].sort()).toEqual(
      [...measureNames].sort(),
    );
  });
});

/** The published figure within the range, and the tolerance around the range. */
const fits = (answer: Answer, { expected }: Case): boolean => {
  if ("refused" in answer)
    return [expected.refuse, ...(expected.also ?? [])].includes(answer.refused);
  const { value: published = Number.NaN, roundedTo = 0, low, high, exact } = expected;
  if (answer.low === null || answer.high === null) return false;
  const half = (roundedTo / 2) * 1.0001 + 1e-9;
  const noise = (at: number) => 1e-6 * Math.max(1, Math.abs(at));
  return (
    (low == null || answer.low >= low - noise(low)) &&
    (high == null || answer.high <= high + noise(high)) &&
    answer.low <= published + half &&
    answer.high >= published - half &&
    (exact === false || Math.abs(answer.value - published) <= half)
  );
};

const folder = process.env.TURNOVER_CASES;

/** The folder named may hold the cases, or a folder of them. */
const findCases = (named: string): string =>
  ["cases.jsonl", "periods/cases.jsonl"]
    .map((name) => join(named, name))
    .find((file) => existsSync(file)) ?? join(named, "cases.jsonl");

if (folder) {
  describe("published comparisons", () => {
    const published = readCases(findCases(folder));

    test("are there", () => expect(published.length).toBeGreaterThan(0));

    test.each(published)("$id: the program", (each) => {
      expect(fits(answerOfProgram(each), each)).toBe(true);
    });

    test.each(published)("$id: the oracle", (each) => {
      expect(fits(answerOf(each), each)).toBe(true);
    });
  });
}
