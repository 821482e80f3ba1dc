import { detectEncoding, type Encoding, encodings, isAscii } from "./encoding";

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

/** Pieces of bytes as one. */
export const joinBytes = (pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

/** Decodes pieces of one encoding, whole characters only; what is cut off waits for the next piece. */
type Decoder = { push(bytes: Uint8Array): string; end(): string };

const streamDecoder = (encoding: Encoding): Decoder => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    push: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
};

/** How many bytes the character that begins with this one has, in UTF-8. */
const lengthOfCharacter = (byte: number): number =>
  byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;

/** Where the last character of UTF-8 bytes begins when some of its bytes are still to come, else the end. */
const wholeCharacters = (bytes: Uint8Array): number => {
  const { length } = bytes;
  for (let at = length - 1; at >= Math.max(0, length - 3); at -= 1)
    if (lengthOfCharacter(bytes[at] ?? 0) > length - at) return at;
  return length;
};

/**
 * Decodes UTF-8 in whole characters, each piece by itself: engines do that several times faster than a stream, and keep
 * ASCII at a byte a character.
 */
const utf8Decoder = (): Decoder => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let held = new Uint8Array(0);
  return {
    push(bytes) {
      const joined = held.length === 0 ? bytes : joinBytes([held, bytes]);
      const end = wholeCharacters(joined);
      held = joined.slice(end);
      return decoder.decode(joined.subarray(0, end));
    },
    end: () => decoder.decode(held),
  };
};

const decoderOf = (encoding: Encoding): Decoder =>
  encoding === "utf-8" ? utf8Decoder() : streamDecoder(encoding);

const toLineFeeds = (text: string): string =>
  text.includes("\r") ? text.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : text;

/**
 * A decoder that starts with a known encoding, or with the one that a person told. ASCII tells nothing, so the first piece with a high byte decides
 * between UTF-8 and a code page, however late it comes.
 */
export const createDecoding = (first: Encoding, told?: string): TextDecoding => {
  const own = encodings.find((each) => each === told?.toLowerCase());
  let encoding = own ?? first;
  let undecided = own === undefined && first === "utf-8";
  let decoder = decoderOf(encoding);
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
          !found.encoding.startsWith("utf-16")
        ) {
          encoding = found.encoding;
          decoder = decoderOf(encoding);
        }
      }
      return finish(decoder.push(bytes), false);
    },
    end: () => finish(decoder.end(), true),
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
