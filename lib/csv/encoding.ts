/** A text encoding by the label that TextDecoder knows. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1250"
  | "windows-1251"
  | "windows-1252"
  | "windows-1254";

/** What a file is when it is not text: the name people know it by. */
export type NotText =
  | "empty"
  | "excel-workbook"
  | "old-office-file"
  | "pdf"
  | "compressed"
  | "image"
  | "binary";

const signatures: readonly (readonly [NotText, readonly number[]])[] = [
  ["excel-workbook", [0x50, 0x4b, 0x03, 0x04]],
  ["old-office-file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["compressed", [0x1f, 0x8b]],
  ["compressed", [0x42, 0x5a, 0x68]],
  ["compressed", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["compressed", [0x37, 0x7a, 0xbc, 0xaf]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
];

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

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** Letters of one code page that mean something rare, or no letter, in the others. */
const telling = {
  turkish: new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]),
  central: new Set([
    0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, 0xa3, 0xa5, 0xb3, 0xb9, 0xbf, 0xc6, 0xc8, 0xcc, 0xd8,
    0xe6, 0xe8, 0xec, 0xf8, 0xf9,
  ]),
  western: new Set([0xc0, 0xc3, 0xca, 0xd1, 0xd5, 0xe0, 0xe3, 0xe5, 0xea, 0xee, 0xf1, 0xf5, 0xfb]),
};

/**
 * The Windows code page of text that is not UTF-8. Cyrillic words are runs of high bytes; Latin ones have single high
 * bytes among ASCII letters, told apart by the letters that only one alphabet uses.
 */
const codePageOf = (bytes: Uint8Array): Encoding => {
  let high = 0;
  let runs = 0;
  const counts = { turkish: 0, central: 0, western: 0 };
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if (byte >= 0xc0 && (bytes[index - 1] ?? 0) >= 0xc0) runs += 1;
    if (telling.turkish.has(byte)) counts.turkish += 1;
    if (telling.central.has(byte)) counts.central += 1;
    if (telling.western.has(byte)) counts.western += 1;
  }
  if (runs > high * 0.5) return "windows-1251";
  if (counts.turkish > high * 0.3 && counts.turkish > counts.central) return "windows-1254";
  if (counts.central > high * 0.4 && counts.central > counts.western * 2) return "windows-1250";
  return "windows-1252";
};

/** The encoding of these bytes and the length of its mark, or what else they are. */
export const detectEncoding = (
  bytes: Uint8Array,
): { encoding: Encoding; skip: number } | { not: NotText } => {
  if (bytes.length === 0) return { not: "empty" };
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
