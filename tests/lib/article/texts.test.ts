import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ExtractedFact, extractFacts } from "@/lib/article";
import type { Fact } from "@/lib/fact";
import { readLabelled, scoreTexts } from "@/scripts/score-facts.js";

type Labelled = {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly facts: readonly Fact[];
};

type Read = Labelled & { readonly found: readonly ExtractedFact[] };

const readTexts = (path: string): Read[] =>
  readLabelled(readFileSync(path, "utf8")).map((labelled: Labelled) => ({
    ...labelled,
    found: extractFacts(labelled.text, { published: labelled.published }),
  }));

const labelledFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => join(folder, name));

/** Texts in the press’s idioms, and in looser wordings; the floors are the scores reached, and only rise. */
const fixtures = [
  { name: "press", strict: 0.975, core: 0.99 },
  { name: "loose", strict: 0.945, core: 0.965 },
  { name: "rounds", strict: 0.975, core: 0.985 },
];

describe.each(fixtures)("facts of labelled texts: $name", ({ name, strict, core }) => {
  const texts = readTexts(join("tests", "fixtures", "articles", `${name}.jsonl`));
  const score = scoreTexts(texts);

  test("are found, every field of them", () => {
    expect(score.all.strict.f1, score.failures.join("\n")).toBeGreaterThanOrEqual(strict);
    expect(score.all.core.f1).toBeGreaterThanOrEqual(core);
  });

  test("are not invented where a text states none", () => {
    expect(score.withoutFacts).toBeGreaterThanOrEqual(10);
    expect(score.alarms, score.failures.join("\n")).toBe(0);
  });

  test.each(texts)(
    "$id: every field rests on words of the text, or says why it is open",
    (read) => {
      for (const fact of read.found) {
        const { spans, quote, abstained } = fact;
        for (const { start, end } of Object.values(spans)) {
          expect(start).toBeLessThan(end);
          expect(quote.start).toBeLessThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(quote.end);
        }
        const amount =
          fact.value === null ? [] : [read.text.slice(spans.value?.start, spans.value?.end)];
        for (const words of amount) expect(words).toMatch(/\d|one|two|half/);
        for (const field of ["reporter", "period"] as const)
          expect(abstained[field] === undefined).toBe(fact[field] !== null);
      }
    },
  );
});

describe.runIf(process.env.TURNOVER_CORPUS)(
  "facts of the corpus that TURNOVER_CORPUS names",
  () => {
    test.each(labelledFiles(process.env.TURNOVER_CORPUS ?? "tests/fixtures/articles"))(
      "%s: more than nine in ten are right in every field",
      (path) => {
        const score = scoreTexts(readTexts(path));
        expect(score.all.strict.f1, score.failures.join("\n")).toBeGreaterThanOrEqual(0.94);
        expect(score.all.core.f1).toBeGreaterThanOrEqual(0.968);
        expect(score.alarms).toBeLessThanOrEqual(0.05 * score.withoutFacts);
      },
    );
  },
);
