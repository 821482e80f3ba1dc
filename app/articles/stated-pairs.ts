import "server-only";
import { loadPair, type Pair } from "@/app/trade/pair";
import { verdictsOf } from "@/app/trade/verdicts";
import type { FactVerdict } from "@/lib/check/fact-verdict";
import type { StoredFact } from "@/lib/store/articles";
import type { Reader } from "@/lib/store/change";

/** A pair that an article states figures of, with all that is known of it. */
export type StatedPair = {
  readonly reporter: string;
  readonly partner: string;
  readonly facts: readonly StoredFact[];
  readonly known: Pair;
  readonly verdicts: ReadonlyMap<number, FactVerdict>;
};

const groupByPair = (facts: readonly StoredFact[]) => {
  const pairs = new Map<string, { reporter: string; partner: string; facts: StoredFact[] }>();
  for (const stated of facts) {
    const { reporter, partner } = stated.fact;
    if (reporter === null || partner === null || reporter === partner) continue;
    const key = `${reporter} ${partner}`;
    const pair = pairs.get(key) ?? { reporter, partner, facts: [] };
    pair.facts.push(stated);
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.facts.length - a.facts.length);
};

type Shown = {
  /** All facts of the article. */
  readonly facts: readonly StoredFact[];
  /** Those whose cards are shown. */
  readonly shown: readonly StoredFact[];
};

/**
 * The pair that an article states the most of, and with it every pair of the facts shown, with what is known of each and
 * what became of its facts.
 */
export const loadStatedPairs = (
  db: Reader,
  { facts, shown }: Shown,
): Promise<readonly StatedPair[]> => {
  const ids = new Set(shown.map(({ id }) => id));
  const wanted = groupByPair(facts).filter(
    (pair, index) => index === 0 || pair.facts.some(({ id }) => ids.has(id)),
  );
  return Promise.all(
    wanted.map(async (pair) => {
      const { reporter, partner } = pair;
      const [known, verdicts] = await Promise.all([
        loadPair(db, { reporter, partner }),
        verdictsOf(db, { reporter, partner }),
      ]);
      return { ...pair, known, verdicts };
    }),
  );
};
