import type { Statement } from "../compare/statement";
import type { Fact } from "../fact";
import type { Counts } from "./by-series";
import { type FactVerdict, judgeFact } from "./fact-verdict";

/** Facts to judge, as plain data that can be sent to another thread; `known` is what was out when each was published. */
export type JudgeJob = {
  readonly facts: readonly { readonly id: number; readonly fact: Fact; readonly known: Counts }[];
  readonly today: Counts;
  readonly statements: readonly Statement[];
};

/** Judges the facts; the verdicts are by the facts' ids. */
export const runJudgeJob = async ({
  facts,
  today,
  statements,
}: JudgeJob): Promise<ReadonlyMap<number, FactVerdict>> =>
  new Map(facts.map(({ id, fact, known }) => [id, judgeFact(fact, { today, known, statements })]));
