import { type Origin, provenanceKeywords, toOrigin } from "./provenance";

const latin = new TextDecoder("latin1");
const utf8 = new TextDecoder();
const pngSignature = "\x89PNG\r\n\x1a\n";

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  latin.decode(bytes.subarray(0, start.length)) === start;

/** Keyword and text of an uncompressed iTXt chunk, or of a tEXt chunk, as some programs write it again. */
const readTextChunk = (type: string, data: Uint8Array): readonly [string, string] | undefined => {
  const end = data.indexOf(0);
  if (end < 0) return undefined;
  const keyword = latin.decode(data.subarray(0, end));
  if (type === "tEXt") return [keyword, latin.decode(data.subarray(end + 1))];
  if (data[end + 1] !== 0) return undefined;
  const translated = data.indexOf(0, end + 3) + 1;
  const text = data.indexOf(0, translated) + 1;
  return translated > 0 && text > 0 ? [keyword, utf8.decode(data.subarray(text))] : undefined;
};

const readPng = (bytes: Uint8Array): Map<string, string> => {
  const texts = new Map<string, string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = latin.decode(bytes.subarray(at + 4, at + 8));
    const found =
      type === "iTXt" || type === "tEXt"
        ? readTextChunk(type, bytes.subarray(at + 8, at + 8 + length))
        : undefined;
    if (found) texts.set(...found);
    at += 12 + length;
  }
  return texts;
};

const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const charactersOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,4}));/gi, (whole, decimal, hex, name) => {
    if (decimal) return charactersOf(Number(decimal));
    return hex ? charactersOf(Number.parseInt(hex, 16)) : (namedEntities[name] ?? whole);
  });

const svgNames: Readonly<Record<string, string>> = {
  "turnover:chart": provenanceKeywords.chart,
  "turnover:data": provenanceKeywords.digest,
  "turnover:vintage": provenanceKeywords.vintage,
  "dc:identifier": provenanceKeywords.address,
};

const readSvg = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    [
      ...utf8.decode(bytes).matchAll(/<((?:turnover|dc):[a-z]{1,20})(?: [^<>]{0,200})?>([^<]*)</g),
    ].flatMap(([, name = "", text = ""]) => {
      const keyword = svgNames[name];
      return keyword === undefined ? [] : [[keyword, unescapeXml(text)] as const];
    }),
  );

/** The pieces of text of the information of a PDF as its writer leaves it: uncompressed, with escaped brackets. */
const readPdf = (bytes: Uint8Array): Map<string, string> => {
  const [, keywords = ""] =
    /\/Keywords ?\(((?:[^()\\]|\\.){0,8000})\)/s.exec(latin.decode(bytes)) ?? [];
  return new Map(
    keywords
      .replace(/\\(.)/gs, "$1")
      .split("; ")
      .map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]),
  );
};

/** A picture's kind by how its bytes begin, and how its texts are read. */
const kinds: readonly {
  readonly is: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array) => ReadonlyMap<string, string>;
}[] = [
  { is: (bytes) => startsWith(bytes, pngSignature), read: readPng },
  { is: (bytes) => startsWith(bytes, "%PDF-"), read: readPdf },
  { is: (bytes) => /<svg[\s>]/.test(utf8.decode(bytes.subarray(0, 4096))), read: readSvg },
];

/**
 * Where a picture that Turnover drew comes from, by the texts in its file. `not-a-picture` is a file of another kind,
 * `no-origin` a picture that does not say it: of another program, or one that was saved again without its texts.
 */
export const readOrigin = (
  bytes: Uint8Array,
): Origin | { readonly unreadable: "not-a-picture" | "no-origin" } => {
  const kind = kinds.find(({ is }) => is(bytes));
  if (!kind) return { unreadable: "not-a-picture" };
  return toOrigin(kind.read(bytes)) ?? { unreadable: "no-origin" };
};
