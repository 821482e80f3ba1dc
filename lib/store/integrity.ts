import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Reader } from "./change";
import { engineOf } from "./engine/engine";
import type { Store } from "./open";
import { findRawFile, openRawFile } from "./raw-file";
import { seriesWithWrongTotals } from "./series-totals";

const tablesOfVintages = ["observation", "restatement", "extent"] as const;

/** Rows that name a series or a vintage that is not there: these tables have no foreign keys, for the sake of speed. */
const findLostRows = async (db: Reader): Promise<string[]> => {
  const faults: string[] = [];
  for (const table of tablesOfVintages) {
    const { rows } = await sql<{ lost: number }>`
      select count(*) as lost from ${sql.table(table)} as o
      where not exists (select 1 from series as s join vintage as v on v.dataset = s.dataset
        where s.id = o.series and v.id = o.vintage)`.execute(db);
    const [{ lost } = { lost: 0 }] = rows;
    if (lost > 0) faults.push(`${lost} rows of ${table} belong to no series and file`);
  }
  return faults;
};

const findWrongTotals = async (db: Reader): Promise<string[]> =>
  (await seriesWithWrongTotals(db)).map((id) => `series ${id} does not count the numbers it holds`);

/** Files that were stored, or undone, without a word in the log of changes, or without their counts. */
const findUnnoted = async (db: Reader): Promise<string[]> => {
  const { rows } = await sql<{ dataset: string; number: number }>`
    select v.dataset, v.number from vintage as v
    where v.counts = '{}'
      or not exists (select 1 from change as c
        where c.action = 'import' and c.subject = v.dataset || '/' || v.number)
      or (v.undone is not null and not exists (select 1 from change as c
        where c.action = 'undo' and c.subject = v.dataset || '/' || v.number))
    order by v.id`.execute(db);
  return rows.map(({ dataset, number }) => `file ${number} of ${dataset} was not stored whole`);
};

const digestOf = async (home: string, sha256: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of openRawFile(home, sha256)) hash.update(chunk);
  return hash.digest("hex");
};

const findLostFiles = async ({ db, home }: Pick<Store, "db" | "home">): Promise<string[]> => {
  const rows = await db.selectFrom("vintage").select(["raw", "bytes"]).distinct().execute();
  const faults: string[] = [];
  for (const { raw, bytes } of rows) {
    const found = await findRawFile(home, raw);
    if (!found) faults.push(`the file ${raw} is gone`);
    else if (found.bytes !== bytes || (await digestOf(home, raw)) !== raw)
      faults.push(`the file ${raw} is not what came in`);
  }
  return faults;
};

/**
 * What is wrong with a store, in sentences; none when it is whole: the database's own structure, what its rows say of each
 * other, and each file as it came, by its digest. Reads all of it.
 */
export const findFaults = async (store: Pick<Store, "db" | "home">): Promise<string[]> => [
  ...(await engineOf(store.db).findFaults(store.db)),
  ...(await findLostRows(store.db)),
  ...(await findWrongTotals(store.db)),
  ...(await findUnnoted(store.db)),
  ...(await findLostFiles(store)),
];
