import { expect, test } from "vitest";
import { findArticle, saveArticle } from "@/lib/store/articles";
import { dataVersion } from "@/lib/store/change";
import {
  correctFigure,
  enterFigure,
  type FigureToEnter,
  isEnteredByHand,
  removeFigure,
} from "@/lib/store/entered-figures";
import { listFacts } from "@/lib/store/facts";
import { eightMonthsOf2021 } from "../a-fact";
import { noon, temporaryStore } from "./temporary-store";

const fact = eightMonthsOf2021;
const source = { outlet: "Azernews", url: "https://azernews.az/1", published: "2021-10-12" };
const figure: FigureToEnter = { fact, source, remark: "said at the forum" };
const deed = { by: "test", now: noon("2021-10-13") };

test("an entered figure stands under an article without a text, and is there once however often it is sent", async () => {
  const { db } = await temporaryStore();
  expect(await enterFigure(db, { id: "first", ...figure, ...deed })).toBe(true);
  const before = await dataVersion(db);
  expect(await enterFigure(db, { id: "first", ...figure, ...deed })).toBe(false);
  expect(await dataVersion(db)).toBe(before);
  const [entered, ...others] = await listFacts(db, {});
  expect(others).toEqual([]);
  expect(entered).toMatchObject({
    fact,
    remark: "said at the forum",
    article: { ...source, text: "" },
  });
  expect(entered && isEnteredByHand(entered.article)).toBe(true);
});

test("a corrected figure keeps its id and its place; its source is corrected with it", async () => {
  const { db } = await temporaryStore();
  const article = { ...source, title: null, text: "", ...deed };
  const id = await saveArticle(db, article, [fact, { ...fact, flow: "exports" }]);
  const [first] = await listFacts(db, { flow: "turnover" });
  const corrected = {
    fact: { ...fact, value: 5_800_000 },
    source: { ...source, published: "2021-10" },
    remark: null,
  };
  expect(await correctFigure(db, { id: first?.id ?? 0, ...corrected, ...deed })).toBe(true);
  const found = await findArticle(db, id);
  expect(found?.article.published).toBe("2021-10");
  expect(found?.facts.map((stated) => [stated.id, stated.fact.flow, stated.fact.value])).toEqual([
    [first?.id, "turnover", 5_800_000],
    [expect.any(Number), "exports", 5_900_000],
  ]);
});

test("a removed figure takes its source along when that states no other", async () => {
  const { db } = await temporaryStore();
  const article = { ...source, title: null, text: "", ...deed };
  const id = await saveArticle(db, article, [fact, { ...fact, flow: "exports" }]);
  const [first, second] = await listFacts(db, {});
  expect(await removeFigure(db, { id: first?.id ?? 0, ...deed })).toBe(true);
  expect((await findArticle(db, id))?.facts).toHaveLength(1);
  expect(await removeFigure(db, { id: second?.id ?? 0, ...deed })).toBe(true);
  expect(await findArticle(db, id)).toBeUndefined();
  expect(await removeFigure(db, { id: second?.id ?? 0, ...deed })).toBe(false);
});

test("the facts of an article with a text are neither corrected nor removed so", async () => {
  const { db } = await temporaryStore();
  await saveArticle(db, { ...source, title: null, text: "$5.9 million", ...deed }, [fact]);
  const [stated] = await listFacts(db, {});
  const id = stated?.id ?? 0;
  expect(await correctFigure(db, { id, ...figure, ...deed })).toBe(false);
  expect(await removeFigure(db, { id, ...deed })).toBe(false);
  expect(await listFacts(db, {})).toEqual([stated]);
});
