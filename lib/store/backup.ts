import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { z } from "zod";
import { databaseFile, type Store } from "./open";
import { findRawFile, openRawFile } from "./raw-file";
import { writeSnapshot } from "./snapshot";
import { addToTar, finishTar } from "./tar";

/** The first file of a backup: what else is in it, by name, length and SHA-256. `made` is an instant. */
export const manifestSchema = z.object({
  format: z.literal("turnover-store"),
  version: z.literal(1),
  made: z.iso.datetime(),
  files: z.array(
    z.object({
      name: z.string().regex(/^(turnover\.sqlite|raw\/[0-9a-f]{64})$/),
      bytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest["files"][number];

type Opened = Pick<Store, "db" | "place">;

/** The names of the manifest and of the database in a backup; raw files are named by their digest. */
export const manifestName = "manifest.json";
export const databaseName = databaseFile;
export const rawName = (sha256: string): string => `raw/${sha256}`;

/** The raw files that a database rests on. */
export const listRaws = (path: string): readonly string[] => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = database.prepare("select distinct raw from vintage order by raw").all();
    return rows.map((row) => String((row as { raw: unknown }).raw));
  } finally {
    database.close();
  }
};

const digestOfFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
};

/** The bytes of a file, whose digest is looked at when all are read. */
async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  { name, sha256 }: ManifestFile,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest("hex") !== sha256) throw new Error(`${name} is not what its digest says`);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const listFiles = async (home: string, snapshot: string): Promise<ManifestFile[]> => {
  const { size: bytes } = await stat(snapshot);
  const files = [{ name: databaseName, bytes, sha256: await digestOfFile(snapshot) }];
  for (const sha256 of listRaws(snapshot)) {
    const raw = await findRawFile(home, sha256);
    if (!raw) throw new Error(`the raw file ${sha256} is gone`);
    files.push({ name: rawName(sha256), ...raw });
  }
  return files;
};

const writeArchive = async (
  path: string,
  { home, snapshot, made }: { home: string; snapshot: string; made: string },
): Promise<Manifest> => {
  const files = await listFiles(home, snapshot);
  const manifest: Manifest = { format: "turnover-store", version: 1, made, files };
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const archive = await open(path, "wx", 0o600);
  try {
    await addToTar(archive, { name: manifestName, bytes: text.byteLength }, oneChunk(text));
    for (const file of files) {
      const bytes =
        file.name === databaseName ? createReadStream(snapshot) : openRawFile(home, file.sha256);
      await addToTar(archive, file, checked(bytes, file));
    }
    await finishTar(archive);
  } finally {
    await archive.close();
  }
  return manifest;
};

/**
 * Writes the whole store, as it is at one moment, into one file: a tar of a manifest, the database and the raw files.
 * Whoever else has the store open reads and writes on. The file is there whole or not at all; one that has the name is
 * replaced. Throws when a raw file is not what it was.
 */
export const backUpStore = async (store: Opened, path: string, made: string): Promise<Manifest> => {
  const part = `${path}.${randomUUID()}`;
  const { home } = store.place;
  const folder = join(home, `snapshot-${randomUUID()}`);
  await mkdir(folder, { mode: 0o700 });
  try {
    await writeSnapshot(store, folder);
    const snapshot = join(folder, databaseName);
    const manifest = await writeArchive(part, { home, snapshot, made });
    await rename(part, path);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(part, { force: true });
  }
};
