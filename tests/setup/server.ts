import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { StorePlace } from "@/lib/store/open";
import { createDatabase } from "./postgres";
import { endServer, serve } from "./serve";
import { takeTurns } from "./take-turns";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the real server under test answers, with the shipped data and a home of its own. */
    base: string;
    /** The first key of that server. */
    key: string;
    /** Where its store is. */
    place: StorePlace;
  }
}

type Running = {
  readonly base: string;
  readonly place: StorePlace;
  end(): Promise<void>;
  users: number;
};
const shared = globalThis as { turnoverUnderTest?: Map<string, Promise<Running>> };

const key = "the-key-of-the-tests";
/** One instance over a SQLite file; over PostgreSQL two behind one address, so that each sees what the other wrote. */
const start = async (server: string | undefined): Promise<Running> => {
  const home = mkdtempSync(join(tmpdir(), "turnover-test-"));
  const remove = () => rmSync(home, { recursive: true, force: true });
  if (server === undefined) {
    const only = await serve({ home, key });
    const end = () => endServer(only, "SIGTERM").then(remove);
    return { base: only.base, place: { home }, users: 0, end };
  }
  const { address, drop } = await createDatabase(server);
  const instances = await Promise.all(
    [1, 2].map(() => serve({ home, key, environment: { DATABASE_URL: address } })),
  );
  const turns = await takeTurns(instances.map(({ base }) => base));
  return {
    base: turns.base,
    place: { home, database: address },
    users: 0,
    async end() {
      await turns.end();
      for (const instance of instances) await endServer(instance, "SIGTERM");
      await drop();
      remove();
    },
  };
};

/** One server for all tests of a run that speak HTTP or look at pages; the last project to finish ends it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { postgres } = project.getProvidedContext();
  shared.turnoverUnderTest ??= new Map();
  const started = shared.turnoverUnderTest.get(postgres ?? "") ?? start(postgres);
  shared.turnoverUnderTest.set(postgres ?? "", started);
  const running = await started;
  running.users += 1;
  project.provide("base", running.base);
  project.provide("key", key);
  project.provide("place", running.place);
  return async () => {
    running.users -= 1;
    if (running.users === 0) await running.end();
  };
};
