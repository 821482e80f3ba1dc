import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { partOfRawFile } from "./raw-file";
import type { Run } from "./sorted-run";

const rowsOfWindow = 8_192;
const bytesOfRow = 21;

type Window = {
  readonly at: number;
  readonly rows: number;
  readonly texts: ReadonlyMap<number, string>;
};

/** A sorted run on the disk, of which one window at a time is in memory. */
export type RunOnDisk = { windows(): Generator<Run> };

const bytesOf = (numbers: Float64Array | Int32Array | Uint8Array, from: number, to: number) => {
  const part = numbers.subarray(from, to);
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
};

const textsIn = (run: Run, from: number, to: number): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>();
  if (run.texts.size === 0) return texts;
  for (let row = from; row < to; row += 1) {
    const text = run.texts.get(row);
    if (text !== undefined) texts.set(row - from, text);
  }
  return texts;
};

/** The arrays of a window within one buffer, the widest first, so that each is aligned. */
const arraysOf = (buffer: ArrayBuffer, rows: number): Omit<Run, "texts"> => ({
  key: new Float64Array(buffer, 0, rows),
  value: new Float64Array(buffer, rows * 8, rows),
  line: new Int32Array(buffer, rows * 16, rows),
  status: new Uint8Array(buffer, rows * 20, rows),
});

const readWindow = (file: number, { at, rows, texts }: Window): Run => {
  const buffer = new ArrayBuffer(rows * bytesOfRow);
  const bytes = new Uint8Array(buffer);
  let read = 0;
  while (read < bytes.length) {
    const more = readSync(file, bytes, read, bytes.length - read, at + read);
    if (more === 0) throw new Error("a run on the disk broke off");
    read += more;
  }
  return { ...arraysOf(buffer, rows), texts };
};

/**
 * A file in the folder of raw files for runs that are too many for the memory. It is removed by `close`, or by the next
 * sweep when the program ends before.
 */
export const createRunFile = (home: string) => {
  let file: number | undefined;
  const path = partOfRawFile(home, randomBytes(12).toString("hex"));
  let end = 0;
  const write = (bytes: Uint8Array): void => {
    file ??= openSync(path, "wx+", 0o600);
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(file, bytes, done, bytes.length - done, end + done);
    }
    end += bytes.length;
  };
  return {
    save(run: Run): RunOnDisk {
      const windows: Window[] = [];
      for (let from = 0; from < run.key.length; from += rowsOfWindow) {
        const to = Math.min(run.key.length, from + rowsOfWindow);
        windows.push({ at: end, rows: to - from, texts: textsIn(run, from, to) });
        for (const numbers of [run.key, run.value, run.line, run.status])
          write(bytesOf(numbers, from, to));
      }
      return {
        *windows() {
          for (const window of windows) if (file !== undefined) yield readWindow(file, window);
        },
      };
    },
    close(): void {
      if (file === undefined) return;
      closeSync(file);
      rmSync(path, { force: true });
      file = undefined;
    },
  };
};
