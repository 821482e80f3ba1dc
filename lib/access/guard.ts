import { createHash, randomBytes } from "node:crypto";
import { endSession, findSetting, isSessionEnded, keepSetting } from "../store/access";
import type { Reader } from "../store/change";
import { countAttempts } from "./attempts";
import { generateKey, isKey, type KeptKey, keepKey, keptKeySchema } from "./editor-key";
import { formatSession, openSession, parseSession, type Session } from "./session";

/** Who may change things: the id of the key, under which changes are logged. */
export type Editor = { readonly key: string };

/** A key that is not looked at now, or is wrong. */
export type KeyRefusal =
  | { readonly refused: "wrong" }
  | { readonly refused: "too-many"; readonly seconds: number };

/** Checks keys and sessions against the one key of a store. */
export type Guard = {
  checkKey(key: string, nowMs: number): Promise<Editor | KeyRefusal>;
  openSession(editor: Editor, nowMs: number): string;
  checkSession(cookie: string, nowMs: number): Promise<Editor | undefined>;
  endSession(cookie: string, nowMs: number): Promise<void>;
};

const keyName = "editor_key";
const secretName = "session_secret";

const digestOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** The key to hold others against: the one of the settings, else the store's own, made at the first start. */
const findKey = async (
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

/**
 * The guard of a store. `made` is the key when it was made just now: it is shown this once and kept nowhere. A new key
 * in the settings ends all sessions that were opened with another.
 */
export const openGuard = async (
  db: Reader,
  given: string | undefined,
): Promise<{ guard: Guard; made?: string }> => {
  const { kept, ...rest } = await findKey(db, given);
  const secret = await keepSetting(db, secretName, randomBytes(32).toString("base64url"));
  const attempts = countAttempts();
  // A key once found right is known by its digest, so that programs do not wait for scrypt at every request.
  let rightDigest: string | undefined;
  const read = (cookie: string, nowMs: number): Session | undefined => {
    const session = parseSession(cookie, { secret, nowMs });
    return session?.key === kept.id ? session : undefined;
  };
  const guard: Guard = {
    async checkKey(key, nowMs) {
      if (digestOf(key) === rightDigest) return { key: kept.id };
      const seconds = attempts.secondsToWait(nowMs);
      if (seconds > 0) return { refused: "too-many", seconds };
      // Counted before it is looked at: many asked for at once would otherwise all pass.
      const takeBack = attempts.note(nowMs);
      if (!(await isKey(key, kept))) return { refused: "wrong" };
      takeBack();
      rightDigest = digestOf(key);
      return { key: kept.id };
    },
    openSession: ({ key }, nowMs) => formatSession(openSession(key, nowMs), secret),
    async checkSession(cookie, nowMs) {
      const session = read(cookie, nowMs);
      if (!session || (await isSessionEnded(db, session.id))) return undefined;
      return { key: session.key };
    },
    async endSession(cookie, nowMs) {
      const session = read(cookie, nowMs);
      if (session) await endSession(db, session.id, new Date(nowMs).toISOString());
    },
  };
  return { guard, ...rest };
};
