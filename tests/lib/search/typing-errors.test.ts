import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typingErrors } from "@/lib/search/typing-errors";

describe("typingErrors", () => {
  test.each([
    ["serbia", "serbia", { whole: 0, begun: 0 }],
    ["azerbajan", "azerbaijan", { whole: 1, begun: 1 }],
    ["uzebkistan", "uzbekistan", { whole: 1, begun: 1 }],
    ["srebia", "serbia", { whole: 1, begun: 1 }],
    ["azerbj", "azerbaijan", { whole: Number.POSITIVE_INFINITY, begun: 1 }],
    ["china", "serbia", undefined],
    ["", "", { whole: 0, begun: 0 }],
  ])("between %j and %j: %j", (typed, word, distance) => {
    expect(typingErrors(typed, word, 2)).toEqual(distance);
  });

  const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  test("are none for the word itself, as many either way, and never more for the beginning", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [there, back] = [typingErrors(a, b, 20), typingErrors(b, a, 20)];
        expect(typingErrors(a, a, 0)).toEqual({ whole: 0, begun: 0 });
        expect(there?.whole).toBe(back?.whole);
        expect(there?.begun).toBeLessThanOrEqual(there?.whole ?? 0);
      }),
    );
  });
});
