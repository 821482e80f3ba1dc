/**
 * `npm run import -- FILE --dataset NAME [--released DAY] [--replace]`: stores a file as the next vintage of a dataset,
 * by its id or name, or as the first of a new one, also beside a running server. Ends with 0 when it was stored or said
 * nothing new, 1 when it was refused, 2 when the command was used in a wrong way.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import {
  deedNow,
  importProgram,
  inWords,
  isDay,
  megabytes,
  progressLine,
  readArguments,
  refuse,
  settingsOrEnd,
  withStore,
  wrongUse,
} from "./command.js";

const usage = "npm run import -- FILE --dataset NAME [--released 2021-12-31] [--replace]";
const shownProblems = 20;

const { file, dataset, released, replace } = readArguments(
  {
    dataset: { type: "string" },
    released: { type: "string" },
    replace: { type: "boolean" },
  },
  usage,
);
if (!dataset?.trim()) wrongUse("Say of which dataset the file is.", usage);
if (!existsSync(file) || !statSync(file).isFile()) wrongUse(`There is no file ${file}.`, usage);

if (released !== undefined && !isDay(released))
  wrongUse(`${released} is no day, such as 2021-12-31.`, usage);

const { home, database, maxUploadBytes } = settingsOrEnd();
const { findDataset } = await importProgram("lib/store/datasets.ts");
const { saveRawFile } = await importProgram("lib/store/raw-file.ts");
const { runStoreJob } = await importProgram("lib/store/store-job.ts");

const newDataset = { name: dataset.trim(), publisher: null, source: null, licence: null };

const placeOf = ({ line, column, name }) =>
  [line && `line ${line}`, column && `column ${column}`, name && `“${name}”`]
    .filter(Boolean)
    .join(", ");

const problemLines = (problems, count) => [
  ...problems
    .slice(0, shownProblems)
    .map((problem) => [placeOf(problem), problem.message, problem.fix].filter(Boolean).join(": ")),
  ...(count > shownProblems ? [`… and ${inWords(count - shownProblems)} more`] : []),
];

const report = (result) => {
  if ("refused" in result && !("dataset" in result))
    refuse(
      `${file} was not taken.`,
      ...problemLines(result.refused.problems, result.refused.count),
      ...result.questions.map((question) => `To be answered first: ${JSON.stringify(question)}`),
    );
  if (!("dataset" in result)) refuse(`The dataset “${dataset}” changed meanwhile. Try again.`);
  const { vintage, unchanged, observations, series, changed, refused } = result;
  const name = `“${result.dataset.name}”`;
  if (unchanged) {
    process.stdout.write(
      `Unchanged: the latest file of ${name} (vintage ${vintage}) says the same.\n`,
    );
    return;
  }
  process.stdout.write(
    `Stored as vintage ${vintage} of ${name}: ${inWords(observations)} figures in ${inWords(series)} series, ${inWords(changed)} of them new or changed.\n`,
  );
  if (refused.count === 0) return;
  process.stderr.write(`${inWords(refused.count)} were not read:\n`);
  for (const line of problemLines(refused.problems, refused.count))
    process.stderr.write(`  ${line}\n`);
};

const importInto = async (store) => {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  const raw = await saveRawFile(store.home, bytes, maxUploadBytes);
  if ("tooLarge" in raw)
    return refuse(
      `${file} is larger than ${megabytes(maxUploadBytes)} (TURNOVER_MAX_UPLOAD_BYTES).`,
    );
  const found = await findDataset(store.db, dataset.trim());
  const job = {
    dataset: found ? { id: found.dataset.id } : newDataset,
    released,
    replace: replace === true,
    fileName: basename(file),
    sha256: raw.sha256,
    ...deedNow(),
  };
  const line = progressLine();
  const tell = ({ bytes: read, observations }) =>
    line.show(`${megabytes(read)} of ${megabytes(raw.bytes)}, ${inWords(observations)} figures …`);
  const result = await runStoreJob({ kind: "import", given: { place: store.place, job } }, tell);
  line.end();
  return report(result);
};

await withStore({ home, database }, importInto);
