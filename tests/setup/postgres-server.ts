import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server of PostgreSQL, where the tests are of a store in one. */
    postgres: string | undefined;
  }
}

/** One server of PostgreSQL for the tests of a project. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { address, end } = await startPostgres();
  project.provide("postgres", address);
  return end;
};
