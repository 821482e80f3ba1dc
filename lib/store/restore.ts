import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  databaseName,
  listRaws,
  type Manifest,
  type ManifestFile,
  manifestName,
  manifestSchema,
  rawName,
} from "./backup";
import { change, type Deed, dataVersion } from "./change";
import { openStore, type Store } from "./open";
import { saveRawFile } from "./raw-file";
import { replaceBySnapshot } from "./snapshot";
import { listTar, readFromTar, type TarEntry } from "./tar";

/** Why a file cannot be restored, in a sentence. */
export type NotRestored = { readonly refused: string };

type Archive = {
  readonly path: string;
  readonly manifest: Manifest;
  readonly entries: ReadonlyMap<string, TarEntry>;
};

const longestManifestBytes = 256 * 1024 * 1024;

const readManifest = async (path: string, entry: TarEntry): Promise<Manifest | undefined> => {
  if (entry.bytes > longestManifestBytes) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of readFromTar(path, entry)) chunks.push(chunk);
  try {
    return manifestSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8"))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const openArchive = async (path: string): Promise<Archive | NotRestored> => {
  const listed = await listTar(path);
  const entries = new Map(listed?.map((entry) => [entry.name, entry]));
  const first = entries.get(manifestName);
  const manifest = first && (await readManifest(path, first));
  if (!manifest) return { refused: "This is no backup of a store, or it was cut off." };
  const wrong = manifest.files.find(({ name, bytes }) => entries.get(name)?.bytes !== bytes);
  if (wrong) return { refused: `The backup lacks ${wrong.name}, or has another one.` };
  if (!manifest.files.some(({ name }) => name === databaseName))
    return { refused: "The backup has no database." };
  return { path, manifest, entries };
};

const contentOf = ({ path, entries }: Archive, { name }: ManifestFile) => {
  const entry = entries.get(name);
  if (!entry) throw new Error(`no ${name}`);
  return readFromTar(path, entry);
};

const changed = (name: string): NotRestored => ({
  refused: `${name} is not what it was when the backup was made.`,
});

/** Writes the database of a backup into a folder; refused when it is not what the manifest says, or not whole. */
const unpackDatabase = async (
  archive: Archive,
  folder: string,
): Promise<NotRestored | undefined> => {
  const file = archive.manifest.files.find(({ name }) => name === databaseName);
  if (!file) return { refused: "The backup has no database." };
  const path = join(folder, databaseName);
  const hash = createHash("sha256");
  const handle = await open(path, "wx", 0o600);
  try {
    for await (const chunk of contentOf(archive, file)) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
  if (hash.digest("hex") !== file.sha256) return changed(databaseName);
  const names = new Set(archive.manifest.files.map(({ name }) => name));
  const lacking = listRaws(path).find((sha256) => !names.has(rawName(sha256)));
  return lacking === undefined ? undefined : { refused: `The backup lacks ${rawName(lacking)}.` };
};

/** Puts the raw files of a backup beside those that are there; without a vintage that names them they do nothing. */
const restoreRaws = async (home: string, archive: Archive): Promise<NotRestored | undefined> => {
  for (const file of archive.manifest.files) {
    if (file.name === databaseName) continue;
    const raw = await saveRawFile(home, contentOf(archive, file), file.bytes);
    if ("tooLarge" in raw || raw.sha256 !== file.sha256) return changed(file.name);
  }
  return undefined;
};

/** Brings an unpacked database up to date, and gives it a data version that no cache of the old store knows. */
const prepareDatabase = async (folder: string, oldVersion: number): Promise<void> => {
  const unpacked = await openStore({ home: folder });
  try {
    const value = String(Math.max(oldVersion, await dataVersion(unpacked.db)) + 1);
    await unpacked.db
      .insertInto("meta")
      .values({ key: "data_version", value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
  } finally {
    await unpacked.close();
  }
};

/** Whether anything was ever stored there. */
export const isEmptyStore = async ({ db }: Pick<Store, "db">): Promise<boolean> =>
  (await dataVersion(db)) === 0;

/**
 * Puts a backup in the place of all that a store holds, and notes it. Nothing is touched before the backup was read
 * and found whole; then the database changes at once, so that a server that has the store open goes on with the
 * restored one. Waits until whoever is writing has done.
 */
export const restoreStore = async (
  store: Pick<Store, "db" | "place">,
  path: string,
  deed: Deed,
): Promise<Manifest | NotRestored> => {
  const archive = await openArchive(path);
  if ("refused" in archive) return archive;
  const { home } = store.place;
  const folder = join(home, `restoring-${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  try {
    const refused = (await unpackDatabase(archive, folder)) ?? (await restoreRaws(home, archive));
    if (refused) return refused;
    await prepareDatabase(folder, await dataVersion(store.db));
    await replaceBySnapshot(store, folder);
    const note = { action: "restore", subject: archive.manifest.made, ...deed };
    await change(store.db, note, async () => archive.manifest);
    return archive.manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
