import { createHash, randomBytes } from "node:crypto";
import type { Deed, Reader } from "../store/change";
import { findKeyByHash, type NamedKey, saveKey } from "../store/keys";
import type { KeyKind } from "../store/schema";

const beginning = "turnover_";
const randomLength = 24;

/**
 * What is kept of a named key. One round of SHA-256 is enough: the key is 192 random bits, which nobody can try, while
 * slow hashes are for secrets that people choose.
 */
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Makes a key with a name; `secret` is the key itself, which is kept nowhere. Undefined when the name is taken. */
export const makeKey = async (
  db: Reader,
  { name, kind }: { readonly name: string; readonly kind: KeyKind },
  deed: Deed,
): Promise<{ readonly key: NamedKey; readonly secret: string } | undefined> => {
  const secret = `${beginning}${randomBytes(randomLength).toString("base64url")}`;
  const key = await saveKey(db, { name, kind, hash: hashOf(secret) }, deed);
  return key && { key, secret };
};

/** The named key that a secret is, also when it was revoked; undefined for any other text. */
export const findNamedKey = async (db: Reader, secret: string): Promise<NamedKey | undefined> =>
  secret.startsWith(beginning) ? findKeyByHash(db, hashOf(secret)) : undefined;
