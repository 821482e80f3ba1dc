import { detectEncoding, type Encoding, isAscii } from "./encoding";

/** Bytes that arrive as one piece are decoded in slices, so that memory does not depend on the sender. */
const sliceBytes = 256 * 1024;

/** Turns pieces of bytes into pieces of text with "\n" as the only line break. */
export type TextDecoding = {
  /** The text of this piece, as far as it is complete. */
  push(bytes: Uint8Array): string;
  /** What was held back: the last character or line break. */
  end(): string;
  /** The encoding as far as it is known: ASCII so far counts as UTF-8. */
  encoding(): Encoding;
};

const toLineFeeds = (text: string): string =>
  text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;

/**
 * A decoder that starts with a known encoding. ASCII tells nothing, so the first piece with a high byte decides
 * between UTF-8 and a code page, however late it comes.
 */
export const createDecoding = (first: Encoding): TextDecoding => {
  let encoding = first;
  let undecided = first === "utf-8";
  let decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let held = "";
  const finish = (decoded: string, last: boolean): string => {
    const text = held + decoded;
    held = "";
    if (last || !text.endsWith("\r")) return toLineFeeds(text);
    held = "\r";
    return toLineFeeds(text.slice(0, -1));
  };
  return {
    push(bytes) {
      if (undecided && !isAscii(bytes)) {
        undecided = false;
        const found = detectEncoding(bytes);
        if (
          "encoding" in found &&
          found.encoding !== encoding &&
          found.encoding.startsWith("windows")
        ) {
          encoding = found.encoding;
          decoder = new TextDecoder(encoding, { ignoreBOM: true });
        }
      }
      return finish(decoder.decode(bytes, { stream: true }), false);
    },
    end: () => finish(decoder.decode(), true),
    encoding: () => encoding,
  };
};

/** Every piece in slices of at most 256 KiB; empty pieces are dropped. */
export async function* sliced(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    for (let start = 0; start < piece.length; start += sliceBytes) {
      yield piece.subarray(start, start + sliceBytes);
    }
  }
}

/** What structured text other than a table this is, by its first characters. */
export const otherTextFormat = (text: string): "html" | "xml" | "json" | undefined => {
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "html";
  if (start.startsWith("<?xml") || start.startsWith("<!doctype")) return "xml";
  if (/^<[a-z][^<>]{0,200}>/.test(start)) return "html";
  if (/^\{\s*("|\}|$)/.test(start) || /^\[\s*(\{|\[|"|\]|-?\d)/.test(start)) return "json";
  return undefined;
};
