import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { drawPdf, drawPng, drawSvg } from "@/lib/chart/image";
import { digestOf } from "@/lib/chart/image-digest";
import { withPngTexts } from "@/lib/chart/image-png-text";
import { readOrigin } from "@/lib/chart/picture-origin";
import { formatChartSpec } from "@/lib/chart/spec";
import { isInstalled, printedBy } from "../../setup/tool";
import { specOf, statedPair } from "./chart-fixtures";
import { shareOfDifferent } from "./pixels";

const spec = specOf({
  reporter: "AZE",
  partner: "SRB",
  width: 400,
  title: "Oil & “gas” <fell> – Türkiyə",
});
const data = {
  ...statedPair,
  asOf: "2022-02-28",
  address: "https://turnover.example/trade/AZE/SRB?view=pace&title=a%26b",
};
const origin = {
  chart: formatChartSpec(spec),
  digest: digestOf(data),
  vintage: "2022-02-28",
  address: data.address,
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  png: () => drawPng(spec, data),
  svg: async () => encode(await drawSvg(spec, data)),
  pdf: () => drawPdf(spec, data),
};

describe.each(Object.keys(files))("a picture as %s", (format) => {
  const draw = files[format] ?? (() => Promise.reject(new Error("no such format")));

  test("says where it comes from, and is read back", async () => {
    expect(readOrigin(await draw())).toEqual(origin);
  });

  test("is the same bytes each time", async () => {
    expect(Buffer.compare(await draw(), await draw())).toBe(0);
  });
});

test.each([
  ["png", drawPng],
  ["svg", (...of: Parameters<typeof drawSvg>) => drawSvg(...of).then(encode)],
  ["pdf", drawPdf],
] as const)(
  "a picture as %s without a day or an address leads to its chart",
  async (_format, draw) => {
    const { asOf: _asOf, address: _address, ...bare } = data;
    expect(readOrigin(await draw(spec, bare))).toEqual({
      chart: origin.chart,
      digest: origin.digest,
    });
  },
);

describe("a file that is no picture of ours", () => {
  const plain = createCanvas(10, 10).toBuffer("image/png");
  const rdf =
    "<rdf:RDF><turnover:chart>view=pace</turnover:chart><turnover:data>12</turnover:data>";
  test.each([
    ["nothing", new Uint8Array(), "not-a-picture"],
    ["text", encode("reporter,partner\n"), "not-a-picture"],
    ["a PNG of another program", plain, "no-origin"],
    ["a PNG that is cut", plain.subarray(0, 20), "no-origin"],
    ["a PDF of another program", encode("%PDF-1.4 /Keywords (chart; of ours)"), "no-origin"],
    ["an SVG of another program", encode("<svg><title>Chart</title></svg>"), "no-origin"],
    ["an SVG whose digest is none", encode(`<svg>${rdf}</svg>`), "no-origin"],
    ["a PNG with empty texts", withPngTexts(plain, { "Turnover-Chart": "" }), "no-origin"],
  ])("%s is told as what it is", (_name, bytes, unreadable) => {
    expect(readOrigin(bytes)).toEqual({ unreadable });
  });

  test("any bytes behind a signature give an answer", () => {
    const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
    for (let length = 0; length < 60; length += 1) {
      const bytes = Uint8Array.from([
        ...start,
        ...Array.from({ length }, (_, at) => (at * 37) % 256),
      ]);
      expect(readOrigin(bytes)).toEqual({ unreadable: "no-origin" });
    }
  });
});

/** Gives a program the path of a file with these bytes. */
const withFile = <Given>(
  bytes: Uint8Array,
  ending: string,
  use: (path: string) => Given,
): Given => {
  const folder = mkdtempSync(join(tmpdir(), "turnover-picture-"));
  try {
    const path = join(folder, `picture.${ending}`);
    writeFileSync(path, bytes);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const nothing = new Uint8Array();

describe("programs of others", () => {
  test.skipIf(!isInstalled("exiftool"))("exiftool reads the texts of a PNG", async () => {
    const png = await drawPng(spec, data);
    const printed = withFile(png, "png", (path) => printedBy("exiftool", ["-j", path], nothing));
    const values = Object.values(JSON.parse(printed)[0]);
    expect(values).toEqual(expect.arrayContaining([spec.title, ...Object.values(origin)]));
  });

  test.skipIf(!isInstalled("exiftool"))("exiftool reads the metadata of an SVG", async () => {
    const svg = encode(await drawSvg(spec, data));
    const printed = withFile(svg, "svg", (path) => printedBy("exiftool", ["-j", path], nothing));
    expect(JSON.stringify(JSON.parse(printed)[0])).toContain(origin.digest);
  });

  test.skipIf(!isInstalled("pngcheck"))("pngcheck finds nothing wrong with a PNG", async () => {
    const printed = withFile(await drawPng(spec, data), "png", (path) =>
      printedBy("pngcheck", ["-t", path], nothing),
    );
    expect(printed).toMatch(/^OK: /m);
    expect(printed).toContain("Turnover-Data:");
  });

  test.skipIf(!isInstalled("xmllint"))("xmllint finds the metadata by name space", async () => {
    const within = (uri: string, name: string) =>
      `string(//*[namespace-uri()='${uri}' and local-name()='${name}'])`;
    const svg = encode(await drawSvg(spec, data));
    const found = (uri: string, name: string) =>
      printedBy("xmllint", ["--nonet", "--xpath", within(uri, name), "-"], svg).trim();
    expect(found("urn:x-turnover:picture#", "chart")).toBe(origin.chart);
    expect(found("http://purl.org/dc/elements/1.1/", "title")).toBe(spec.title);
    expect(found("http://purl.org/dc/elements/1.1/", "identifier")).toBe(origin.address);
  });

  test.skipIf(!isInstalled("pdfinfo"))("pdfinfo and pdftotext read a PDF", async () => {
    const pdf = await drawPdf({ ...spec, height: 400 }, data);
    const info = withFile(pdf, "pdf", (path) => printedBy("pdfinfo", [path], nothing));
    expect(info).toContain(spec.title);
    expect(info).toContain(`Turnover-Data=${origin.digest}; Turnover-Vintage=2022-02-28`);
    expect(info).toMatch(/^Pages: +1$/m);
    expect(info).toMatch(/^Page size: +400 x 400 pts$/m);
    expect(info).not.toMatch(/Date/);
    const words = withFile(pdf, "pdf", (path) => printedBy("pdftotext", [path, "-"], nothing));
    expect(words).toContain("Türkiyə");
    expect(words).toContain("Source: The Customs Gazette");
  });

  test.skipIf(!(isInstalled("rsvg-convert") && isInstalled("pdftoppm")))(
    "an SVG, as the preview shows it, and the PDF that is saved look the same",
    async () => {
      const sized = { ...spec, width: 720, height: 480 };
      const [svg, pdf] = [encode(await drawSvg(sized, data)), await drawPdf(sized, data)];
      const fromSvg = withFile(nothing, "png", (path) => {
        printedBy("rsvg-convert", ["-o", path], svg);
        return readFileSync(path);
      });
      const fromPdf = withFile(pdf, "pdf", (path) => {
        printedBy("pdftoppm", ["-r", "72", "-png", "-singlefile", path, path], nothing);
        return readFileSync(`${path}.png`);
      });
      expect(await shareOfDifferent(fromSvg, fromPdf, 96)).toBeLessThan(0.02);
      const other = await drawPng({ ...sized, view: "level", scale: 1 }, data);
      expect(await shareOfDifferent(fromSvg, other, 96)).toBeGreaterThan(0.02);
    },
  );

  test.skipIf(!isInstalled("rsvg-convert"))("rsvg-convert draws an SVG in its size", async () => {
    const svg = encode(await drawSvg({ ...spec, height: 300 }, data));
    const drawn = withFile(nothing, "png", (path) => {
      printedBy("rsvg-convert", ["-o", path], svg);
      return readFileSync(path);
    });
    expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)]).toEqual([400, 300]);
  });
});
