import { Readable } from "node:stream";

type Cell = string | number | bigint | null;

const chunkCharacters = 64 * 1024;
const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};
const special = /[\\\t\n\r]/g;

const toText = (cell: Cell): string => {
  if (cell === null) return "\\N";
  if (typeof cell !== "string") return String(cell);
  return cell.replaceAll("\0", "\uFFFD").replace(special, (mark) => escapes[mark] ?? mark);
};

function* chunksOf(rows: Iterable<readonly Cell[]>): Generator<string> {
  let text = "";
  for (const row of rows) {
    let line = "";
    for (const cell of row) line += line === "" ? toText(cell) : `\t${toText(cell)}`;
    text += `${line}\n`;
    if (text.length < chunkCharacters) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Rows as the text that `copy … from stdin` reads; a double is written so that it comes back as it was. */
export const copyText = (rows: Iterable<readonly Cell[]>): Readable =>
  Readable.from(chunksOf(rows), { objectMode: false });
