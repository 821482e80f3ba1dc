import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFile, readText } from "./read-file";

const table =
  "period,flow,reporter,partner,unit,value\n2020,exports,AZE,SRB,USD,1500\n2021,exports,AZE,SRB,USD,1600\n";

describe("a file packed with gzip", () => {
  test.each([1, 7, 4096])("is read as the table inside, in pieces of %i bytes", async (size) => {
    const { observations } = await readFile(gzipSync(table), { size });
    expect(observations).toEqual((await readText(table)).observations);
    expect(observations).toHaveLength(2);
  });

  test.each([
    ["cut short", gzipSync(table).subarray(0, 30)],
    ["damaged within", gzipSync(table).fill(0, 20, 40)],
    ["nothing but its mark", Uint8Array.of(0x1f, 0x8b)],
  ])("that is %s is refused by name", async (_what, bytes) => {
    const { reading } = await readFile(bytes);
    expect(reading).toMatchObject({ refused: { problems: [{ code: "not-csv-broken-gzip" }] } });
  });

  test("that unpacks without end is given up", async () => {
    const { reading } = await readFile(
      gzipSync(table + "2020,exports,AZE,SRB,USD,1500\n".repeat(3_000_000)),
    );
    expect(reading).toMatchObject({ refused: { problems: [{ code: "not-csv-too-much" }] } });
  });

  test("is refused by what is in it when that is no table", async () => {
    const { reading } = await readFile(gzipSync("%PDF-1.7 and so on"));
    expect(reading).toMatchObject({ refused: { problems: [{ code: "not-csv-pdf" }] } });
  });
});

test("an error of the source of bytes is thrown on, packed or not", async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield gzipSync(table).subarray(0, 30);
    throw new RangeError("the disk is gone");
  }
  const { readTradeCsv } = await import("@/lib/csv");
  await expect(readTradeCsv(failing())).rejects.toThrow("the disk is gone");
});
