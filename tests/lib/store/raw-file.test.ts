import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findRawFile, openRawFile, saveRawFile } from "@/lib/store/raw-file";
import { bytesOf, temporaryFolder } from "./temporary-store";

/** The published digest of the three letters "abc" (FIPS 180-4). */
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

const read = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

async function* inPieces(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

test("a raw file is kept under the digest of its content, for its owner alone", async () => {
  const home = await temporaryFolder();
  expect(await saveRawFile(home, inPieces("a", "", "bc"), 3)).toEqual({ sha256: abc, bytes: 3 });
  expect(await filesUnder(home)).toEqual([abc]);
  expect(await read(openRawFile(home, abc))).toBe("abc");
  expect((await stat(join(home, "raw", "ba", abc))).mode & 0o777).toBe(0o600);
  expect((await stat(join(home, "raw"))).mode & 0o777).toBe(0o700);
});

test("the same content is kept once, also when it comes twice at the same time", async () => {
  const home = await temporaryFolder();
  await Promise.all([1, 2, 3].map(() => saveRawFile(home, bytesOf("abc"), 3)));
  expect(await filesUnder(home)).toEqual([abc]);
  expect(await findRawFile(home, abc)).toEqual({ sha256: abc, bytes: 3 });
});

test("content above the limit is not kept and the rest of it not read", async () => {
  const home = await temporaryFolder();
  let isReadOn = false;
  const source = async function* () {
    yield Buffer.from("ab");
    yield Buffer.from("cd");
    isReadOn = true;
  };
  expect(await saveRawFile(home, source(), 3)).toEqual({ tooLarge: { limit: 3 } });
  expect(await filesUnder(home)).toEqual([]);
  expect(isReadOn).toBe(false);
});

test("a source that breaks leaves nothing behind, and its error is the caller's", async () => {
  const home = await temporaryFolder();
  const source = async function* () {
    yield Buffer.from("abc");
    throw new Error("connection reset");
  };
  await expect(saveRawFile(home, source(), 10)).rejects.toThrow("connection reset");
  expect(await filesUnder(home)).toEqual([]);
});

test("nothing can be seen under a digest until all of it is there", async () => {
  const home = await temporaryFolder();
  const seen: unknown[] = [];
  const source = async function* () {
    yield Buffer.from("ab");
    seen.push(await findRawFile(home, abc));
    yield Buffer.from("c");
    seen.push(await findRawFile(home, abc));
  };
  await saveRawFile(home, source(), 10);
  expect(seen).toEqual([undefined, undefined]);
  expect(await readFile(join(home, "raw", "ba", abc), "utf8")).toBe("abc");
});

test.each(["../../etc/passwd", abc.toUpperCase(), ""])(
  "%j is no digest, so it names no file",
  async (text) => {
    await expect(findRawFile("/tmp", text)).rejects.toThrow("no SHA-256");
    expect(() => openRawFile("/tmp", text)).toThrow("no SHA-256");
  },
);
