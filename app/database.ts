import "server-only";
import type { Reader } from "@/lib/store/change";
import { openStore, type Store } from "@/lib/store/open";
import { readSettings } from "./settings.js";

const shared = globalThis as { turnoverStore?: Promise<Store> };

const read = () => {
  const reading = readSettings(process.env);
  if ("problems" in reading)
    throw new Error(reading.problems.map(({ name, message }) => `${name} ${message}`).join("; "));
  return reading.settings;
};

let known: ReturnType<typeof read> | undefined;

/** The settings; the program does not start on wrong ones, so here they are right. */
export const settings = () => {
  known ??= read();
  return known;
};

/** The store, opened on first use and then shared by all requests of this process. */
export const store = (): Promise<Store> => {
  const { home, database, replica } = settings();
  shared.turnoverStore ??= openStore({ home, database, replica });
  return shared.turnoverStore;
};

/** What pages and answers that change nothing read from: never behind what was written before, on whatever instance. */
export const reading = async (): Promise<Reader> => (await store()).reading();
