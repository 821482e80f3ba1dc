import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LayoutColumn } from "@/lib/csv/layout";
import { readFile } from "./read-file";

const folder = join(import.meta.dirname, "../../fixtures/csv");

const inWords = ({ name, role, because }: LayoutColumn): string => `${name} → ${role}: ${because}`;

/** What is approved of a file's reading: everything but the sample, which repeats the observations. */
const approvable = async (bytes: Uint8Array, size?: number) => {
  const { reading, observations, conflicts } = await readFile(bytes, { size });
  if ("refused" in reading) return { ...reading, columns: (reading.columns ?? []).map(inWords) };
  const { sample: _sample, series, columns, problems, count, questions, ...rest } = reading;
  return {
    ...rest,
    conflicts,
    problems,
    count,
    questions,
    columns: columns.map(inWords),
    series,
    stored: observations,
  };
};

describe.each(readdirSync(folder))("the file of %s", (name) => {
  const bytes = readFileSync(join(folder, name, "input.csv"));
  const approved = join(folder, name, "expected.json");
  const changed = join(folder, name, "expected-changed.json");

  test("is read as approved", async () => {
    const text = `${JSON.stringify(await approvable(bytes), null, 2)}\n`;
    if (!existsSync(approved) && !process.env.CI) writeFileSync(approved, text);
    const same = existsSync(approved) && readFileSync(approved, "utf8") === text;
    if (same) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(text).toBe(
      existsSync(approved) ? readFileSync(approved, "utf8") : "an approved expected.json",
    );
  });

  test("is read the same when it arrives byte by byte", async () => {
    expect(await approvable(bytes, 1)).toEqual(await approvable(bytes));
  });
});
