import { createHash, randomBytes } from "node:crypto";
import { endSession, findSetting, isSessionEnded, keepSetting } from "../store/access";
import type { Reader } from "../store/change";
import { findKey as findNamedById, type NamedKey, noteKeyUse } from "../store/keys";
import type { KeyKind } from "../store/schema";
import { countAttempts } from "./attempts";
import { generateKey, isKey, type KeptKey, keepKey, keptKeySchema } from "./editor-key";
import { findNamedKey } from "./named-key";
import { formatSession, openSession, parseSession } from "./session";

/** Who holds a key: its id, under which changes are logged, what it is called, and what it opens. */
export type Holder = { readonly key: string; readonly name: string; readonly kind: KeyKind };

/** A key that is not looked at now, or is wrong. */
export type KeyRefusal =
  | { readonly refused: "wrong" }
  | { readonly refused: "revoked" }
  | { readonly refused: "too-many"; readonly seconds: number };

/** Checks keys and sessions against the first key of a store and those with a name. */
export type Guard = {
  checkKey(key: string, nowMs: number): Promise<Holder | KeyRefusal>;
  openSession(holder: Pick<Holder, "key">, nowMs: number): string;
  checkSession(cookie: string, nowMs: number): Promise<Holder | undefined>;
  endSession(cookie: string, nowMs: number): Promise<void>;
};

/** What the first key is called: the one of the settings, or the one that the first start made. */
export const firstKeyName = "first key";

const keyName = "editor_key";
const secretName = "session_secret";

const digestOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** The key to hold others against: the one of the settings, else the store's own, made at the first start. */
const findFirstKey = async (
  db: Reader,
  given: string | undefined,
): Promise<{ kept: KeptKey; made?: string }> => {
  if (given !== undefined) return { kept: await keepKey(given) };
  const known = await findSetting(db, keyName);
  if (known !== undefined) return { kept: keptKeySchema.parse(JSON.parse(known)) };
  const made = generateKey();
  const mine = JSON.stringify(await keepKey(made));
  const holding = await keepSetting(db, keyName, mine);
  return { kept: keptKeySchema.parse(JSON.parse(holding)), ...(holding === mine ? { made } : {}) };
};

/** The holder of a named key that is not revoked, once its use is noted. */
const withUseNoted = async (db: Reader, named: NamedKey, nowMs: number): Promise<Holder> => {
  await noteKeyUse(db, named, new Date(nowMs).toISOString());
  return { key: named.id, name: named.name, kind: named.kind };
};

/** Checks the first key, which a person may have chosen: slowly, and not for those who try many. */
const checkFirst = (kept: KeptKey) => {
  const attempts = countAttempts();
  const first: Holder = { key: kept.id, name: firstKeyName, kind: "admin" };
  // A key once found right is known by its digest, so that programs do not wait for scrypt at every request.
  let rightDigest: string | undefined;
  return {
    first,
    known: (key: string): Holder | undefined => (digestOf(key) === rightDigest ? first : undefined),
    async check(key: string, nowMs: number): Promise<Holder | KeyRefusal> {
      const seconds = attempts.secondsToWait(nowMs);
      if (seconds > 0) return { refused: "too-many", seconds };
      // Counted before it is looked at: many asked for at once would otherwise all pass.
      const takeBack = attempts.note(nowMs);
      if (!(await isKey(key, kept))) return { refused: "wrong" };
      takeBack();
      rightDigest = digestOf(key);
      return first;
    },
  };
};

/**
 * The guard of a store. `made` is the key when it was made just now: it is shown this once and kept nowhere. A new key
 * in the settings ends all sessions that were opened with another first one; a revoked key ends its own.
 */
export const openGuard = async (
  db: Reader,
  given: string | undefined,
): Promise<{ guard: Guard; made?: string }> => {
  const { kept, ...rest } = await findFirstKey(db, given);
  const secret = await keepSetting(db, secretName, randomBytes(32).toString("base64url"));
  const { first, known, check } = checkFirst(kept);
  const guard: Guard = {
    async checkKey(key, nowMs) {
      const right = known(key);
      if (right) return right;
      const named = await findNamedKey(db, key);
      if (!named) return check(key, nowMs);
      return named.revoked === null ? withUseNoted(db, named, nowMs) : { refused: "revoked" };
    },
    openSession: ({ key }, nowMs) => formatSession(openSession(key, nowMs), secret),
    async checkSession(cookie, nowMs) {
      const session = parseSession(cookie, { secret, nowMs });
      if (!session || (await isSessionEnded(db, session.id))) return undefined;
      if (session.key === first.key) return first;
      const named = await findNamedById(db, session.key);
      return named?.revoked === null ? withUseNoted(db, named, nowMs) : undefined;
    },
    async endSession(cookie, nowMs) {
      const session = parseSession(cookie, { secret, nowMs });
      if (session) await endSession(db, session.id, new Date(nowMs).toISOString());
    },
  };
  return { guard, ...rest };
};
