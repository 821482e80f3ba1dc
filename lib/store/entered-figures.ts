import type { Fact } from "../fact";
import { type Article, toFact, toFactRow, writeArticle } from "./articles";
import { change, type Deed, type Reader, type Writer } from "./change";
import { noteFactChanges } from "./fact-changes";

/** Where a figure that a person entered was stated. */
export type FigureSource = Pick<Article, "outlet" | "url" | "published">;

/** A figure as a person entered it: the fact, its source, and what is to be remarked about it. */
export type FigureToEnter = {
  readonly fact: Fact;
  readonly source: FigureSource;
  readonly remark: string | null;
};

/** Whether an article is no text but the source of figures entered by hand. */
export const isEnteredByHand = ({ text }: Pick<Article, "text">): boolean => text === "";

const toSource = (source: FigureSource, now: string) => ({ ...source, title: null, text: "", now });

/**
 * Enters a figure under a new article without a text, of the id given. False when that id is in use: the same form was
 * sent before, and what was saved then stays.
 */
export const enterFigure = async (
  db: Reader,
  { id, fact, source, remark, ...deed }: FigureToEnter & Deed & { readonly id: string },
): Promise<boolean> => {
  const entered = await change(
    db,
    { action: "enter-figure", subject: id, ...deed },
    async (trx) => {
      const known = await trx
        .selectFrom("article")
        .where("id", "=", id)
        .select("id")
        .executeTakeFirst();
      if (known) return undefined;
      await writeArticle(trx, id, toSource(source, deed.now));
      await trx
        .insertInto("fact")
        .values(toFactRow(id, { ...fact, remark }, 0))
        .execute();
      return id;
    },
  );
  return entered !== undefined;
};

const findEntered = (trx: Writer, fact: number) =>
  trx
    .selectFrom("fact as f")
    .innerJoin("article as a", "a.id", "f.article")
    .where("f.id", "=", fact)
    .where("a.text", "=", "")
    .selectAll("f")
    .select("a.title")
    .executeTakeFirst();

/** Puts a figure in place of an entered one, and its source in place of that one's; false when there is none of that id. */
export const correctFigure = async (
  db: Reader,
  { id, fact, source, remark, ...deed }: FigureToEnter & Deed & { readonly id: number },
): Promise<boolean> => {
  const note = { action: "correct-figure", subject: String(id), ...deed };
  const corrected = await change(db, note, async (trx) => {
    const found = await findEntered(trx, id);
    if (!found) return undefined;
    const { article, position, title } = found;
    await writeArticle(trx, article, { ...toSource(source, deed.now), title });
    await trx.deleteFrom("fact").where("id", "=", id).execute();
    const after = { ...fact, id, remark };
    await trx
      .insertInto("fact")
      .values(toFactRow(article, after, position))
      .execute();
    const before = { ...toFact(found), id, remark: found.remark };
    await noteFactChanges(trx, { article, ...deed }, { before: [before], after: [after] });
    return found;
  });
  return corrected !== undefined;
};

/** Removes an entered figure, and its source when that states no other; false when there is none of that id. */
export const removeFigure = async (
  db: Reader,
  { id, ...deed }: Deed & { readonly id: number },
): Promise<boolean> => {
  const note = { action: "remove-figure", subject: String(id), ...deed };
  const removed = await change(db, note, async (trx) => {
    const found = await findEntered(trx, id);
    if (!found) return undefined;
    await trx.deleteFrom("fact").where("id", "=", id).execute();
    const before = [{ ...toFact(found), id, remark: found.remark }];
    await noteFactChanges(trx, { article: found.article, ...deed }, { before, after: [] });
    await trx
      .deleteFrom("article")
      .where("id", "=", found.article)
      .where((eb) =>
        eb.not(eb.exists(eb.selectFrom("fact").select("id").where("article", "=", found.article))),
      )
      .execute();
    return found;
  });
  return removed !== undefined;
};
