/**
 * `npm run backup -- FILE`: the whole store, as it is at one moment, in one file, also while a server runs. Ends with 0
 * when it is written, 1 when it could not be, 2 when the command was used in a wrong way.
 */
import { resolve } from "node:path";
import {
  deedNow,
  holdsStore,
  importProgram,
  inWords,
  megabytes,
  readArguments,
  refuse,
  settingsOrEnd,
  withStore,
} from "./command.js";

const { file } = readArguments({}, "npm run backup -- FILE");
const { home, database } = settingsOrEnd();
if (!holdsStore({ home, database })) refuse(`There is no store in ${home} (TURNOVER_HOME).`);
const { backUpStore } = await importProgram("lib/store/backup.ts");

const { files } = await withStore({ home, database }, (store) =>
  backUpStore(store, resolve(file), deedNow().now),
);
const bytes = files.reduce((sum, each) => sum + each.bytes, 0);
process.stdout.write(
  `${file} holds the database and ${inWords(files.length - 1)} files as they came, ${megabytes(bytes)} in all.\n`,
);
