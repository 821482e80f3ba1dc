import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { extractFacts } from "@/lib/article";

const sentences = readFileSync(
  join(import.meta.dirname, "../fixtures/articles/press.jsonl"),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line): string => JSON.parse(line).text);

/** Labelled texts in a row, as many as give so many words. */
const textOf = (words: number): string => {
  const paragraphs: string[] = [];
  for (let count = 0, at = 0; count < words; at += 1) {
    const sentence = sentences[at % sentences.length] ?? "";
    paragraphs.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return paragraphs.join("\n\n");
};

const options = { time: 2000, iterations: 5, warmupIterations: 50 };

/** A benchmark keeps silent about what fails in it, and then measures nothing. */
const read = (text: string): void => {
  if (extractFacts(text).length < text.length / 1000) throw new Error("the text is not read");
};

const split = (text: string): void => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < text.length / 20) throw new Error("the text is not split");
};

describe.each([
  ["400 words (to be under 5 ms)", textOf(400)],
  ["16 000 words (to take forty times as long)", textOf(16_000)],
])("facts of %s", (_name, text) => {
  bench("read", () => read(text), options);
  bench("baseline: split into words by one regular expression", () => split(text), options);
});
