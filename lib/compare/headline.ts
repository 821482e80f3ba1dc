import { comparePeriods, endOf, type Period } from "../period";
import type { Comparison, Level } from "./comparison";
import type { Finding } from "./findings";
import { listStatedGrowths } from "./stated-growth";
import { listStatedLevels, type StatedLevel, type Statement } from "./statement";
import { yearOnYear } from "./year-on-year";

/** A growth in words or computed, of like periods. */
export type LikeForLike<S extends Statement> =
  | { readonly kind: "stated"; readonly statement: S; readonly period: Period }
  | { readonly kind: "computed"; readonly finding: Finding; readonly period: Period };

/** What the page of a pair says first. `second` and `comparison` are there when the article invites a comparison. */
export type Headline<S extends Statement = Statement> = {
  readonly first: StatedLevel<S>;
  readonly second: StatedLevel<S> | undefined;
  readonly comparison: Comparison | undefined;
  readonly likeForLike: LikeForLike<S> | undefined;
  readonly latest: StatedLevel<S> | undefined;
};

const byArticle = <S extends Statement>(
  levels: readonly StatedLevel<S>[],
): readonly (readonly StatedLevel<S>[])[] => {
  const articles = new Map<string, StatedLevel<S>[]>();
  for (const stated of levels) {
    const { id } = stated.statement.article;
    articles.set(id, [...(articles.get(id) ?? []), stated]);
  }
  return [...articles.values()];
};

const latestPublishedFirst = (a: StatedLevel, b: StatedLevel): number =>
  b.statement.article.published.localeCompare(a.statement.article.published, "en");

/** Of figures of one period the one that was published last is the one that holds. */
const latestPeriodFirst = (a: StatedLevel, b: StatedLevel): number =>
  endOf(b.level.period) - endOf(a.level.period) ||
  comparePeriods(b.level.period, a.level.period) ||
  latestPublishedFirst(a, b);

/** Whether one level could be taken for the base of another: earlier, no month shared, of one unit, of another length. */
const isTempting = (next: Level, base: Level): boolean =>
  base.unit === next.unit &&
  endOf(base.period) <= next.period.start &&
  base.period.months !== next.period.months;

/** The two figures of one article that a reader would set against each other though their periods differ in length. */
const findInvitation = <S extends Statement>(article: readonly StatedLevel<S>[]) => {
  const [first, ...others] = [...article].sort(latestPeriodFirst);
  const second = others.find(({ level }) => first !== undefined && isTempting(first.level, level));
  return first && second ? { first, second } : undefined;
};

type Invitation<S extends Statement> = {
  readonly first: StatedLevel<S>;
  readonly second: StatedLevel<S>;
};

/** The nearer two lengths, the likelier they get compared: nobody sets a month against a year, eight months they do. */
const likeness = ({ first, second }: Invitation<Statement>): number => {
  const lengths = [first, second].map(({ level }) => level.period.months);
  return Math.min(...lengths) / Math.max(...lengths);
};

const listStatedPercentages = <S extends Statement>(
  statements: readonly S[],
): readonly LikeForLike<S>[] =>
  listStatedGrowths(statements)
    .filter(({ statement }) => statement.fact.percent !== null)
    .map(({ statement, period }) => ({ kind: "stated" as const, statement, period }));

/** A growth further away than a year says nothing of the figure it would stand beside. */
const mostMonthsAway = 12;

/** The growth of like periods nearest in time to a figure; a stated one before a computed one. */
const findNearest = <S extends Statement>(
  growths: readonly LikeForLike<S>[],
  period: Period,
): LikeForLike<S> | undefined => {
  const distance = (growth: LikeForLike<S>): number =>
    Math.abs(endOf(growth.period) - endOf(period));
  return growths
    .filter((growth) => distance(growth) <= mostMonthsAway)
    .sort((a, b) => distance(a) - distance(b))[0];
};

/**
 * What to say first of a pair: the two amounts of unlike periods in one article that are the likeliest to be compared
 * wrongly, since their lengths are the nearest; else the latest figure. Beside them the growth of like periods that is
 * nearest, and the latest figure of all when it is another. `findings` are the year-on-year comparisons of the pair.
 * Undefined when no amount is stated.
 */
export const findHeadline = <S extends Statement>(
  statements: readonly S[],
  findings: readonly Finding[],
): Headline<S> | undefined => {
  const levels = listStatedLevels(statements);
  const [newest] = [...levels].sort(latestPeriodFirst);
  if (!newest) return undefined;
  const [invitation] = byArticle(levels)
    .flatMap((article) => findInvitation(article) ?? [])
    .sort((a, b) => likeness(b) - likeness(a) || latestPublishedFirst(a.first, b.first));
  const first = invitation?.first ?? newest;
  const computed = findings.map((finding) => ({
    kind: "computed" as const,
    finding,
    period: finding.next.period,
  }));
  return {
    first,
    second: invitation?.second,
    comparison: invitation && yearOnYear(invitation.second.level, first.level),
    likeForLike: findNearest(
      [...listStatedPercentages(statements), ...computed],
      first.level.period,
    ),
    latest: comparePeriods(newest.level.period, first.level.period) === 0 ? undefined : newest,
  };
};
