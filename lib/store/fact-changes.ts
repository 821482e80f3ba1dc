import { z } from "zod";
import { type Fact, factSchema } from "../fact";
import type { FactToSave } from "./articles";
import type { Deed, Reader, Writer } from "./change";

/** A fact that is in the store, under its id. */
export type KnownFact = FactToSave & { readonly id: number };

/** What is kept of a fact in the log: what it states, and the remark. */
const loggedFactSchema = factSchema.extend({ remark: z.string().nullable().default(null) });
type LoggedFact = z.infer<typeof loggedFactSchema>;

/**
 * How one fact of an article was changed, when and by which key: `before` is null for one that was added, `after` for one
 * that was removed. `at` is an instant (ISO 8601, UTC).
 */
export type FactChange = {
  readonly fact: number;
  readonly at: string;
  readonly by: string;
  readonly action: "added" | "corrected" | "removed";
  readonly before: LoggedFact | null;
  readonly after: LoggedFact | null;
};

/** What a fact states, wherever it stands. */
const claimOf = (fact: FactToSave): string =>
  JSON.stringify({ ...factSchema.parse(fact), quote: null, remark: fact.remark ?? null });

const placeOf = ({ quote }: Fact): string | undefined =>
  quote === null ? undefined : JSON.stringify(quote);

const ways: ReadonlyArray<(fact: FactToSave) => string | undefined> = [
  ({ id }) => (id === undefined ? undefined : String(id)),
  (fact) => JSON.stringify(factSchema.parse(fact)),
  claimOf,
  placeOf,
];

/**
 * The facts to save with the ids of those they stand in place of: the one whose id is given, else one that states the
 * same, else one of the same words. Each id is given once; what is new has none.
 */
export const withKnownIds = (
  before: readonly KnownFact[],
  after: readonly FactToSave[],
): readonly FactToSave[] => {
  const left = new Map(before.map((fact) => [fact.id, fact]));
  const ids = new Map<number, number>();
  for (const keyOf of ways) {
    const byKey = new Map<string, number[]>();
    for (const fact of left.values()) {
      const key = keyOf(fact);
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), fact.id]);
    }
    for (const [at, fact] of after.entries()) {
      if (ids.has(at)) continue;
      const id = byKey.get(keyOf(fact) ?? "")?.shift();
      if (id === undefined) continue;
      ids.set(at, id);
      left.delete(id);
    }
  }
  return after.map((fact, at) => ({ ...fact, id: ids.get(at) }));
};

type Change = Pick<FactChange, "fact" | "action"> & {
  readonly before: string | null;
  readonly after: string | null;
};

const listChanges = (before: readonly KnownFact[], after: readonly KnownFact[]): Change[] => {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  const kept = new Set(after.map(({ id }) => id));
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map(
      (fact): Change => ({ fact: fact.id, action: "removed", before: claimOf(fact), after: null }),
    );
  const others = after.flatMap((fact): Change[] => {
    const earlier = known.get(fact.id);
    const [was, is] = [earlier ? claimOf(earlier) : null, claimOf(fact)];
    if (was === is) return [];
    return [{ fact: fact.id, action: was ? "corrected" : "added", before: was, after: is }];
  });
  return [...removed, ...others];
};

const changesAtOnce = 100;

/** Writes down what was added, corrected and removed; that words stand elsewhere in the text is no change of a fact. */
export const noteFactChanges = async (
  trx: Writer,
  { article, by, now }: Deed & { readonly article: string },
  {
    before,
    after,
  }: { readonly before: readonly KnownFact[]; readonly after: readonly KnownFact[] },
): Promise<void> => {
  const rows = listChanges(before, after).map((each) => ({ ...each, article, at: now, by }));
  for (let at = 0; at < rows.length; at += changesAtOnce) {
    await trx
      .insertInto("fact_change")
      .values(rows.slice(at, at + changesAtOnce))
      .execute();
  }
};

const parseLogged = (text: string | null): LoggedFact | null =>
  text === null ? null : loggedFactSchema.parse(JSON.parse(text));

const mostListed = 1000;

/** What was changed of the facts of an article since it was first saved, the latest first, a thousand at most. */
export const listFactChanges = async (db: Reader, article: string): Promise<FactChange[]> => {
  const rows = await db
    .selectFrom("fact_change")
    .select(["fact", "at", "by", "action", "before", "after"])
    .where("article", "=", article)
    .orderBy("id", "desc")
    .limit(mostListed)
    .execute();
  return rows.map((row) => ({
    ...row,
    before: parseLogged(row.before),
    after: parseLogged(row.after),
  }));
};
