import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractFacts } from "@/lib/article";
import {
  afterEdit,
  anchorOf,
  type DraftFact,
  editBetween,
  shiftSpan,
  toSend,
  withCorrection,
  withFound,
} from "@/lib/entry/draft";

const text =
  "The trade turnover between Azerbaijan and Serbia was $5.9 million in the eight months of 2021. It was $9 million in 2020.";
const found = (words: string) => extractFacts(words, { published: "2021-10" });
const drafts = withFound([], found(text));

const wordsOf = (within: string, all: readonly DraftFact[]) =>
  all.map((draft) => {
    const anchor = anchorOf(draft);
    return anchor && within.slice(anchor.start, anchor.end);
  });

const corrected = (index: number, state: DraftFact["state"]) =>
  drafts.map((draft, at) => (at === index ? { ...draft, state } : draft));

describe("facts under work", () => {
  test("are found with the words of their figures", () => {
    expect(wordsOf(text, drafts)).toEqual(["$5.9 million", "$9 million"]);
  });

  test.each([
    ["words before all", `Baku. ${text}`, ["$5.9 million", "$9 million"]],
    ["words between", text.replace("It was", "It had been"), ["$5.9 million", "$9 million"]],
    ["another figure", text.replace("5.9", "5.8"), ["$9 million"]],
    ["no first sentence", text.slice(text.indexOf("It")), ["$9 million"]],
  ])("keep their words when the text has %s", (_name, edited, words) => {
    expect(wordsOf(edited, afterEdit(drafts, editBetween(text, edited)))).toEqual(words);
  });

  test.each(["corrected", "rejected", "kept"] as const)(
    "that are %s are not found anew",
    (state) => {
      const again = withFound(corrected(0, state), found(text));
      expect(again.map((draft) => draft.state)).toEqual([state, "found"]);
    },
  );

  test("that a person left out are not sent", () => {
    expect(toSend(corrected(0, "rejected")).map(({ value }) => value)).toEqual([9_000_000]);
  });
});

test("a correction of a field takes its reason away, and the others stay", () => {
  const abstained = { reporter: "no place is named", partner: "no place is named" };
  const [draft] = withFound([], found("Turnover was $5 million in 2020."));
  expect(draft).toBeDefined();
  if (!draft) return;
  const bare = { ...draft, abstained };
  const corrected = withCorrection(bare, { ...draft.fact, reporter: "MDA", partner: null }, null);
  expect(corrected.abstained).toEqual({ partner: "no place is named" });
  expect(toSend([{ ...bare, ...corrected }])).toMatchObject([
    { reporter: "MDA", abstained: { partner: "no place is named" } },
  ]);
});

test("an edit says where any words stand after it, or that it touched them", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), (before, after, a, b) => {
      const edit = editBetween(before, after);
      const cut = before.slice(0, edit.start) + before.slice(edit.start + edit.removed);
      expect(cut.length + edit.added).toBe(after.length);
      const span = { start: Math.min(a, b), end: Math.min(Math.max(a, b), before.length) };
      if (span.start >= span.end) return;
      const moved = shiftSpan(span, edit);
      if (moved)
        expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
    }),
  );
});
