import { createHash } from "node:crypto";
import { settings } from "@/app/database";
import { headersOfReading } from "@/app/headers.js";

/** What a key that says all that is in an answer makes an entity tag of. */
export const tagOf = (key: string): string =>
  `"${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;

const tagsIn = (headers: Headers): readonly string[] =>
  (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));

/** Whether who asks has what this tag names, by the weak comparison (RFC 9110, 13.1.2). */
export const isKnownThere = (headers: Headers, tag: string): boolean =>
  tagsIn(headers).some((known) => known === tag || known === "*");

/** What lets pages of other sites read an answer; nothing where reading needs a key. */
export const headersForOthers = (): Readonly<Record<string, string>> =>
  settings().isPrivate ? {} : headersOfReading;

/** The same answer, for pages of other sites to read. */
export const letOthersRead = (answer: Response): Response => {
  for (const [name, value] of Object.entries(headersForOthers())) answer.headers.set(name, value);
  return answer;
};

/** Kept by whoever wants to, and asked for again before each use. */
export const cacheControl = (): string =>
  settings().isPrivate ? "private, no-cache" : "public, no-cache";
