const codes = new Set(["ENOSPC", "EDQUOT"]);

/**
 * Whether an error says that the disk, or one's part of it, is full. An error that comes out of another thread has
 * lost its code, so the words of SQLite and PostgreSQL tell.
 */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && codes.has(String(error.code))) ||
    /database or disk is full|No space left on device|ENOSPC|EDQUOT/.test(error.message));
