import { sql } from "kysely";
import { expect, inject, test } from "vitest";
import { isDiskFull, isReadOnly, takesNothing } from "@/lib/store/disk";
import { temporaryStore } from "./temporary-store";

const withCode = (code: string) => Object.assign(new Error("of the system"), { code });

test.each([
  [withCode("ENOSPC"), "full"],
  [withCode("EDQUOT"), "full"],
  [new Error("database or disk is full"), "full"],
  [new Error("ENOSPC: no space left on device, write"), "full"],
  [new Error('could not extend file "base/1": No space left on device'), "full"],
  [withCode("EROFS"), "only read"],
  [new Error("EROFS: read-only file system, open"), "only read"],
  [withCode("ENOENT"), "neither"],
  [new Error("disk jockey"), "neither"],
  ["ENOSPC", "neither"],
])("%s says that the disk is %s", (error, expected) => {
  const said = isDiskFull(error) ? "full" : isReadOnly(error) ? "only read" : "neither";
  expect(said).toBe(expected);
  expect(takesNothing(error)).toBe(expected !== "neither");
});

test("a database that may only be read says so", async () => {
  const { db } = await temporaryStore();
  const only =
    inject("postgres") === undefined ? "pragma query_only = on" : "set transaction read only";
  const writing = db.transaction().execute(async (trx) => {
    await sql.raw(only).execute(trx);
    await trx.insertInto("meta").values({ key: "a", value: "b" }).execute();
  });
  await expect(writing).rejects.toSatisfy(isReadOnly);
});
