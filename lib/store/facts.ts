import { type StoredFact, toStoredFact } from "./articles";
import type { AsOf } from "./as-of";
import type { Reader } from "./change";

/** Which facts: of this reporter's count with this partner, about this flow, stated up to the end of a day. */
export type FactFilter = AsOf & {
  readonly reporter?: string | undefined;
  readonly partner?: string | undefined;
  readonly flow?: string | undefined;
};

/** Facts with their articles, in the order of publication and, within an article, of the text. */
export const listFacts = async (db: Reader, filter: FactFilter): Promise<StoredFact[]> => {
  let query = db
    .selectFrom("fact as f")
    .innerJoin("article as a", "a.id", "f.article")
    .selectAll("f")
    .select(["a.title", "a.outlet", "a.url", "a.published", "a.text", "a.created"])
    .orderBy("a.known_from")
    .orderBy("a.id")
    .orderBy("f.position");
  if (filter.reporter !== undefined) query = query.where("f.reporter", "=", filter.reporter);
  if (filter.partner !== undefined) query = query.where("f.partner", "=", filter.partner);
  if (filter.flow !== undefined) query = query.where("f.flow", "=", filter.flow);
  if (filter.asOf !== undefined) query = query.where("a.known_from", "<=", filter.asOf);
  const rows = await query.execute();
  return rows.map((row) => {
    const { article: id, title, outlet, url, published, text, created } = row;
    return toStoredFact(row, { id, title, outlet, url, published, text, created });
  });
};
