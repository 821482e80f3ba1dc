/**
 * `npm run check`: whether the store is whole, also while a server runs. Reads all of it. Ends with 0 when it is, 1 with
 * what is wrong, 2 when the command was used in a wrong way.
 */
import {
  holdsStore,
  importProgram,
  readOptions,
  refuse,
  settingsOrEnd,
  withStore,
} from "./command.js";

readOptions({}, "npm run check");
const { home, database } = settingsOrEnd();
if (!holdsStore({ home, database })) refuse(`There is no store in ${home} (TURNOVER_HOME).`);
const { findFaults } = await importProgram("lib/store/integrity.ts");
const faults = await withStore({ home, database }, findFaults);
if (faults.length > 0) refuse(...faults);
process.stdout.write("The store is whole: its database, and every file as it came.\n");
