import { type Deed, noteDeed, type Reader } from "./change";
import { dayOf } from "./day";
import { takesNothing } from "./disk";
import { newId } from "./id";
import type { KeyKind } from "./schema";

/**
 * A key beside the first one, as it may be shown. `made` and `revoked` are instants (ISO 8601, UTC), `madeBy` is the id
 * of the key that made it, `lastUsed` a day (UTC).
 */
export type NamedKey = {
  readonly id: string;
  readonly name: string;
  readonly kind: KeyKind;
  readonly made: string;
  readonly madeBy: string;
  readonly lastUsed: string | null;
  readonly revoked: string | null;
};

const shown = [
  "id",
  "name",
  "kind",
  "made",
  "made_by as madeBy",
  "last_used as lastUsed",
  "revoked",
] as const;

/** All keys beside the first one, the latest first; revoked ones stay in the list. */
export const listKeys = (db: Reader): Promise<NamedKey[]> =>
  db.selectFrom("access_key").select(shown).orderBy("made", "desc").orderBy("id", "desc").execute();

/** The key of an id; undefined when there is none. */
export const findKey = (db: Reader, id: string): Promise<NamedKey | undefined> =>
  db.selectFrom("access_key").select(shown).where("id", "=", id).executeTakeFirst();

/** The key whose SHA-256 this is, in hexadecimal digits; undefined when there is none. */
export const findKeyByHash = (db: Reader, hash: string): Promise<NamedKey | undefined> =>
  db.selectFrom("access_key").select(shown).where("hash", "=", hash).executeTakeFirst();

type KeyToMake = { readonly name: string; readonly kind: KeyKind; readonly hash: string };

/** Keeps a new key. Undefined when its name is in use or was: the log names a key by it. */
export const saveKey = (
  db: Reader,
  key: KeyToMake,
  { by, now }: Deed,
): Promise<NamedKey | undefined> =>
  db.transaction().execute(async (trx) => {
    const saved = await trx
      .insertInto("access_key")
      .values({ ...key, id: newId(), made: now, made_by: by, last_used: null, revoked: null })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .returning(shown)
      .executeTakeFirst();
    if (saved) await noteDeed(trx, { action: "make-key", subject: saved.id, by, now });
    return saved;
  });

/** Revokes a key for ever. What it is now; undefined when there is none with this id. */
export const revokeKey = (
  db: Reader,
  { id, by, now }: Deed & { readonly id: string },
): Promise<NamedKey | undefined> =>
  db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable("access_key")
      .set({ revoked: now })
      .where("id", "=", id)
      .where("revoked", "is", null)
      .returning(shown)
      .executeTakeFirst();
    if (!revoked) return findKey(trx, id);
    await noteDeed(trx, { action: "revoke-key", subject: id, by, now });
    return revoked;
  });

/** Notes the day on which a key was used, once a day. A full disk keeps nobody out: the day is noted another time. */
export const noteKeyUse = async (db: Reader, key: NamedKey, now: string): Promise<void> => {
  const day = dayOf(now);
  if (key.lastUsed === day) return;
  try {
    await db
      .updateTable("access_key")
      .set({ last_used: day })
      .where("id", "=", key.id)
      .where((where) => where.or([where("last_used", "is", null), where("last_used", "<", day)]))
      .execute();
  } catch (error) {
    if (!takesNothing(error)) throw error;
  }
};
