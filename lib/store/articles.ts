import type { Insertable, Selectable } from "kysely";
import { type ExtractedFact, extractedFactSchema } from "../article/extracted";
import { reasonsOfEmpty } from "../article/reasons";
import { type Fact, factSchema } from "../fact";
import { change, type Deed, type Reader, type Writer } from "./change";
import { lastDayOf } from "./day";
import { type KnownFact, noteFactChanges, withKnownIds } from "./fact-changes";
import { newId } from "./id";
import type { ArticleTable, FactTable } from "./schema";

/**
 * A text that states figures. `published` is a day, a month or a year; an empty `text` makes it the source of figures
 * entered by hand. `created` is an instant (ISO 8601, UTC).
 */
export type Article = {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string;
  readonly text: string;
  readonly created: string;
};

/** The words of a text that gave each field of a fact. */
export type FactSpans = ExtractedFact["spans"];

/** Why fields of a fact are empty. */
export type FactReasons = ExtractedFact["abstained"];

/**
 * A fact with the article it stands in, what is to be remarked about it, and, where known, the words that gave its fields
 * and why others are empty.
 */
export type StoredFact = {
  readonly id: number;
  readonly fact: Fact;
  readonly article: Article;
  readonly remark: string | null;
  readonly spans: FactSpans | null;
  readonly abstained: FactReasons | null;
};

/** An article to save, by whom and when: with an `id` in place of the one that has it. */
export type ArticleToSave = Omit<Article, "id" | "created"> &
  Deed & { readonly id?: string | undefined };

/**
 * A fact to save; its place in the list is its place in the article. With an `id` in place of the one that has it. Reasons
 * are kept of the fields that are empty.
 */
export type FactToSave = Fact & {
  readonly id?: number | undefined;
  readonly remark?: string | null | undefined;
  readonly spans?: FactSpans | null | undefined;
  readonly abstained?: FactReasons | null | undefined;
};

const factsAtOnce = 50;

const { spans: spansSchema, abstained: reasonsSchema } = extractedFactSchema.shape;

type FactRow = Selectable<FactTable>;

/** The row of a fact at its place in an article. */
export const toFactRow = (
  article: string,
  fact: FactToSave,
  position: number,
): Insertable<FactTable> => {
  const { id, rateRounding, quote, remark, spans, abstained, ...rest } = fact;
  return {
    ...(id === undefined ? {} : { id }),
    article,
    position,
    kind: rest.kind,
    flow: rest.flow,
    reporter: rest.reporter,
    partner: rest.partner,
    product: rest.product,
    unit: rest.unit,
    value: rest.value,
    percent: rest.percent,
    factor: rest.factor,
    qualifier: rest.qualifier,
    period: rest.period,
    base: rest.base,
    rounding: rest.rounding,
    rate_rounding: rateRounding,
    quote_start: quote?.start ?? null,
    quote_end: quote?.end ?? null,
    remark: remark ?? null,
    spans: spans ? JSON.stringify(spans) : null,
    abstained: abstained ? JSON.stringify(reasonsOfEmpty(fact, abstained)) : null,
  };
};

const toQuote = ({ quote_start, quote_end }: FactRow): Fact["quote"] =>
  quote_start === null || quote_end === null ? null : { start: quote_start, end: quote_end };

/** The fact in a row of the table. Throws when the row was not written by `saveArticle`. */
export const toFact = (row: FactRow): Fact =>
  factSchema.parse({ ...row, rateRounding: row.rate_rounding, quote: toQuote(row) });

/** A fact in a row of the table with its article. Throws as `toFact` does. */
export const toStoredFact = (row: FactRow, article: Article): StoredFact => ({
  id: row.id,
  fact: toFact(row),
  article,
  remark: row.remark,
  spans: row.spans === null ? null : spansSchema.parse(JSON.parse(row.spans)),
  abstained: row.abstained === null ? null : reasonsSchema.parse(JSON.parse(row.abstained)),
});

/** A stored fact as one to save. */
export const toKnown = ({ id, fact, remark, spans, abstained }: StoredFact): KnownFact => ({
  ...fact,
  id,
  remark,
  spans,
  abstained,
});

const toArticle = ({ known_from: _, ...article }: Selectable<ArticleTable>): Article => article;

/** Writes what is said of an article, in place of what was said of the one that has the id. */
export const writeArticle = async (
  trx: Writer,
  id: string,
  article: Omit<ArticleToSave, "id" | "by">,
): Promise<void> => {
  const { title, outlet, url, published, text } = article;
  const columns = { title, outlet, url, published, text, known_from: lastDayOf(published) };
  await trx
    .insertInto("article")
    .values({ id, ...columns, created: article.now })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
    .execute();
};

const writeFacts = async (
  trx: Writer,
  article: string,
  facts: readonly FactToSave[],
): Promise<readonly KnownFact[]> => {
  await trx.deleteFrom("fact").where("article", "=", article).execute();
  const rows = facts.map((fact, position) => toFactRow(article, fact, position));
  const ids = new Map<number, number>();
  for (let at = 0; at < rows.length; at += factsAtOnce) {
    const written = await trx
      .insertInto("fact")
      .values(rows.slice(at, at + factsAtOnce))
      .returning(["id", "position"])
      .execute();
    for (const { id, position } of written) ids.set(position, id);
  }
  return facts.flatMap((fact, position) => {
    const id = ids.get(position);
    return id === undefined ? [] : [{ ...fact, id }];
  });
};

/**
 * Saves an article with its facts, in place of what was saved under its id; gives the id. Facts keep their ids (see
 * `withKnownIds`), and what is added, corrected or removed in an article that was there is written down.
 */
export const saveArticle = async (
  db: Reader,
  article: ArticleToSave,
  facts: readonly FactToSave[],
): Promise<string> => {
  const id = article.id ?? newId();
  const note = { action: "save-article", subject: id, by: article.by, now: article.now };
  return change(db, note, async (trx) => {
    const found = await findArticle(trx, id);
    const before = found?.facts.map(toKnown) ?? [];
    await writeArticle(trx, id, article);
    const after = await writeFacts(trx, id, withKnownIds(before, facts));
    if (found) await noteFactChanges(trx, { article: id, ...article }, { before, after });
    return id;
  });
};

/** Removes an article and its facts; false when there is none of that id. */
export const deleteArticle = async (
  db: Reader,
  { id, ...deed }: Deed & { id: string },
): Promise<boolean> => {
  const note = { action: "delete-article", subject: id, ...deed };
  const removed = await change(db, note, async (trx) => {
    const found = await findArticle(trx, id);
    if (!found) return undefined;
    const before = found.facts.map(toKnown);
    await noteFactChanges(trx, { article: id, ...deed }, { before, after: [] });
    await trx.deleteFrom("article").where("id", "=", id).execute();
    return found;
  });
  return removed !== undefined;
};

/** An article with its facts in the order of the text; undefined when there is none of that id. */
export const findArticle = async (
  db: Reader,
  id: string,
): Promise<{ article: Article; facts: StoredFact[] } | undefined> => {
  const row = await db.selectFrom("article").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const article = toArticle(row);
  const facts = await db
    .selectFrom("fact")
    .selectAll()
    .where("article", "=", id)
    .orderBy("position")
    .execute();
  return { article, facts: facts.map((fact) => toStoredFact(fact, article)) };
};
