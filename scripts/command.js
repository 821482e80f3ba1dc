/** What the commands on a store have in common: the settings, words on the terminal, and how they end. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readSettings } from "../app/settings.js";

/** Imports TypeScript of the program; not before it is needed, because the compiler takes a second to load. */
export const importProgram = async (path) =>
  (await import("./typescript.js")).importTypeScript(path);

/** Tells a person that a command was used in a wrong way, and ends with 2. */
export const wrongUse = (message, usage) => {
  process.stderr.write(`${message}\n${usage}\n`);
  process.exit(2);
};

/** Tells why something was not done, and ends with 1. */
export const refuse = (...lines) => {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
};

/** The settings of the environment; wrong ones end the command with 2. */
export const settingsOrEnd = () => {
  const reading = readSettings(process.env);
  if ("settings" in reading) return reading.settings;
  for (const { name, saw, message, fix } of reading.problems)
    process.stderr.write(`${name}: ${message} (it is ${JSON.stringify(saw)}). ${fix}\n`);
  process.exit(2);
};

const parseOrEnd = (config, usage) => {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
    return wrongUse(error.message, usage);
  }
};

/** The options that a command without a file is given. */
export const readOptions = (options, usage) => parseOrEnd({ options }, usage).values;

/** The one file that a command is given, and its options. */
export const readArguments = (options, usage) => {
  const { values, positionals } = parseOrEnd({ options, allowPositionals: true }, usage);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) wrongUse("Give one file.", usage);
  return { file, ...values };
};

/** Whether a text is a calendar day, "2021-12-31". */
export const isDay = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** Whether there is a store at a place; one in a database of its own server is, or is made. */
export const holdsStore = ({ home, database }) =>
  database !== undefined || existsSync(join(home, "turnover.sqlite"));

/** Does the work on the store at a place, and closes it. */
export const withStore = async (place, work) => {
  const { openStore } = await importProgram("lib/store/open.ts");
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** Who did it, for the log of changes, and when. */
export const deedNow = () => ({ by: "command", now: new Date().toISOString() });

/** A line on the terminal that is written over again and again; nothing where there is no terminal. */
export const progressLine = () => {
  const isShown = process.stderr.isTTY === true;
  let shownMs = 0;
  return {
    show(text) {
      if (!isShown || Date.now() - shownMs < 100) return;
      shownMs = Date.now();
      process.stderr.write(`\r\u001b[K${text}`);
    },
    end() {
      if (isShown) process.stderr.write("\r\u001b[K");
    },
  };
};

/** A number with its thousands apart. */
export const inWords = (count) => count.toLocaleString("en");

/** A length in megabytes. */
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
