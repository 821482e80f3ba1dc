import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

const block = 512;
const largestOctal = 8 ** 11;

/** A file in an archive: its name, at most 100 letters of ASCII, how long it is, and where in the archive it begins. */
export type TarEntry = { readonly name: string; readonly bytes: number; readonly offset: number };

const sizeField = (bytes: number): Buffer => {
  const field = Buffer.alloc(12);
  if (bytes < largestOctal) field.write(bytes.toString(8).padStart(11, "0"), "ascii");
  else {
    // GNU's form of sizes from 8 GiB on.
    field.writeBigUInt64BE(BigInt(bytes), 4);
    field.writeUInt8(0x80, 0);
  }
  return field;
};

const readSize = (field: Buffer): number =>
  (field[0] ?? 0) & 0x80
    ? Number(field.readBigUInt64BE(4))
    : Number.parseInt(field.toString("ascii").replace(/\0.*$/s, "").trim() || "0", 8);

const checksumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

const octal = (value: number, digits: number): string =>
  `${value.toString(8).padStart(digits, "0")}\0`;

/** A header of POSIX ustar (IEEE Std 1003.1-1988), of a plain file that only its owner may read. */
const headerOf = ({ name, bytes }: Omit<TarEntry, "offset">): Buffer => {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, "ascii");
  header.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7), 100, "ascii");
  sizeField(bytes).copy(header, 124);
  header.write(octal(0, 11), 136, "ascii");
  header.write("0ustar\x0000", 156, "ascii");
  header.write(`${octal(checksumOf(header), 6)} `, 148, "ascii");
  return header;
};

const paddingOf = (bytes: number): number => (block - (bytes % block)) % block;

/** Adds a file to an archive that is being written. Throws when the content is not as long as was said. */
export const addToTar = async (
  archive: FileHandle,
  entry: Omit<TarEntry, "offset">,
  content: AsyncIterable<Uint8Array>,
): Promise<void> => {
  await archive.writeFile(headerOf(entry));
  let written = 0;
  for await (const chunk of content) {
    await archive.writeFile(chunk);
    written += chunk.byteLength;
  }
  if (written !== entry.bytes)
    throw new Error(`${entry.name} has ${written} bytes instead of ${entry.bytes}`);
  await archive.writeFile(Buffer.alloc(paddingOf(written)));
};

/** Ends an archive and sees it onto the disk. */
export const finishTar = async (archive: FileHandle): Promise<void> => {
  await archive.writeFile(Buffer.alloc(2 * block));
  await archive.sync();
};

const readEntry = (header: Buffer, offset: number): TarEntry | undefined => {
  const sum = Number.parseInt(header.toString("ascii", 148, 156), 8);
  if (sum !== checksumOf(header)) return undefined;
  const name = header.toString("ascii", 0, 100).replace(/\0.*$/s, "");
  return { name, bytes: readSize(header.subarray(124, 136)), offset: offset + block };
};

/** The files in an archive, in their order; undefined when it is none or was cut off. */
export const listTar = async (path: string): Promise<readonly TarEntry[] | undefined> => {
  const archive = await open(path, "r");
  try {
    const { size } = await archive.stat();
    const entries: TarEntry[] = [];
    const header = Buffer.alloc(block);
    for (let offset = 0; ; ) {
      const { bytesRead } = await archive.read(header, 0, block, offset);
      if (bytesRead < block) return undefined;
      if (header.every((byte) => byte === 0)) return entries;
      const entry = readEntry(header, offset);
      if (!entry || entry.offset + entry.bytes > size) return undefined;
      entries.push(entry);
      offset = entry.offset + entry.bytes + paddingOf(entry.bytes);
    }
  } finally {
    await archive.close();
  }
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The content of a file in an archive. */
export const readFromTar = (
  path: string,
  { offset, bytes }: TarEntry,
): AsyncIterable<Uint8Array> =>
  bytes === 0 ? nothing() : createReadStream(path, { start: offset, end: offset + bytes - 1 });
