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

/** Of an article about more pairs than this, the others are judged on their own pages. */
const mostPairs = 8;

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

/** The pairs of an article's facts, that of the most facts first, with what is known of them and what became of each fact. */
export const loadStatedPairs = (
  db: Reader,
  facts: readonly StoredFact[],
): Promise<readonly StatedPair[]> =>
  Promise.all(
    groupByPair(facts)
      .slice(0, mostPairs)
      .map(async (pair) => {
        const { reporter, partner } = pair;
        const [known, verdicts] = await Promise.all([
          loadPair(db, { reporter, partner }),
          verdictsOf(db, { reporter, partner }),
        ]);
        return { ...pair, known, verdicts };
      }),
  );
