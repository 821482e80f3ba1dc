import "server-only";
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
  shared.turnoverStore ??= openStore(settings());
  return shared.turnoverStore;
};
