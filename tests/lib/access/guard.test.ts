import { expect, test } from "vitest";
import { openGuard } from "@/lib/access/guard";
import { temporaryStore } from "../store/temporary-store";

const nowMs = Date.UTC(2026, 0, 1);
const dayMs = 24 * 60 * 60 * 1000;
const given = "a key of the settings";

test("a store without a key gets one, shown once and never again", async () => {
  const { db } = await temporaryStore();
  const first = await openGuard(db, undefined);
  expect(first.made).toMatch(/^[\w-]{32}$/);
  const second = await openGuard(db, undefined);
  expect(second.made).toBeUndefined();
  expect(await second.guard.checkKey(first.made ?? "", nowMs)).toHaveProperty("key");
  expect(await second.guard.checkKey("another key, quite wrong", nowMs)).toEqual({
    refused: "wrong",
  });
});

test("two starts at once agree on one key", async () => {
  const { db } = await temporaryStore();
  const opened = await Promise.all([openGuard(db, undefined), openGuard(db, undefined)]);
  const made = opened.flatMap((each) => each.made ?? []);
  expect(made).toHaveLength(1);
  for (const { guard } of opened)
    expect(await guard.checkKey(made[0] ?? "", nowMs)).toHaveProperty("key");
});

test("nothing that opens the store stands in it", async () => {
  const { db } = await temporaryStore();
  const { made = "" } = await openGuard(db, undefined);
  const rows = await db.selectFrom("meta").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(made);
});

test("a session lasts thirty days, and no longer", async () => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, given);
  const cookie = guard.openSession({ key: await idOf(guard) }, nowMs);
  expect(await guard.checkSession(cookie, nowMs + 29 * dayMs)).toBeDefined();
  expect(await guard.checkSession(cookie, nowMs + 31 * dayMs)).toBeUndefined();
});

test("a session that was ended opens nothing, and other sessions go on", async () => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, given);
  const key = await idOf(guard);
  const [ended, other] = [guard.openSession({ key }, nowMs), guard.openSession({ key }, nowMs)];
  await guard.endSession(ended, nowMs);
  expect(await guard.checkSession(ended, nowMs)).toBeUndefined();
  expect(await guard.checkSession(other, nowMs)).toMatchObject({ key });
});

test("a new key ends the sessions of the old one", async () => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, given);
  const cookie = guard.openSession({ key: await idOf(guard) }, nowMs);
  const { guard: renewed } = await openGuard(db, "a newer key of the settings");
  expect(await renewed.checkSession(cookie, nowMs)).toBeUndefined();
});

test.each([
  ["nothing", () => ""],
  ["noise", () => "a.b"],
  ["another signature", (cookie: string) => `${cookie.slice(0, -4)}AAAA`],
  [
    "another payload",
    (cookie: string) =>
      `${Buffer.from('{"id":"x","key":"y","ends":9e15}').toString("base64url")}.${cookie.split(".")[1]}`,
  ],
  ["something behind", (cookie: string) => `${cookie}.x`],
])("a forged session is none: %s", async (_what, forge) => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, given);
  const cookie = guard.openSession({ key: await idOf(guard) }, nowMs);
  expect(await guard.checkSession(forge(cookie), nowMs)).toBeUndefined();
});

test("after ten wrong keys in a minute the next is not looked at, and who is known goes on", async () => {
  const { db } = await temporaryStore();
  const { guard } = await openGuard(db, given);
  expect(await guard.checkKey(given, nowMs)).toHaveProperty("key");
  for (let at = 0; at < 10; at += 1)
    expect(await guard.checkKey(`wrong ${at}`, nowMs + at)).toEqual({ refused: "wrong" });
  expect(await guard.checkKey("wrong again", nowMs + 1000)).toEqual({
    refused: "too-many",
    seconds: 59,
  });
  expect(await guard.checkKey(given, nowMs + 1000)).toHaveProperty("key");
  expect(await guard.checkKey("wrong much later", nowMs + 61_000)).toEqual({ refused: "wrong" });
});

const idOf = async (guard: Awaited<ReturnType<typeof openGuard>>["guard"]): Promise<string> => {
  const checked = await guard.checkKey(given, nowMs);
  if ("refused" in checked) throw new Error("refused");
  return checked.key;
};
