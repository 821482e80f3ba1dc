import { createHash, randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that reads as a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 10;

const toId = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join("");

/** A new short identifier for addresses: ten characters, fifty random bits. */
export const newId = (): string => toId(randomBytes(length));

/** The identifier of a thing that is always the same, by the parts that make it so. */
export const idOf = (...parts: readonly (string | null)[]): string =>
  toId(createHash("sha256").update(JSON.stringify(parts)).digest());
