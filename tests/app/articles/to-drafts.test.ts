import { expect, test } from "vitest";
import { toDrafts } from "@/app/articles/to-drafts";
import { toSend } from "@/lib/entry/draft";
import type { StoredFact } from "@/lib/store/articles";
import { eightMonthsOf2021 } from "../../lib/a-fact";

const article = {
  id: "a",
  title: null,
  outlet: null,
  url: null,
  published: "2021-10-12",
  text: "Turnover was $5.9 million.",
  created: "2021-10-13T12:00:00.000Z",
};
const fact = { ...eightMonthsOf2021, quote: { start: 0, end: 26 } };
const stated = (id: number, more: Partial<StoredFact> = {}): StoredFact => ({
  id,
  fact,
  article,
  remark: null,
  spans: null,
  abstained: null,
  ...more,
});

test("kept facts are worked on under their own keys, each as it is kept", () => {
  const spans = { value: { start: 13, end: 25 } };
  const abstained = { base: "the text gives no base" };
  const drafts = toDrafts([stated(7), stated(9, { remark: "checked", spans, abstained })]);
  expect(drafts).toEqual([
    { key: "kept 7", id: 7, fact, remark: null, spans: {}, abstained: {}, state: "kept" },
    { key: "kept 9", id: 9, fact, remark: "checked", spans, abstained, state: "kept" },
  ]);
});

test("facts that nobody touched are sent back with their ids", () => {
  expect(toSend(toDrafts([stated(7), stated(9)])).map(({ id }) => id)).toEqual([7, 9]);
});
