import { crc32 } from "node:zlib";

const signatureLength = 8;
const chunkOverhead = 12;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** An iTXt chunk (PNG 1.2, 4.2.3.3): keyword, uncompressed, no language, no translated keyword, UTF-8 text. */
const textChunk = (keyword: string, text: string): Buffer =>
  chunk(
    "iTXt",
    Buffer.concat([Buffer.from(keyword, "latin1"), Buffer.alloc(5), Buffer.from(text, "utf8")]),
  );

/**
 * A PNG with words in it, after its header: they stay with the file wherever it goes. Keywords are Latin text of at most
 * 79 letters.
 */
export const withPngTexts = (png: Buffer, texts: Readonly<Record<string, string>>): Buffer => {
  const afterHeader = signatureLength + chunkOverhead + png.readUInt32BE(signatureLength);
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return Buffer.concat([png.subarray(0, afterHeader), ...chunks, png.subarray(afterHeader)]);
};
