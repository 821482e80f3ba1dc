import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";

/** How a key is kept: never itself, only what scrypt makes of it. `id` names it in the log of changes. */
export const keptKeySchema = z.object({ id: z.string(), salt: z.string(), hash: z.string() });
export type KeptKey = z.infer<typeof keptKeySchema>;

const hashBytes = 32;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** A new key of 192 random bits, in letters, digits, "-" and "_". */
export const generateKey = (): string => randomBytes(24).toString("base64url");

/** What names a key without giving it away: the beginning of its digest. */
const idOf = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 8);

/** What is kept of a key. */
export const keepKey = async (key: string): Promise<KeptKey> => {
  const salt = randomBytes(16);
  const hash = await derive(key, salt, hashBytes);
  return { id: idOf(key), salt: salt.toString("base64url"), hash: hash.toString("base64url") };
};

/** Whether this is the key that was kept. Takes tens of milliseconds on purpose, in a thread of the pool. */
export const isKey = async (key: string, kept: KeptKey): Promise<boolean> => {
  const hash = await derive(key, Buffer.from(kept.salt, "base64url"), hashBytes);
  return timingSafeEqual(hash, Buffer.from(kept.hash, "base64url"));
};
