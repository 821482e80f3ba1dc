import { expect, test } from "vitest";
import { detectEncoding } from "@/lib/csv/encoding";
import { readFile } from "./read-file";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["plain ASCII", latin("year,value\n2020,1\n"), { encoding: "utf-8", skip: 0 }],
  ["a UTF-8 mark", latin("\u00ef\u00bb\u00bfyear"), { encoding: "utf-8", skip: 3 }],
  [
    "UTF-8 cut within a letter",
    new TextEncoder().encode("Türkiye ə").subarray(0, 10),
    { encoding: "utf-8", skip: 0 },
  ],
  ["a UTF-16 mark", latin("\u00ff\u00fey\u0000"), { encoding: "utf-16le", skip: 2 }],
  [
    "UTF-16 without a mark",
    latin([..."year,value,flow"].map((letter) => `${letter}\u0000`).join("")),
    { encoding: "utf-16le", skip: 0 },
  ],
  [
    "French",
    latin("Libell\u00e9;Ann\u00e9e;C\u00f4te d'Ivoire"),
    { encoding: "windows-1252", skip: 0 },
  ],
  [
    "Turkish",
    latin("\u00dclke;\u00ddhracat;\u00ddthalat;T\u00fcrkiye \u00fe\u00f0\u00fd"),
    { encoding: "windows-1254", skip: 0 },
  ],
  [
    "Serbian",
    latin("Dr\u009eava;Mesec;Vrednost u hiljadama;Tur\u00e8ka;Nema\u00e8ka;\u0160vajcarska"),
    { encoding: "windows-1250", skip: 0 },
  ],
  [
    "Russian",
    latin("\u00c3\u00ee\u00e4;\u00dd\u00ea\u00f1\u00ef\u00ee\u00f0\u00f2"),
    { encoding: "windows-1251", skip: 0 },
  ],
  ["a workbook", latin("PK\u0003\u0004rest"), { not: "excel-workbook" }],
  ["a PDF", latin("%PDF-1.7"), { not: "pdf" }],
  ["nothing", latin(""), { not: "empty" }],
  ["other bytes", Uint8Array.from({ length: 200 }, (_, at) => (at * 7) % 32), { not: "binary" }],
])("%s is known by its bytes", (_name, bytes, expected) => {
  expect(detectEncoding(bytes)).toEqual(expected);
});

test.each([
  ["html", "<!DOCTYPE html><html><body>Too many requests</body></html>"],
  ["json", '{"error":"rate limit"}'],
  ["xml", '<?xml version="1.0"?><data/>'],
  ["empty", " \n\n"],
])("%s is refused by its name", async (name, text) => {
  const { reading } = await readFile(new TextEncoder().encode(text));
  expect(reading).toMatchObject({ refused: { problems: [{ code: `not-csv-${name}` }], count: 1 } });
});

test("a high byte beyond the head still decides the encoding", async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `2020-01,exports,AZE,P${at},1`).join("\n");
  const { reading, series } = await readFile(
    latin(`period,flow,reporter,product,value\n${rows}\n2020-01,exports,AZE,Caf\u00e9,1\n`),
    { size: 65_536 },
  );
  expect(reading).toMatchObject({ encoding: "windows-1252", observations: 40_001 });
  expect(series.at(-1)?.product).toBe("Café");
});
