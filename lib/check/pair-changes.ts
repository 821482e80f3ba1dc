import type { RefusalCode } from "../compare/comparison";
import { findPairFindings, type PairEvidence } from "../compare/pair-findings";
import { describeComparison } from "../compare/sentence";
import { listStatedLevels, type Statement } from "../compare/statement";
import { compareStored } from "../compare/stored";
import type { Fact } from "../fact";
import { formatFactFigure } from "../fact-text";
import { formatPeriod, type Period, samePeriodLastYear } from "../period";
import type { NamedObservation, SeriesScope } from "../series";
import { type Counts, hearSeries } from "./by-series";
import type { Verdict } from "./claim";
import { claimsOf } from "./fact-claims";
import { type FactVerdict, judgeFact } from "./fact-verdict";
import { describeVerdict } from "./verdict-words";

/** What was or is to be said: the verdict on a statement, a growth in percent, or why there is none; in a sentence. */
export type Outcome = {
  readonly verdict?: Verdict;
  readonly value?: number;
  readonly refused?: RefusalCode;
  readonly sentence: string;
};

/**
 * What new figures made of a statement (`check`) or of a growth that stated levels invite (`comparison`): what was to be
 * said before, and what is now. Periods are in canonical text form.
 */
export type PairChange = {
  readonly kind: "check" | "comparison";
  readonly flow: string;
  readonly product: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly base: string | null;
  /** The statement that was checked: its id, its figure in words, and where it stands. */
  readonly fact: number | null;
  readonly figure: string | null;
  readonly article: Statement["article"] | null;
  readonly was: Outcome;
  readonly now: Outcome;
};

/** A statement to look at again: `known` is the last day on which its author could look a figure up. */
export type WatchedStatement = Statement & {
  readonly id: number;
  readonly known: string;
  /** The day of publication as people write it. */
  readonly published: string;
};

/** What offices had published of a pair at one moment, and of that what was out up to a day. */
export type Moment = { readonly today: Counts; readonly upTo: (day: string) => Counts };

/** Two moments, and what is stated of a pair by each side. */
export type Watched = {
  readonly before: Moment;
  readonly after: Moment;
  readonly statements: readonly WatchedStatement[];
  readonly mirrors: readonly Statement[];
};

const heardOf = (fact: Fact, counts: Counts): string =>
  JSON.stringify(
    hearSeries(fact, claimsOf(fact), counts).map(({ source, verdict, computed }) => [
      source,
      verdict,
      computed,
    ]),
  );

const toOutcome = (
  verdict: FactVerdict,
  { fact, published }: Pick<WatchedStatement, "fact" | "published">,
): Outcome => {
  const { lines } = describeVerdict(verdict, { flow: fact.flow, published });
  return {
    verdict: verdict.verdict,
    sentence: lines.map(({ name, text }) => (name + text).trim()).join(" "),
  };
};

/** What became of the check of one statement. Only where the official series say something else is it judged anew. */
const watchFact = (stated: WatchedStatement, watched: Watched): readonly PairChange[] => {
  const { before, after } = watched;
  const { fact, article, id } = stated;
  if (heardOf(fact, before.today) === heardOf(fact, after.today)) return [];
  const statements = [...watched.statements, ...watched.mirrors];
  const [was, now] = [before, after].map((moment) => {
    const known = moment.upTo(stated.known);
    return toOutcome(judgeFact(fact, { today: moment.today, known, statements }), stated);
  });
  if (!was || !now || (was.verdict === now.verdict && was.sentence === now.sentence)) return [];
  const { flow, product, unit, period, base } = fact;
  const figure = formatFactFigure(fact);
  return [
    { kind: "check", flow, product, unit, period, base, fact: id, figure, article, was, now },
  ];
};

/** A growth that is asked for by a level that somebody stated. */
type Growth = {
  readonly scope: SeriesScope;
  readonly unit: string | null;
  readonly period: Period;
};

const listGrowths = (statements: readonly Statement[]): readonly Growth[] => {
  const growths = new Map<string, Growth>();
  for (const { level } of listStatedLevels(statements)) {
    const { flow, reporter, partner, product, unit, period } = level;
    const scope = {
      flow,
      reporter: reporter ?? undefined,
      partner: partner ?? undefined,
      product: product ?? undefined,
    };
    growths.set(JSON.stringify([scope, unit, period]), { scope, unit, period });
  }
  return [...growths.values()];
};

const evidenceOf = ({ today }: Moment, { statements, mirrors }: Watched): PairEvidence => ({
  statements,
  mirrors,
  observations: today.own,
  mirrorObservations: today.mirror,
});

/** Why the growth was refused on the pair's page, among the comparisons that its stated figures invite. */
const refusalOf = (growth: Growth, moment: Moment, watched: Watched): Outcome | undefined => {
  const { scope, unit, period } = growth;
  const { refused } = findPairFindings(evidenceOf(moment, watched), scope);
  const found = refused.find(
    ({ next, comparison }) =>
      next.unit === unit &&
      formatPeriod(next.period) === formatPeriod(period) &&
      "refused" in comparison &&
      comparison.refused.code !== "reporter-differs",
  );
  if (!found || !("refused" in found.comparison)) return undefined;
  const { code, reason } = found.comparison.refused;
  return { refused: code, sentence: reason };
};

const ofUnit =
  (unit: string | null) =>
  (observation: NamedObservation): boolean =>
    observation.unit === unit;

const missing: Outcome = {
  refused: "missing-value",
  sentence: "No official series here held the figures of these months.",
};

const growOf = ({ scope, unit, period }: Growth, { today }: Moment): Outcome | undefined => {
  const question = { measure: "yoy" as const, scope, period };
  const comparison = compareStored(today.own.filter(ofUnit(unit)), question);
  if (!comparison) return undefined;
  if ("refused" in comparison) {
    const { code, reason } = comparison.refused;
    return { refused: code, sentence: reason };
  }
  return { value: comparison.value, sentence: describeComparison("yoy", comparison) };
};

/** What became of a growth on the same months a year before, by the official series of the pair. */
const watchGrowth = (growth: Growth, watched: Watched): readonly PairChange[] => {
  const { before, after } = watched;
  const [grew, grows] = [growOf(growth, before), growOf(growth, after)];
  if (grew?.value === undefined && grows?.value === undefined) return [];
  if (grew?.sentence === grows?.sentence) return [];
  const said = (outcome: Outcome | undefined, moment: Moment): Outcome =>
    outcome?.value !== undefined
      ? outcome
      : (refusalOf(growth, moment, watched) ?? outcome ?? missing);
  const { scope, unit, period } = growth;
  return [
    {
      kind: "comparison",
      flow: scope.flow,
      product: scope.product ?? null,
      unit,
      period: formatPeriod(period),
      base: formatPeriod(samePeriodLastYear(period)),
      fact: null,
      figure: null,
      article: null,
      was: said(grew, before),
      now: said(grows, after),
    },
  ];
};

/** What the figures that came in between two moments made of the checks and refused comparisons of a pair. */
export const findPairChanges = (watched: Watched): readonly PairChange[] => [
  ...watched.statements.flatMap((stated) => watchFact(stated, watched)),
  ...listGrowths(watched.statements).flatMap((growth) => watchGrowth(growth, watched)),
];
