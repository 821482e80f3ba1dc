import { expect, test } from "vitest";
import { openGuard } from "@/lib/access/guard";
import { makeKey } from "@/lib/access/named-key";
import { dataVersion, lastChangeDay } from "@/lib/store/change";
import { findKey, listKeys, revokeKey } from "@/lib/store/keys";
import type { KeyKind } from "@/lib/store/schema";
import { noon, temporaryStore } from "../store/temporary-store";

const nowMs = Date.UTC(2026, 0, 1);
const dayMs = 24 * 60 * 60 * 1000;
const deed = { by: "first", now: noon("2026-01-01") };

const openWith = async (kind: KeyKind) => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, "a key of the settings");
  const made = await makeKey(db, { name: "Nightly import", kind }, deed);
  if (!made) throw new Error("not made");
  return { db, guard, ...made };
};

test.each(["reader", "editor", "admin"] as const)(
  "a key of a %s is that and no more",
  async (kind) => {
    const { guard, key, secret } = await openWith(kind);
    const holder = { key: key.id, name: "Nightly import", kind };
    expect(await guard.checkKey(secret, nowMs)).toEqual(holder);
    expect(await guard.checkSession(guard.openSession(holder, nowMs), nowMs)).toEqual(holder);
  },
);

test("the first key is an admin’s", async () => {
  const { guard } = await openWith("reader");
  expect(await guard.checkKey("a key of the settings", nowMs)).toMatchObject({ kind: "admin" });
});

test("a key stands nowhere in the store, and has 192 random bits", async () => {
  const { db, secret } = await openWith("editor");
  const kept = JSON.stringify(await db.selectFrom("access_key").selectAll().execute());
  expect(secret).toMatch(/^turnover_[\w-]{32}$/);
  expect(kept).not.toContain(secret.slice("turnover_".length));
});

test("a revoked key opens nothing at once, nor do its sessions, and others go on", async () => {
  const { db, guard, key, secret } = await openWith("editor");
  const other = await makeKey(db, { name: "Another", kind: "editor" }, deed);
  const session = guard.openSession({ key: key.id }, nowMs);
  expect(await guard.checkSession(session, nowMs)).toBeDefined();
  await revokeKey(db, { id: key.id, ...deed });
  expect(await guard.checkKey(secret, nowMs)).toEqual({ refused: "revoked" });
  expect(await guard.checkSession(session, nowMs)).toBeUndefined();
  expect(await guard.checkKey(other?.secret ?? "", nowMs)).toMatchObject({ name: "Another" });
});

test("a key is revoked once: the day and the log stay as they were", async () => {
  const { db, key } = await openWith("editor");
  const first = await revokeKey(db, { id: key.id, ...deed });
  const second = await revokeKey(db, { id: key.id, by: "first", now: noon("2026-02-01") });
  expect(second).toEqual(first);
  const log = await db.selectFrom("change").select(["action", "subject", "by"]).execute();
  expect(log).toEqual([
    { action: "make-key", subject: key.id, by: "first" },
    { action: "revoke-key", subject: key.id, by: "first" },
  ]);
  expect(await revokeKey(db, { id: "nothing", ...deed })).toBeUndefined();
});

test("a name is given once, also when its key was revoked", async () => {
  const { db, key } = await openWith("editor");
  await revokeKey(db, { id: key.id, ...deed });
  expect(await makeKey(db, { name: "Nightly import", kind: "reader" }, deed)).toBeUndefined();
  expect(await listKeys(db)).toHaveLength(1);
});

test("the day of the last use is noted, once a day", async () => {
  const { db, guard, key, secret } = await openWith("editor");
  const lastUsed = async () => (await findKey(db, key.id))?.lastUsed;
  expect(await lastUsed()).toBeNull();
  await guard.checkKey(secret, nowMs);
  expect(await lastUsed()).toBe("2026-01-01");
  const session = guard.openSession({ key: key.id }, nowMs);
  await guard.checkSession(session, nowMs + 3 * dayMs);
  expect(await lastUsed()).toBe("2026-01-04");
  await guard.checkKey(secret, nowMs + dayMs);
  expect(await lastUsed()).toBe("2026-01-04");
});

test("keys leave the data as they are: no cache goes stale, and no figure is newer", async () => {
  const { db, key } = await openWith("editor");
  await revokeKey(db, { id: key.id, ...deed });
  expect(await dataVersion(db)).toBe(0);
  expect(await lastChangeDay(db)).toBeUndefined();
});
