import type { Reader } from "./change";

/** What is kept under a name of the store's own affairs; undefined when nothing is. */
export const findSetting = async (db: Reader, key: string): Promise<string | undefined> => {
  const row = await db.selectFrom("meta").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
};

/** Keeps a value under a name unless one is there, and gives the one that is there now: the first of several starts wins. */
export const keepSetting = async (db: Reader, key: string, value: string): Promise<string> => {
  await db
    .insertInto("meta")
    .values({ key, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSetting(db, key)) ?? value;
};

/** Ends a session before its time: its cookie opens nothing from now on. */
export const endSession = async (db: Reader, id: string, now: string): Promise<void> => {
  await db
    .insertInto("ended_session")
    .values({ id, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Whether a session was ended. */
export const isSessionEnded = async (db: Reader, id: string): Promise<boolean> =>
  (await db.selectFrom("ended_session").select("id").where("id", "=", id).executeTakeFirst()) !==
  undefined;
