import type { Statement } from "../compare/statement";
import type { Fact } from "../fact";
import { hearLedger } from "./by-ledger";
import { type Counts, hearSeries, isOnlyMirrored } from "./by-series";
import { hearStatements } from "./by-statements";
import type { Verdict } from "./claim";
import { claimsOf } from "./fact-claims";
import type { Slip } from "./slips";
import { byFavour, slipOf, type Testimony } from "./testimony";

/**
 * What one official series says of a fact today and, where it was out then and said something else, what it said when
 * the fact was published.
 */
export type OfficialTestimony = { readonly now: Testimony; readonly before: Testimony | undefined };

/**
 * What is to be said of a fact: the verdict that speaks most for it, the slip that would explain a difference, and what
 * it rests on. Official series are heard first, and other statements only where no series says anything.
 */
export type FactVerdict = {
  readonly verdict: Verdict;
  readonly slip: Slip | null;
  readonly official: readonly OfficialTestimony[];
  readonly stated: Testimony | undefined;
};

/** All that a fact is checked against: official series as known today and when it was published, and statements of the pair. */
export type FactEvidence = {
  readonly today: Counts;
  readonly known: Counts;
  readonly statements: readonly Statement[];
};

const isAlike = (a: Testimony, b: Testimony): boolean =>
  a.verdict === b.verdict && a.computed === b.computed;

const hearOffices = (fact: Fact, { today, known }: FactEvidence): readonly OfficialTestimony[] => {
  const claims = claimsOf(fact);
  const heardBefore = known === today ? [] : hearSeries(fact, claims, known);
  return hearSeries(fact, claims, today).map((now) => {
    const earlier = heardBefore.find(
      ({ source }) =>
        source.kind === "series" && now.source.kind === "series" && source.id === now.source.id,
    );
    return { now, before: earlier && !isAlike(earlier, now) ? earlier : undefined };
  });
};

/** Checks a fact against the official series of its own scope, else against what else is stated of the pair. */
export const judgeFact = (fact: Fact, evidence: FactEvidence): FactVerdict => {
  const claims = claimsOf(fact);
  const official = hearOffices(fact, evidence);
  const [first] = official
    .flatMap(({ now, before }) => [now, ...(before ? [before] : [])])
    .sort(byFavour);
  if (first) return { verdict: first.verdict, slip: slipOf(first), official, stated: undefined };
  const stated =
    hearStatements(fact, claims, evidence.statements) ??
    hearLedger(fact, claims, evidence.statements);
  if (stated) return { verdict: stated.verdict, slip: slipOf(stated), official, stated };
  const slip = isOnlyMirrored(fact, claims, evidence.today) ? "mirror" : null;
  return { verdict: "cannot-be-checked", slip, official, stated: undefined };
};
