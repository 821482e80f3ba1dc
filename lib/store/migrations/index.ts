import type { Migration } from "kysely";
import { ground } from "./ground";

/** Every migration by its name, in the order of the names; only ever append. */
export const migrations: Record<string, Migration> = { "0001-ground": ground };
