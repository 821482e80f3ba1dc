import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openStore, type Store, type StorePlace } from "@/lib/store/open";
import type { Database } from "@/lib/store/schema";
import { exportsFile, uploaded, valuesAsOf } from "../lib/store/temporary-store";
import {
  createDatabase,
  type PostgresServer,
  startPostgres,
  startReplica,
} from "../setup/postgres";
import { endServer, serve } from "../setup/serve";

let primary: PostgresServer;
let replica: PostgresServer;
beforeAll(async () => {
  primary = await startPostgres();
  replica = await startReplica(primary);
}, 120_000);
afterAll(async () => {
  await replica.end();
  await primary.end();
});

const placeOf = async (): Promise<Required<StorePlace>> => {
  const home = mkdtempSync(join(tmpdir(), "turnover-replica-"));
  const { address, drop } = await createDatabase(primary.address);
  onTestFinished(async () => {
    await drop();
    rmSync(home, { recursive: true, force: true });
  });
  const followed = new URL(replica.address);
  followed.pathname = new URL(address).pathname;
  return { home, database: address, replica: followed.href };
};

const opened = async (place: StorePlace): Promise<Store> => {
  const store = await openStore(place);
  onTestFinished(() => store.close());
  return store;
};

const isReplica = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select pg_is_in_recovery() as is`.execute(db);
  return rows[0]?.is === true;
};

const untilReplicaIsRead = async (store: Store): Promise<void> => {
  await expect
    .poll(async () => isReplica(await store.reading()), { timeout: 20_000, interval: 50 })
    .toBe(true);
};

/** Has the replica stop or go on to follow its server. */
const replay = async ({ place }: Store, what: "pause" | "resume"): Promise<void> => {
  const own = await openReplica(place);
  await sql.raw(`select pg_wal_replay_${what}()`).execute(own.db);
  await own.close();
};

const openReplica = async ({ home, replica: address }: StorePlace): Promise<Store> =>
  openStore({ home, database: address });

test("a view after an upload is never stale, and the replica is read whenever it has followed", async () => {
  const store = await opened(await placeOf());
  await uploaded(store, exportsFile({ "2021-01": 10 }));
  await untilReplicaIsRead(store);
  expect(await valuesAsOf({ ...store, db: await store.reading() })).toEqual({ "2021-01": 10 });
  await replay(store, "pause");
  const [dataset] = await store.db.selectFrom("dataset").select("id").execute();
  await uploaded(store, exportsFile({ "2021-01": 11 }), { dataset: { id: dataset?.id ?? "" } });
  const lagging = await store.reading();
  expect(await isReplica(lagging)).toBe(false);
  expect(await valuesAsOf({ ...store, db: lagging })).toEqual({ "2021-01": 11 });
  await replay(store, "resume");
  await untilReplicaIsRead(store);
  expect(await valuesAsOf({ ...store, db: await store.reading() })).toEqual({ "2021-01": 11 });
});

test("a replica that does not answer is left alone", async () => {
  const store = await opened({
    ...(await placeOf()),
    replica: "postgres://nobody@127.0.0.1:1/none",
  });
  await uploaded(store, exportsFile({ "2021-01": 10 }));
  expect(await store.reading()).toBe(store.db);
  expect(await store.reading()).toBe(store.db);
});

test("a server with a replica that lags shows what was just sent", {
  timeout: 120_000,
}, async () => {
  const place = await placeOf();
  const environment = { DATABASE_URL: place.database, DATABASE_REPLICA_URL: place.replica };
  const server = await serve({ home: place.home, key: "the-key-of-the-tests", environment });
  onTestFinished(() => endServer(server, "SIGTERM"));
  const store = await opened(place);
  await untilReplicaIsRead(store);
  await replay(store, "pause");
  onTestFinished(() => replay(store, "resume"));
  const answer = await fetch(`${server.base}/api/v1/datasets?name=Lagging`, {
    method: "POST",
    headers: { authorization: "Bearer the-key-of-the-tests" },
    body: exportsFile({ "2021-01": 10 }),
  });
  expect(answer.status).toBe(201);
  const { dataset } = (await answer.json()) as { dataset: string };
  const page = await fetch(`${server.base}/datasets/${dataset}`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Lagging")]);
  const observations = await fetch(`${server.base}/api/v1/observations?dataset=${dataset}`);
  expect(await observations.json()).toMatchObject({ observations: [{ value: 10 }] });
});
