import { listStatedGrowths } from "../compare/stated-growth";
import { listStatedLevels, type StatedLevel, type Statement } from "../compare/statement";
import { rateInterval, rateOf } from "../fact";
import { formatFactFigure } from "../fact-text";
import { type Interval, intervalOfAmount } from "../figure";
import { formatFigure } from "../figure-text";
import { formatPeriod } from "../period";
import type { ChartFact } from "./data";
import { isInWindow } from "./selection";
import type { ChartSpec } from "./spec";

const outletOf = ({ article }: Statement): string => article.outlet ?? "entered by hand";

/** The outlets of some statements, in the order in which they stand, each once. */
export const outletsOf = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.map(outletOf)),
];

const shortOutlets = (statements: readonly Statement[]): string => {
  const outlets = outletsOf(statements);
  return outlets.length > 2
    ? `${outlets[0]} and ${outlets.length - 1} others`
    : outlets.join(" and ");
};

const isOf =
  (spec: ChartSpec) =>
  (subject: {
    readonly flow: string;
    readonly reporter: string | null;
    readonly partner: string | null;
    readonly product: string | null;
  }): boolean =>
    subject.flow === spec.flow &&
    subject.reporter === (spec.reporter ?? null) &&
    subject.partner === (spec.partner ?? null) &&
    subject.product === (spec.product ?? null);

/** The stated levels of a specification's scope that lie in its range. */
export const listWantedLevels = (
  spec: ChartSpec,
  statements: readonly Statement[],
): readonly StatedLevel[] =>
  listStatedLevels(statements)
    .filter(({ level }) => isOf(spec)(level))
    .filter(({ level }) => isInWindow(spec, level.period));

/** What is stated, before those who state it alike are gathered. */
type Claim = Omit<ChartFact, "id" | "outlet" | "published"> & { readonly statement: Statement };

/** One mark for one figure, however many articles state it. */
const gather = (claims: readonly Claim[]): ChartFact[] => {
  const alike = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.period, claim.value, claim.low, claim.high]);
    alike.set(key, [...(alike.get(key) ?? []), claim]);
  }
  return [...alike.entries()].flatMap(([id, same]) => {
    const [first] = same;
    if (!first) return [];
    const { statement, ...fact } = first;
    const outlet = shortOutlets(same.map((claim) => claim.statement));
    return [{ ...fact, id, outlet, published: statement.article.published }];
  });
};

/** Stated levels as marks: one for one figure, however many articles state it. */
export const toLevelFacts = (levels: readonly StatedLevel[]): ChartFact[] =>
  gather(
    levels.flatMap(({ level, statement }): Claim[] => {
      const { figure, period, unit } = level;
      if (!figure) return [];
      const label = formatFigure(figure, unit);
      const claim = { period: formatPeriod(period), value: figure.value, label, statement };
      return [{ ...claim, ...intervalOfAmount(figure) }];
    }),
  );

/** A factor as a change in percent: tripled is +200 %. */
const inPercent = (value: number): number => Number(((value - 1) * 100).toPrecision(15));

const rateInPercent = ({ fact }: Statement): (Interval & { value: number }) | undefined => {
  const [rate, interval] = [rateOf(fact), rateInterval(fact)];
  if (!rate || !interval) return undefined;
  if (fact.percent !== null) return { value: rate.value, ...interval };
  const end = (value: number | null) => (value === null ? null : inPercent(value));
  return { value: inPercent(rate.value), low: end(interval.low), high: end(interval.high) };
};

/** The growths on the same months a year before that are stated as such, in percent. */
export const toGrowthFacts = (
  spec: ChartSpec,
  statements: readonly Statement[],
): { readonly facts: ChartFact[]; readonly statements: readonly Statement[] } => {
  const wanted = listStatedGrowths(statements.filter(({ fact }) => isOf(spec)(fact))).filter(
    ({ period }) => isInWindow(spec, period),
  );
  const claims = wanted.flatMap(({ statement, period }): Claim[] => {
    const rate = rateInPercent(statement);
    const label = formatFactFigure(statement.fact).split(",")[0] ?? "";
    return rate ? [{ ...rate, period: formatPeriod(period), label, statement }] : [];
  });
  return { facts: gather(claims), statements: wanted.map(({ statement }) => statement) };
};
