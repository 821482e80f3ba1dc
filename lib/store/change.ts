import { type Kysely, sql, type Transaction } from "kysely";
import { dayOf } from "./day";
import type { Database } from "./schema";

/** Reads take the database itself or a transaction on it. */
export type Reader = Kysely<Database>;
export type Writer = Transaction<Database>;

/** Who changes something, by the id of a key, and the instant of it (ISO 8601, UTC). */
export type Deed = { readonly by: string; readonly now: string };

/** What is done, to what (an identifier), by whom and when. */
export type ChangeNote = Deed & { readonly action: string; readonly subject: string };

/** What is done to keys: it is logged as every change is, but leaves the data as they are. */
export const keyActions = ["make-key", "revoke-key"] as const;

/** Writes down what was done. */
export const noteDeed = async (trx: Writer, note: ChangeNote): Promise<void> => {
  await trx
    .insertInto("change")
    .values({ at: note.now, by: note.by, action: note.action, subject: note.subject })
    .execute();
};

/** Writes the change down and raises the data version, by which caches know that they are stale. */
export const noteChange = async (trx: Writer, note: ChangeNote): Promise<void> => {
  await noteDeed(trx, note);
  await trx
    .insertInto("meta")
    .values({ key: "data_version", value: "1" })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        value: sql<string>`cast(cast(meta.value as integer) + 1 as text)`,
      }),
    )
    .execute();
};

/**
 * Does the work, notes it and raises the data version, all in one transaction or not at all. Work that gives undefined
 * found nothing to change, and nothing is noted.
 */
export const change = <T>(
  db: Reader,
  note: ChangeNote,
  work: (trx: Writer) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    const result = await work(trx);
    if (result !== undefined) await noteChange(trx, note);
    return result;
  });

/** A number that grows with every change of the stored data, in whatever process; 0 in a new store. */
export const dataVersion = async (db: Reader): Promise<number> => {
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("key", "=", "data_version")
    .executeTakeFirst();
  return Number(row?.value ?? 0);
};

/** The instant (ISO 8601, UTC) of the latest change of the stored data; undefined in a new store. */
export const lastChange = async (db: Reader): Promise<string | undefined> => {
  const row = await db
    .selectFrom("change")
    .select("at")
    .where("action", "not in", keyActions)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at;
};

/** The day (UTC) of the latest change of the stored data; undefined in a new store. */
export const lastChangeDay = async (db: Reader): Promise<string | undefined> => {
  const at = await lastChange(db);
  return at && dayOf(at);
};
