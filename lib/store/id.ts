import { randomBytes } from "node:crypto";

/** Crockford's base 32: no letter that reads as a digit. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new short identifier for addresses: ten characters, fifty random bits. */
export const newId = (): string =>
  Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join("");
