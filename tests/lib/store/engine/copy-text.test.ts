import { expect, test } from "vitest";
import { copyText } from "@/lib/store/engine/copy-text";

const textOf = async (rows: (string | number | null)[][]): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of copyText([rows.slice(0, 7), rows.slice(7)]))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

test.each([
  ["nothing is no text", [null, ""], "\\N\t\n"],
  ["a first cell may be empty", ["", "", 1], "\t\t1\n"],
  ["what separates is escaped", ["a\tb", "c\nd\r", "\\N"], "a\\tb\tc\\nd\\r\t\\\\N\n"],
  [
    "a double keeps all its digits",
    [0.1 + 0.2, 5e-324, 2 ** 53 - 1],
    "0.30000000000000004\t5e-324\t9007199254740991\n",
  ],
  ["the character 0 is replaced by one that can be kept", ["a\0b"], "a\uFFFDb\n"],
])("%s", async (_rule, row, text) => {
  expect(await textOf([row])).toBe(text);
});

test("many rows come in their order", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [row, `${row}`]);
  expect(await textOf(rows)).toBe(rows.map(([a, b]) => `${a}\t${b}\n`).join(""));
});
