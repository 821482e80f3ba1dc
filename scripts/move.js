/**
 * `npm run move -- --to postgres://… [--replace]`: carries the store over into a PostgreSQL database, and reads there that
 * every digit and flag is the same. The store that it was in stays as it is; the files as they came stay where they are.
 * Ends with 0 when it is done, 1 when it was refused and nothing was changed, 2 when the command was used in a wrong way.
 */
import {
  holdsStore,
  importProgram,
  inWords,
  readOptions,
  refuse,
  settingsOrEnd,
  withStore,
  wrongUse,
} from "./command.js";

const usage = "npm run move -- --to postgres://turnover@localhost/turnover [--replace]";
const { to, replace } = readOptions(
  { to: { type: "string" }, replace: { type: "boolean" } },
  usage,
);
if (!/^postgres(ql)?:\/\/./.test(to ?? "") || !URL.canParse(to))
  wrongUse("Say with --to where the PostgreSQL database is.", usage);

const { home, database } = settingsOrEnd();
if (to === database) refuse("The store is in that database already (DATABASE_URL).");
if (!holdsStore({ home, database })) refuse(`There is no store in ${home} (TURNOVER_HOME).`);
const { copyStore } = await importProgram("lib/store/copy-store.ts");
const { isEmptyStore } = await importProgram("lib/store/restore.ts");

/** The address without its secret, to be shown. */
const shown = () => {
  const address = new URL(to);
  address.password = "";
  return address.href;
};

const carryOver = (source) =>
  withStore({ home, database: to }, async (target) => {
    if (!replace && !(await isEmptyStore(target)))
      refuse(`${shown()} holds a store. Say --replace to have all of it replaced.`);
    return copyStore(source, target);
  });

try {
  const { rows, figures, facts } = await withStore({ home, database }, carryOver);
  process.stdout.write(
    `${shown()} holds the store: ${inWords(figures)} figures of offices, ${inWords(facts)} facts of articles, ${inWords(rows)} rows in all, each read again and found the same.\n` +
      `Start with DATABASE_URL=${shown()} and the same TURNOVER_HOME, where the files as they came stay.\n`,
  );
} catch (error) {
  const causes = [error, error.cause, ...(error.errors ?? [])].map((each) => each?.message);
  refuse("The store was not moved, and nothing was changed:", ...causes.filter(Boolean));
}
