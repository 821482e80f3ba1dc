import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readColumnNames, readTradeCsv } from "@/lib/csv";
import { readFile, readText } from "./read-file";

const folder = join(import.meta.dirname, "../../fixtures/csv");
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name, "input.csv")));

/** A reading or a refusal with a reason; nothing else may come back. */
const isAnswered = ({ reading }: Awaited<ReturnType<typeof readFile>>): boolean =>
  "refused" in reading
    ? reading.refused.count + reading.questions.length > 0
    : reading.observations > 0;

describe("a reader that never throws", () => {
  test("answers any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) =>
        isAnswered(await readFile(bytes)),
      ),
      { numRuns: 200 },
    );
  });

  test("answers any text of a table's characters", async () => {
    const characters = [..."0123456789.,;:\t|\"'-/ \n\ra\u00e9\u0451MXQ()%$"];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...characters), { maxLength: 300 }), async (text) =>
        isAnswered(await readText(text.join(""))),
      ),
      { numRuns: 200 },
    );
  });

  test("answers every file with some bytes changed, cut or doubled", async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      length: fc.integer({ min: 0, max: 9 }),
      bytes: fc.uint8Array({ maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (file, changes) => {
          let bytes = Uint8Array.from(file);
          for (const { at, length, bytes: put } of changes) {
            const start = Math.floor(at * bytes.length);
            bytes = Uint8Array.from([
              ...bytes.subarray(0, start),
              ...put,
              ...bytes.subarray(start + length),
            ]);
          }
          return isAnswered(await readFile(bytes, { size: 64 }));
        },
      ),
      { numRuns: 200 },
    );
  });

  test("reads past a quote that is never closed", async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `${1900 + (index % 100)},A${index},"5 inch,${index}.5`,
    );
    const { reading } = await readText(`year,item,"size,value\n${rows.join("\n")}`, {
      size: 65_536,
    });
    expect("refused" in reading || reading.problems.some(({ code }) => code === "open-quote")).toBe(
      true,
    );
  }, 20_000);

  test("gives up on one endless line in bounded memory", async () => {
    const { reading } = await readText("year,value".repeat(400_000), { size: 65_536 });
    expect(reading).toHaveProperty("refused");
  }, 20_000);

  const long = 200_000;
  const head = "period,reporter,flow,value\n2020,AZE,exports,1\n2021,AZE,exports,2\n";

  test.each([
    " ",
    "1 ",
    "a ",
    "1.",
    "1,",
    ",",
    "(1)",
    '"',
    '""',
    "-",
    "\u00a0",
    "2020 ",
    "Jan ",
    "1e",
    "\u0000",
    "é",
    "年",
  ])(
    "is not held up by a cell, a header or a line that is all %j",
    async (text) => {
      const run = text.repeat(long / text.length);
      for (const file of [
        `${head}2022,AZE,exports,3${run}\n`,
        `${head}${run},AZE,exports,3\n`,
        `${run}\n${head}`,
        head.replace("\n", `,${run}\n`),
      ]) {
        const startedMs = performance.now();
        expect(isAnswered(await readText(file, { size: 65_536 }))).toBe(true);
        expect(performance.now() - startedMs).toBeLessThan(10_000);
      }
    },
    60_000,
  );

  test("lets a line of a hundred megabytes pass in bounded memory", async () => {
    const piece = new TextEncoder().encode("no line ends here, ".repeat(3_000));
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(head);
      for (let sent = 0; sent < 100_000_000; sent += piece.length) yield piece;
    }
    const reading = await readTradeCsv(bytes());
    expect(reading).toMatchObject({ observations: 2 });
    expect(process.memoryUsage().heapUsed).toBeLessThan(600_000_000);
  }, 60_000);

  test("refuses texts that would fill the memory, and names their column", async () => {
    const piece = (at: number): string =>
      Array.from(
        { length: 100 },
        (_, row) => `2020,A,${at}-${row} ${"remark ".repeat(400)},1\n`,
      ).join("");
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("period,country,kind of it,value\n2020,A,first,1\n");
      for (let at = 0; at < 1_000; at += 1) yield new TextEncoder().encode(piece(at));
    }
    expect(await readTradeCsv(bytes())).toMatchObject({
      refused: { problems: [{ code: "too-many-series", column: 3, name: "kind of it" }] },
    });
  }, 30_000);

  test.each([
    ["an image", "\u0089PNG\r\n\u001a\n"],
    ["a list of names", "code,name\nA,one\nB,two\n"],
    ["a table", head],
  ])("closes a file that is %s", async (_what, start) => {
    let isOpen = false;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      isOpen = true;
      try {
        yield Uint8Array.from(start, (letter) => letter.charCodeAt(0));
        for (let at = 0; at < 100; at += 1)
          yield new TextEncoder().encode("C,three\n".repeat(1_000));
      } finally {
        isOpen = false;
      }
    }
    await readTradeCsv(bytes());
    expect(isOpen).toBe(false);
    await readColumnNames(bytes());
    expect(isOpen).toBe(false);
  });

  test("answers a table of a million columns", async () => {
    const { reading } = await readText(
      `${"year,".repeat(1_000_000)}\n${"2020,".repeat(1_000_000)}\n`,
      { size: 65_536 },
    );
    expect(reading).toHaveProperty("refused");
  }, 30_000);

  test("reads lines that end in three ways", async () => {
    const { observations } = await readText(
      "period,reporter,flow,value\r\n2020,AZE,exports,1\r2021,AZE,exports,2\n2022,AZE,exports,3\r\n",
    );
    expect(observations).toHaveLength(3);
  });
});
