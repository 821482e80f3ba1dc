import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
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
});
