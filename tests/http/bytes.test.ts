import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const kilobyte = 1024;
const chunks = join(process.cwd(), ".next", "static", "chunks");

const scriptsOf = (html: string): string[] => {
  const eager = html.match(/<script\b[^>]*src="[^"]+"[^>]*>/g) ?? [];
  return eager
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? "");
};

const gzipBytes = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

const bytesOf = async (addresses: readonly string[]): Promise<number> => {
  const sizes = addresses.map(async (address) =>
    gzipBytes(Buffer.from(await (await fetch(inject("base") + address)).arrayBuffer())),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

test("the script of the pair page stays small before the chart comes into view, and with it", async () => {
  const html = await (await fetch(`${inject("base")}/trade/AZE/SRB`)).text();
  const eager = [...new Set(scriptsOf(html))];
  const before = await bytesOf(eager);
  const names = eager.map((address) => address.split("/").pop());
  const drawing = readdirSync(chunks).filter(
    (name) =>
      name.endsWith(".js") &&
      !names.includes(name) &&
      readFileSync(join(chunks, name), "utf8").includes("datasetIdKey"),
  );
  expect(drawing.length).toBeGreaterThan(0);
  const later = drawing.reduce((sum, name) => sum + gzipBytes(readFileSync(join(chunks, name))), 0);
  expect(before / kilobyte).toBeLessThanOrEqual(140);
  expect((before + later) / kilobyte).toBeLessThanOrEqual(208);
});
