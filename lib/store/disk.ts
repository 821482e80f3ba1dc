const codesOf = (error: Error): string[] =>
  "code" in error && error.code !== undefined ? [String(error.code)] : [];

/** An error that comes out of another thread has lost its code, so that the words tell too. */
const says = (codes: ReadonlySet<string>, words: RegExp) => (error: unknown) =>
  error instanceof Error &&
  (codesOf(error).some((code) => codes.has(code)) || words.test(error.message));

/** Whether an error says that the disk, or one's part of it, is full, in the words of Node, SQLite or PostgreSQL. */
export const isDiskFull = says(
  new Set(["ENOSPC", "EDQUOT", "53100"]),
  /database or disk is full|No space left on device|ENOSPC|EDQUOT/,
);

/** Whether an error says that the disk, or the database, can only be read. */
export const isReadOnly = says(
  new Set(["EROFS", "25006"]),
  /readonly database|read-only transaction|Read-only file system|EROFS/,
);

/** Whether an error says one or the other: what cannot be stored now may be stored later. */
export const takesNothing = (error: unknown): boolean => isDiskFull(error) || isReadOnly(error);
