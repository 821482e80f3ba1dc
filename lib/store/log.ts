import type { Reader } from "./change";
import { limitOf, type PageRequest, parseCursor, toPage } from "./paging";

/**
 * What was done: when (an instant, ISO 8601, UTC), to what (an identifier), and by which key. `name` is the name of that
 * key; null for the first one, a command on the machine, and the program itself.
 */
export type LogEntry = {
  readonly id: number;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly by: string;
  readonly name: string | null;
};

/** Which entries: from a day to the end of another (UTC), and by which key, by its id. */
export type LogFilter = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
};

const lastInstant = "T23:59:59.999Z";

/** The log of changes, the latest first. A cursor of another list gives the first page. */
export const listLog = async (
  db: Reader,
  { from, to, by }: LogFilter,
  page: PageRequest = {},
): Promise<{ entries: LogEntry[]; next: string | null }> => {
  const [before] = parseCursor(page.cursor, 1) ?? [];
  let query = db
    .selectFrom("change as c")
    .leftJoin("access_key as k", "k.id", "c.by")
    .select(["c.id", "c.at", "c.action", "c.subject", "c.by", "k.name"])
    .orderBy("c.id", "desc")
    .limit(limitOf(page) + 1);
  if (typeof before === "number") query = query.where("c.id", "<", before);
  if (from !== undefined) query = query.where("c.at", ">=", from);
  if (to !== undefined) query = query.where("c.at", "<=", `${to}${lastInstant}`);
  if (by !== undefined) query = query.where("c.by", "=", by);
  const { rows, next } = toPage(await query.execute(), page, ({ id }) => [id]);
  return { entries: rows, next };
};
