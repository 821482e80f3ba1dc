import { expect, test } from "vitest";
import { deleteArticle, findArticle, saveArticle, toKnown } from "@/lib/store/articles";
import type { Reader } from "@/lib/store/change";
import { correctFigure, enterFigure } from "@/lib/store/entered-figures";
import { type KnownFact, listFactChanges, withKnownIds } from "@/lib/store/fact-changes";
import { eightMonthsOf2021 } from "../a-fact";
import { noon, temporaryStore } from "./temporary-store";

const text = "$5.9 million in eight months, $9 million in the year before";
const level = { ...eightMonthsOf2021, quote: { start: 0, end: 28 } };
const year = { ...level, value: 9e6, rounding: 1e6, period: "2020-01/P12M" };
const other = { ...year, quote: { start: 30, end: 59 } };
const article = {
  title: null,
  outlet: "Agency",
  url: null,
  published: "2021-10-12",
  text,
  by: "first",
  now: noon("2021-10-13"),
};
const later = { ...article, by: "second", now: noon("2021-10-14") };

const knownIn = async (db: Reader, id: string): Promise<readonly KnownFact[]> =>
  ((await findArticle(db, id))?.facts ?? []).map(toKnown);

const known = [
  { ...level, id: 1 },
  { ...other, id: 2 },
];

test.each([
  ["the ids that are given", [{ ...level, value: 1, quote: null, id: 2 }], [2]],
  ["an id of another article", [{ ...level, value: 1, quote: null, id: 7 }], [undefined]],
  ["equal facts in another order", [other, level], [2, 1]],
  ["the same claim in other words", [{ ...other, quote: { start: 3, end: 9 } }], [2]],
  ["another claim in the same words", [{ ...level, value: 1 }, other], [1, 2]],
  ["a fact twice", [level, level], [1, undefined]],
])("facts are known again by %s", (_name, after, ids) => {
  expect(withKnownIds(known, after).map(({ id }) => id)).toEqual(ids);
});

test("the facts of an article that is there are corrected with when and by whom, and keep their ids", async () => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [level, other]);
  expect(await listFactChanges(db, id)).toEqual([]);
  const [first, second] = await knownIn(db, id);
  await saveArticle(db, { ...later, id }, [{ ...level, value: 5_800_000 }, year]);
  const after = await knownIn(db, id);
  expect(after[0]).toMatchObject({ id: first?.id, value: 5_800_000 });
  expect(await listFactChanges(db, id)).toMatchObject([
    {
      fact: first?.id,
      action: "corrected",
      by: "second",
      at: later.now,
      before: { value: 5_900_000 },
      after: { value: 5_800_000, quote: null },
    },
  ]);
  expect(after[1]?.id).toBe(second?.id);
});

test("what is added and removed is written down, and outlives the article", async () => {
  const { db } = await temporaryStore();
  const id = await saveArticle(db, article, [level]);
  await saveArticle(db, { ...later, id }, [{ ...other, flow: "exports" }]);
  await deleteArticle(db, { id, by: "third", now: noon("2021-10-15") });
  const changes = await listFactChanges(db, id);
  expect(changes.map(({ action, by }) => `${action} ${by}`)).toEqual([
    "removed third",
    "added second",
    "removed second",
  ]);
});

test("the words of fields are kept with a fact", async () => {
  const { db } = await temporaryStore();
  const spans = { value: { start: 0, end: 12 } };
  const id = await saveArticle(db, article, [{ ...level, spans }, other]);
  expect((await findArticle(db, id))?.facts.map((fact) => fact.spans)).toEqual([spans, null]);
});

test("a figure entered by hand has its corrections too", async () => {
  const { db } = await temporaryStore();
  const source = { outlet: "Customs", url: null, published: "2021-09" };
  const figure = { fact: { ...level, quote: null }, source, remark: null };
  await enterFigure(db, { id: "0123456789", ...figure, by: "first", now: article.now });
  const [entered] = await knownIn(db, "0123456789");
  const corrected = { ...figure, id: entered?.id ?? 0, remark: "as printed" };
  await correctFigure(db, { ...corrected, by: "second", now: later.now });
  expect(await listFactChanges(db, "0123456789")).toMatchObject([
    { action: "corrected", before: { remark: null }, after: { remark: "as printed" } },
  ]);
});
