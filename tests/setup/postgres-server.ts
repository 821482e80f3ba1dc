import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "@/lib/store/open";
import { keepTemplate, startPostgres } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server of PostgreSQL, where the tests are of a store in one. */
    postgres: string | undefined;
  }
}

const makeStore = async (database: string): Promise<void> => {
  const home = mkdtempSync(join(tmpdir(), "turnover-template-"));
  const store = await openStore({ home, database });
  await store.close();
  rmSync(home, { recursive: true });
};

/** One server of PostgreSQL for the tests of a project, which keeps an empty store to begin others as. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { address, end } = await startPostgres();
  await keepTemplate(address, makeStore);
  project.provide("postgres", address);
  return end;
};
