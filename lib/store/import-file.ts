import { type Mapping, type Reading, readColumnNames, readTradeCsv } from "../csv";
import { noteChange, type Reader, type Writer } from "./change";
import { dayOf } from "./day";
import { engineOf } from "./engine/engine";
import { newId } from "./id";
import type { DatasetDetails, ImportedFile, ImportJob, ImportResult, ReadFile } from "./import-job";
import type { Store } from "./open";
import { findRawFile, openRawFile, partOfRawFile, type RawFile } from "./raw-file";
import { findMappingOfHeader } from "./same-header";
import type { VintageLayout, VintageRow } from "./schema";
import { storeStagedSeries } from "./series-key";
import { packKey } from "./sorted-run";
import { stageHere } from "./stage-here";
import { withStaged } from "./staged";
import type { OpenStaging, Staging } from "./staging";
import { listVisibleVintages, nextVintageNumber } from "./vintage";
import { type VintageCounts, writeVintage } from "./write-vintage";

type Target = {
  readonly id: string;
  readonly name: string;
  readonly latest?: VintageRow | undefined;
};
type NoTarget = Extract<ImportResult, { conflict: unknown } | { absent: unknown }>;

const findTarget = async (
  db: Reader,
  dataset: ImportJob["dataset"],
): Promise<Target | DatasetDetails | NoTarget> => {
  const query = db.selectFrom("dataset").select(["id", "name"]);
  if (!("id" in dataset)) {
    const existing = await query.where("name", "=", dataset.name).executeTakeFirst();
    return existing ? { conflict: existing } : dataset;
  }
  const existing = await query.where("id", "=", dataset.id).executeTakeFirst();
  if (!existing) return { absent: dataset.id };
  return { ...existing, latest: (await listVisibleVintages(db, existing.id)).at(-1) };
};

/** What is kept of how a file was read, to be shown with its vintage. */
const layoutOf = (reading: Reading): VintageLayout => {
  const { encoding, delimiter, decimal, headerLine, shape, frequency, columns } = reading;
  return { encoding, delimiter, decimal, headerLine, shape, frequency, columns };
};

const mappingText = (mapping: Mapping | undefined): string | null =>
  mapping === undefined ? null : JSON.stringify(mapping);

/** Whether the job would say again what the latest vintage says: the same bytes, read and meant the same way. */
const saysTheSame = (latest: VintageRow, job: ImportJob): boolean =>
  latest.raw === job.sha256 &&
  (job.mapping === undefined || mappingText(job.mapping) === latest.mapping) &&
  (job.replace !== true || latest.replaced === 1);

const imported = (
  { id, name }: Pick<Target, "id" | "name">,
  vintage: number,
  { series, observations, added, revised, withdrawn }: VintageCounts,
): ImportedFile => ({
  dataset: { id, name },
  vintage,
  series,
  observations,
  changed: added + revised + withdrawn,
  refused: { problems: [], count: 0 },
  unchanged: false,
});

/** The result when nothing is to be written, be it that the file is known or that it has no place to go. */
const settledWithout = async (db: Reader, job: ImportJob): Promise<ImportResult | undefined> => {
  const target = await findTarget(db, job.dataset);
  if ("conflict" in target || "absent" in target) return target;
  if (!("id" in target) || !target.latest || !saysTheSame(target.latest, job)) return undefined;
  const counts = JSON.parse(target.latest.counts) as VintageCounts;
  return { ...imported(target, target.latest.number, counts), changed: 0, unchanged: true };
};

const insertDataset = async (trx: Writer, details: DatasetDetails, now: string) => {
  const { name, publisher, source, licence } = details;
  const id = newId();
  await trx
    .insertInto("dataset")
    .values({ id, name, publisher, source, licence, created: now })
    .execute();
  return { id, name };
};

type Content = {
  readonly job: ImportJob;
  readonly raw: RawFile;
  readonly reading: Reading;
};

const insertVintage = async (trx: Writer, dataset: string, { job, raw, reading }: Content) => {
  const released = job.released ?? dayOf(job.now);
  const number = await nextVintageNumber(trx, dataset);
  const { id } = await trx
    .insertInto("vintage")
    .values({
      dataset,
      number,
      released,
      released_given: job.released === undefined ? 0 : 1,
      received: job.now,
      replaced: job.replace === true ? 1 : 0,
      raw: raw.sha256,
      file_name: job.fileName,
      bytes: raw.bytes,
      mapping: mappingText(job.mapping),
      layout: JSON.stringify(layoutOf(reading)),
      counts: "{}",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, dataset, released, number };
};

const writeFile = async (trx: Writer, content: Content): Promise<ImportResult> => {
  const { job, reading } = content;
  // Another upload may have come in while this one was being read.
  const settled = await settledWithout(trx, job);
  if (settled) return settled;
  const target = await findTarget(trx, job.dataset);
  if ("conflict" in target || "absent" in target) return target;
  const { id, name } = "id" in target ? target : await insertDataset(trx, target, job.now);
  const vintage = await insertVintage(trx, id, content);
  await storeStagedSeries(trx, id);
  const written = await writeVintage(trx, vintage, { replaces: job.replace === true });
  const counts = { ...written, refused: reading.count };
  await trx
    .updateTable("vintage")
    .set({ counts: JSON.stringify(counts) })
    .where("id", "=", vintage.id)
    .execute();
  await noteChange(trx, {
    action: "import",
    subject: `${id}/${vintage.number}`,
    by: job.by,
    now: job.now,
  });
  const refused = { problems: reading.problems, count: reading.count };
  return { ...imported({ id, name }, vintage.number, counts), refused };
};

/** Reads the file and stages everything it states; or says why it is refused. */
const readContent = async (
  { home }: Pick<Store, "home">,
  { job, read, staging }: { job: ImportJob; read: ReadFile; staging: Staging },
): Promise<Content | Extract<ImportResult, { questions: unknown }>> => {
  const raw = await findRawFile(home, job.sha256);
  if (!raw) throw new Error(`no raw file ${job.sha256}`);
  const reading = await read(openRawFile(home, job.sha256), {
    fileName: job.fileName,
    ...(job.mapping === undefined ? {} : { mapping: job.mapping }),
    onBlock: (block, added) => staging.add(block, added),
    onConflicts: (cells) =>
      staging.leaveOut(cells.map(({ series, months, start }) => packKey(series, months, start))),
  });
  if ("refused" in reading) return reading;
  const statements = await staging.finish();
  if (statements === 0)
    return { refused: { problems: reading.problems, count: reading.count }, questions: [] };
  return { job, raw, reading };
};

/**
 * A file is read as a person corrected the reading of the one before it, or of the latest file with its header in any
 * dataset, unless the job says otherwise.
 */
const withKnownMapping = async (
  { db, home }: Pick<Store, "db" | "home">,
  job: ImportJob,
): Promise<ImportJob> => {
  if (job.mapping !== undefined) return job;
  const target = await findTarget(db, job.dataset);
  const known = "id" in target ? target.latest?.mapping : undefined;
  if (known) return { ...job, mapping: JSON.parse(known) as Mapping };
  const isThere = (await findRawFile(home, job.sha256)) !== undefined;
  const columns = isThere ? await readColumnNames(openRawFile(home, job.sha256)) : [];
  const mapping = (await findMappingOfHeader(db, columns))?.mapping;
  return mapping ? { ...job, mapping } : job;
};

/** How a file is read, how it is staged, and where; as this thread does both, in a part of its own, when not said. */
type Means = {
  readonly read?: ReadFile | undefined;
  readonly stage?: OpenStaging | undefined;
  readonly part?: string | undefined;
};

/**
 * Reads a saved raw file and stores it as one vintage, whole or not at all. Only what differs from what the dataset
 * says as of the release is stored; what the file does not state is left as it is, unless the job replaces.
 * The reading is done before the store is locked. Throws when there is no such raw file or the reader throws.
 */
export const importFile = async (
  store: Pick<Store, "db" | "home">,
  given: ImportJob,
  { read = readTradeCsv, stage = stageHere, part = newId() }: Means = {},
): Promise<ImportResult> => {
  const settled = await settledWithout(store.db, given);
  if (settled) return settled;
  const job = await withKnownMapping(store, given);
  const path = partOfRawFile(store.home, part);
  const staging = stage(path);
  try {
    const content = await readContent(store, { job, read, staging });
    if ("refused" in content) return content;
    const result = await withStaged(store.db, path, (db) =>
      db.transaction().execute((trx) => writeFile(trx, content)),
    );
    await engineOf(store.db).settle(store.db);
    return result;
  } finally {
    await staging.close();
  }
};
