import { codePageOf, codePages } from "./code-page";

/** Text encodings by the labels that TextDecoder knows. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", ...codePages] as const;
export type Encoding = (typeof encodings)[number];

/** What a file is when it is not text: the name people know it by. */
export type NotText =
  | "empty"
  | "excel-workbook"
  | "open-document"
  | "zip"
  | "tar"
  | "old-office-file"
  | "pdf"
  | "compressed"
  | "image"
  | "parquet"
  | "statistics-file"
  | "binary";

const signatures: readonly (readonly [NotText, readonly number[]])[] = [
  ["old-office-file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["compressed", [0x1f, 0x8b]],
  ["compressed", [0x42, 0x5a, 0x68]],
  ["compressed", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["compressed", [0x37, 0x7a, 0xbc, 0xaf]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["statistics-file", [0x24, 0x46, 0x4c, 0x32]],
  ["statistics-file", [0x3c, 0x73, 0x74, 0x61, 0x74, 0x61]],
];

const zipMark = [0x50, 0x4b, 0x03, 0x04];

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)));

/** What a zip is, by the names of its first files. */
const zipKind = (bytes: Uint8Array): NotText => {
  const start = ascii(bytes, 0, 2000);
  if (start.includes("opendocument")) return "open-document";
  const isOffice = /\[Content_Types\]|_rels\/|xl\/|docProps\//.test(start) || bytes.length < 30;
  return isOffice ? "excel-workbook" : "zip";
};

const archiveKind = (bytes: Uint8Array): NotText | undefined => {
  if (startsWith(bytes, zipMark)) return zipKind(bytes);
  return ascii(bytes, 257, 262) === "ustar" ? "tar" : undefined;
};

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark: nearly every other byte of western text is zero. */
const utf16WithoutMark = (bytes: Uint8Array): Encoding | undefined => {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 4096) & ~1;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.2 && even < length * 0.02) return "utf-16le";
  if (even > length * 0.2 && odd < length * 0.02) return "utf-16be";
  return undefined;
};

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 26);

const looksBinary = (bytes: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of bytes) if (isControl(byte)) controls += 1;
  return controls > bytes.length * 0.005;
};

/** A few broken characters among many whole ones are a damaged file's, not another encoding's. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("utf-8").decode(bytes, { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/(?!\ufffd)\P{ASCII}/gu)?.length ?? 0;
  return whole > broken * 10;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return isMostlyUtf8(bytes);
    throw error;
  }
};

/** The encoding of these bytes and the length of its mark, or what else they are. */
export const detectEncoding = (
  bytes: Uint8Array,
): { encoding: Encoding; skip: number } | { not: NotText } => {
  if (bytes.length === 0) return { not: "empty" };
  const archive = archiveKind(bytes);
  if (archive) return { not: archive };
  for (const [not, signature] of signatures) if (startsWith(bytes, signature)) return { not };
  for (const [encoding, mark] of marks) {
    if (startsWith(bytes, mark)) return { encoding, skip: mark.length };
  }
  const wide = utf16WithoutMark(bytes);
  if (wide) return { encoding: wide, skip: 0 };
  if (looksBinary(bytes)) return { not: "binary" };
  return { encoding: isUtf8(bytes) ? "utf-8" : codePageOf(bytes), skip: 0 };
};

const isHigh = (byte: number): boolean => byte > 0x7f;

/** Whether every byte is ASCII, which all supported encodings but UTF-16 read alike. Looks at four bytes at a time. */
export const isAscii = (bytes: Uint8Array): boolean => {
  const { buffer, byteOffset, length } = bytes;
  if (length < 4) return !bytes.some(isHigh);
  const first = -byteOffset & 3;
  const words = new Int32Array(buffer, byteOffset + first, (length - first) >> 2);
  for (let at = 0; at < words.length; at += 1)
    if (((words[at] ?? 0) & 0x80808080) !== 0) return false;
  const after = first + words.length * 4;
  return !(bytes.subarray(0, first).some(isHigh) || bytes.subarray(after).some(isHigh));
};
