import type { Kysely } from "kysely";
import { dataVersion } from "./change";
import type { Database } from "./schema";

/** For how long a replica that does not answer is left alone. */
const silenceMs = 10_000;

/**
 * Says for each view what to read from: the replica when it holds every change that the database itself holds at that
 * moment, else the database. So nobody sees less than was written before, on whatever instance; a replica that lags or
 * does not answer only costs its help.
 */
export const chooseReading = (db: Kysely<Database>, replica: Kysely<Database>) => {
  let silentUntilMs = 0;
  const replicaVersion = async (): Promise<number> => {
    if (Date.now() < silentUntilMs) return -1;
    try {
      return await dataVersion(replica);
    } catch {
      // Whatever keeps a replica from answering, the database itself has the answer.
      silentUntilMs = Date.now() + silenceMs;
      return -1;
    }
  };
  return async (): Promise<Kysely<Database>> => {
    const [written, replayed] = await Promise.all([dataVersion(db), replicaVersion()]);
    return replayed >= written ? replica : db;
  };
};
