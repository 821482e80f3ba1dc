import { expect, test } from "vitest";
import { detectEncoding } from "@/lib/csv/encoding";
import { readFile } from "./read-file";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Text in an encoding that only a decoder is at hand for, by looking every character up in what it decodes. */
const encoded = (text: string, encoding: string): Uint8Array => {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 256; byte += 1) {
    known.set(decoder.decode(Uint8Array.of(byte)), [byte]);
    if (byte < 0x81) continue;
    for (let trail = 0x40; trail < 256; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(byte, trail));
      if ([...letter].length === 1 && !known.has(letter)) known.set(letter, [byte, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => known.get(letter) ?? [0x3f]));
};

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

test.each([
  ["Hungarian", "Időszak;Külkereskedelem;Gyümölcs és zöldség;hűtőgép", "windows-1250"],
  ["Polish", "Państwo;Wartość;Śląskie;źródło;ćwierć;ąę", "windows-1250"],
  ["Czech", "Období;Vývoz;Země;Spojené státy;Německo;říjen", "windows-1250"],
  ["Portuguese", "Exportações;Importações;Mês;Países;São Paulo", "windows-1252"],
  ["German", "Länder;Einfuhr über Österreich;März;außen", "windows-1252"],
  ["Turkish", "Ülke;İhracat;Şubat;Ağustos;dış ticaret;Bahçe", "windows-1254"],
  ["Lithuanian", "Šalis;Eksportas;Mėnuo;gruodžio;tūkstančių", "windows-1257"],
  ["Russian", "Страна;Экспорт;Импорт;Январь-август", "windows-1251"],
  ["Russian for terminals", "Страна;Экспорт;Импорт;Январь-август", "ibm866"],
  ["Russian in KOI8", "Страна;Экспорт;Импорт;Январь-август", "koi8-r"],
  ["Serbian in Cyrillic", "Држава;Извоз;Увоз;у хиљадама;Немачка", "iso-8859-5"],
  ["Greek", "Χώρα;Εξαγωγές;Εισαγωγές;Ιανουάριος", "windows-1253"],
  ["Japanese", "年月,輸出額,輸入額,差引額,アゼルバイジャン", "shift_jis"],
  ["Korean", "기간,수출액,수입액,무역수지,아제르바이잔", "euc-kr"],
  ["Chinese", "时间,出口额,进口额,国家,阿塞拜疆", "gb18030"],
] as const)("%s is told from other code pages: %j in %s", (_language, text, encoding) => {
  const bytes = encoded(text, encoding);
  expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
  expect(detectEncoding(bytes)).toEqual({ encoding, skip: 0 });
});

test("one broken character does not make another encoding of a whole file", () => {
  const bytes = new TextEncoder().encode(
    "Türkiye;Azərbaycan;İxrac;İdxal;Gürcüstan;Özbəkistan\n".repeat(9),
  );
  const damaged = Uint8Array.from([...bytes, 0xc3, 0x3b, 0x31, 0x0a]);
  expect(detectEncoding(damaged)).toEqual({ encoding: "utf-8", skip: 0 });
});
