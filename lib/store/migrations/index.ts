import type { Migration } from "kysely";
import { corrections } from "./corrections";
import { extents } from "./extents";
import { ground } from "./ground";
import { keys } from "./keys";
import { reasons } from "./reasons";

/** Every migration by its name, in the order of the names; only ever append. */
export const migrations: Record<string, Migration> = {
  "0001-ground": ground,
  "0002-extents": extents,
  "0003-corrections": corrections,
  "0004-keys": keys,
  "0005-reasons": reasons,
};
