/**
 * `npm run restore -- FILE [--replace]`: puts a backup in the place of the store, which then holds what it held when the
 * backup was made. A running server goes on with it. Ends with 0 when it is done, 1 when it was refused and nothing was
 * changed, 2 when the command was used in a wrong way.
 */
import { existsSync, statSync } from "node:fs";
import {
  deedNow,
  importProgram,
  inWords,
  readArguments,
  refuse,
  settingsOrEnd,
  withStore,
  wrongUse,
} from "./command.js";

const usage = "npm run restore -- FILE [--replace]";
const { file, replace } = readArguments({ replace: { type: "boolean" } }, usage);
if (!existsSync(file) || !statSync(file).isFile()) wrongUse(`There is no file ${file}.`, usage);
const { home, database } = settingsOrEnd();
const { isEmptyStore, restoreStore } = await importProgram("lib/store/restore.ts");

await withStore({ home, database }, async (store) => {
  if (!replace && !(await isEmptyStore(store)))
    refuse(
      `${home} (TURNOVER_HOME) holds a store. Say --replace to have all of it replaced, after a backup of it, or name another folder.`,
    );
  const restored = await restoreStore(store, file, deedNow());
  if ("refused" in restored) refuse(restored.refused, "Nothing was changed.");
  process.stdout.write(
    `${home} holds the store of ${restored.made}: the database and ${inWords(restored.files.length - 1)} files as they came.\n`,
  );
});
