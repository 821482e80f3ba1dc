import { Readable } from "node:stream";

type Row = readonly (string | number | null)[];
type Batches = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;

const chunkCharacters = 64 * 1024;
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};
const special = /[\\\t\n\r]/g;

const toText = (cell: Row[number]): string => {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  return cell.replaceAll("\0", "\uFFFD").replace(special, (mark) => escapes[mark] ?? mark);
};

async function* chunksOf(batches: Batches): AsyncGenerator<string> {
  let text = "";
  for await (const batch of batches) {
    for (const row of batch) {
      text += toText(row[0] ?? null);
      for (let at = 1; at < row.length; at += 1) text += `\t${toText(row[at] ?? null)}`;
      text += "\n";
      if (text.length < chunkCharacters) continue;
      yield text;
      text = "";
    }
  }
  if (text !== "") yield text;
}

/** Rows, some at a time, as the text that `copy … from stdin` reads; a double is written so that it comes back as it was. */
export const copyText = (batches: Batches): Readable =>
  Readable.from(chunksOf(batches), { objectMode: false });
