import { fileURLToPath } from "node:url";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { loadEvidence } from "@/app/compare/evidence";
import { loadPair } from "@/app/trade/pair";
import { HeadlineSentence } from "@/app/ui/headline";
import { type PairView, viewPair } from "@/lib/chart/pair-view";
import { chartSpecSchema } from "@/lib/chart/spec";
import { viewBuilder } from "@/lib/compare/builder";
import type { Operand } from "@/lib/compare/comparison";
import { describeComparison } from "@/lib/compare/sentence";
import { computableFlows } from "@/lib/flow-names";
import type { StoredFact } from "@/lib/store/articles";
import { listPairs, type Pair } from "@/lib/store/pairs";
import { loadShippedData } from "@/lib/store/shipped";
import { noon, temporaryStore } from "../store/temporary-store";
import { disagreements } from "./sentence-reader";

vi.mock("server-only", () => ({}));

const folder = fileURLToPath(new URL("../../../data/", import.meta.url));

/** What a figure may stand for, by half its last digit, or all of it when it is stated as "about". */
const endsOf = ({ figure }: Operand): { low: number; value: number; high: number } => {
  const { value, rounding, qualifier } = figure ?? {
    value: Number.NaN,
    rounding: 0,
    qualifier: "=",
  };
  const reach = qualifier === "~" ? rounding : rounding / 2;
  return { low: value - reach, value, high: value + reach };
};

/** The growth of two levels in percent, worked out here from the levels alone. */
const growthOf = ([base, next]: readonly Operand[]) => {
  if (!base || !next) throw new Error("a growth has two levels");
  const [before, after] = [endsOf(base), endsOf(next)];
  const growth = (a: number, b: number): number => (b / a - 1) * 100;
  return {
    value: growth(before.value, after.value),
    low: growth(before.high, after.low),
    high: growth(before.low, after.high),
  };
};

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, "").replaceAll("&#x27;", "’");

/** The sentence of a headline that states a computed growth, in the words that the reader knows. */
const likeForLike = (text: string): string | undefined =>
  /Like for like, .*? was (.*? (?:above|below|larger than|smaller than)) /.exec(text)?.[1];

type Read = { readonly sentence: string; readonly wrong: readonly string[] };

const readView = ({ headline, findings }: PairView<StoredFact>): Read[] => {
  const made = [...findings.said, ...findings.mirror.said].flatMap(({ comparison }) =>
    "refused" in comparison ? [] : [comparison],
  );
  const ofFindings = made.map((comparison): Read => {
    const sentence = describeComparison("yoy", comparison);
    const truth = growthOf(comparison.inputs);
    return { sentence, wrong: disagreements("yoy", sentence, { made: comparison, truth }) };
  });
  const growth = headline?.likeForLike;
  if (!headline || growth?.kind !== "computed" || "refused" in growth.finding.comparison)
    return ofFindings;
  const { comparison } = growth.finding;
  const words = likeForLike(textOf(renderToStaticMarkup(<HeadlineSentence headline={headline} />)));
  if (words === undefined) return ofFindings;
  const sentence = `It was ${words} it.`;
  const truth = growthOf(comparison.inputs);
  return [
    ...ofFindings,
    { sentence, wrong: disagreements("yoy", sentence, { made: comparison, truth }) },
  ];
};

const readBuilder = (
  evidence: Awaited<ReturnType<typeof loadEvidence>>,
  { reporter, partner }: Pair,
): Read[] =>
  computableFlows.flatMap((flow) => {
    const { built } = viewBuilder(evidence, { reporter, partner, measure: "yoy", flow });
    if (!built || "refused" in built.comparison) return [];
    const sentence = describeComparison("yoy", built.comparison);
    const truth = growthOf(built.comparison.inputs);
    return [{ sentence, wrong: disagreements("yoy", sentence, { made: built.comparison, truth }) }];
  });

test("what is said of the shipped pairs is borne out by their figures", async () => {
  const store = await temporaryStore();
  await loadShippedData(store, folder, noon("2026-11-01"));
  const read: Read[] = [];
  for (const pair of await listPairs(store.db)) {
    const { reporter, partner } = pair;
    const known = await loadPair(store.db, { reporter, partner });
    for (const flow of computableFlows)
      read.push(...readView(viewPair(known, chartSpecSchema.parse({ reporter, partner, flow }))));
    if (pair.facts > 0) read.push(...readBuilder(await loadEvidence(store.db, pair), pair));
  }
  expect(read.length).toBeGreaterThan(500);
  expect(read.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
}, 60_000);
