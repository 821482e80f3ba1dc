import { existsSync, readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Where Linux names the thread that asks, such as "4711/task/4713". */
const ownThread = "/proc/thread-self";
const backgroundPriority = 10;

/**
 * Has the thread that calls it leave the processor to those that answer readers, for as long as it lives. Linux gives
 * each thread a priority of its own; elsewhere the whole program has one, and nothing is changed.
 */
export const giveWayToReaders = (): void => {
  if (!existsSync(ownThread)) return;
  setPriority(Number(readlinkSync(ownThread).split("/").at(-1)), backgroundPriority);
};
