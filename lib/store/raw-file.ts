import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

const streamBytes = 256 * 1024;
const partMark = "part-";

/** A file as it was received: its address is its content. */
export type RawFile = { readonly sha256: string; readonly bytes: number };

const rawFolder = (home: string): string => join(home, "raw");

/** Where something that is not whole yet is kept, until it is or until a sweep. */
export const partOfRawFile = (home: string, name: string): string =>
  join(rawFolder(home), `${partMark}${name}`);

const pathOf = (home: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`no SHA-256: ${sha256}`);
  return join(rawFolder(home), sha256.slice(0, 2), sha256);
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes what comes and gives its digest; undefined as soon as it is more than `limit` bytes. */
const write = async (
  handle: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<RawFile | undefined> => {
  const hash = createHash("sha256");
  let count = 0;
  for await (const chunk of bytes) {
    count += chunk.byteLength;
    if (count > limit) return undefined;
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  await handle.sync();
  return { sha256: hash.digest("hex"), bytes: count };
};

const settle = async (home: string, part: string, sha256: string): Promise<void> => {
  const path = pathOf(home, sha256);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(part, path);
  await syncFolder(folder);
  await syncFolder(rawFolder(home));
};

/**
 * Keeps the bytes under the SHA-256 of their content, durably: a file is there whole or not at all, also after a
 * crash. More than `limit` bytes are not kept, and that is a value. An error of the source is thrown on.
 */
export const saveRawFile = async (
  home: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<RawFile | { tooLarge: { limit: number } }> => {
  await mkdir(rawFolder(home), { recursive: true, mode: 0o700 });
  const part = partOfRawFile(home, randomBytes(12).toString("hex"));
  try {
    const handle = await open(part, "wx", 0o600);
    const raw = await write(handle, bytes, limit).finally(() => handle.close());
    if (!raw) return { tooLarge: { limit } };
    await settle(home, part, raw.sha256);
    return raw;
  } finally {
    await rm(part, { force: true });
  }
};

/**
 * The bytes of a raw file, in chunks of at most 256 KiB, from the first one each time they are read. Reading throws when
 * there is no such file.
 */
export const openRawFile = (home: string, sha256: string): AsyncIterable<Uint8Array> => {
  const path = pathOf(home, sha256);
  return {
    [Symbol.asyncIterator]: () =>
      createReadStream(path, { highWaterMark: streamBytes })[Symbol.asyncIterator](),
  };
};

/** How many bytes a raw file has; undefined when there is none of that content. */
export const findRawFile = async (home: string, sha256: string): Promise<RawFile | undefined> => {
  try {
    return { sha256, bytes: (await stat(pathOf(home, sha256))).size };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
};
