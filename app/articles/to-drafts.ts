import type { DraftFact } from "@/lib/entry/draft";
import type { StoredFact } from "@/lib/store/articles";

/** The facts of a saved article as facts to be worked on. */
export const toDrafts = (facts: readonly StoredFact[]): readonly DraftFact[] =>
  facts.map(({ id, fact, remark, spans, abstained }) => ({
    key: `kept ${id}`,
    id,
    fact,
    remark,
    spans: spans ?? {},
    abstained: abstained ?? {},
    state: "kept",
  }));
