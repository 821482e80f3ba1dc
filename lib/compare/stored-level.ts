import type { Figure } from "../figure";
import { endOf, type Period } from "../period";
import type { Level } from "./comparison";

/** The levels that make up a period, and the stretches of its months that are in none of them. */
export type Found = { readonly levels: readonly Level[]; readonly missing: readonly Period[] };

const isPublished = ({ figure }: Level): boolean => figure !== null;

const isOf =
  ({ start, months }: Period) =>
  ({ period }: Level): boolean =>
    period.start === start && period.months === months;

/** Of the levels that begin with a month and end by another, the longest. */
const longestFrom = (levels: readonly Level[], start: number, end: number): Level | undefined =>
  levels
    .filter(({ period }) => period.start === start && endOf(period) <= end)
    .sort((a, b) => b.period.months - a.period.months)[0];

const withMonth = (missing: readonly Period[], month: number): readonly Period[] => {
  const last = missing.at(-1);
  return last && endOf(last) === month
    ? [...missing.slice(0, -1), { start: last.start, months: last.months + 1 }]
    : [...missing, { start: month, months: 1 }];
};

/**
 * The published levels among those of one source that make up a period, in the order of time: the level of the period
 * itself, else its quarters or months. When some of its months are nowhere, those; when the office says that the period
 * itself is missing, that level.
 */
export const findParts = (all: readonly Level[], period: Period): Found => {
  const published = all.filter(isPublished);
  const parts: Level[] = [];
  let missing: readonly Period[] = [];
  for (let month = period.start; month < endOf(period); ) {
    const part = longestFrom(published, month, endOf(period));
    if (part) parts.push(part);
    else missing = withMonth(missing, month);
    month = part ? endOf(part.period) : month + 1;
  }
  const unpublished = missing.length > 0 ? all.find(isOf(period)) : undefined;
  return unpublished ? { levels: [unpublished], missing: [] } : { levels: parts, missing };
};

/** How far a stated figure may be from what it stands for: half its unit, or all of it when it is stated as "about". */
const reachOf = ({ rounding, qualifier }: Figure): number =>
  qualifier === "~" ? rounding : rounding / 2;

/** The sum of some figures; what they may be off by adds up, and a bound or an "about" among them stays one. */
const sumOf = (figures: readonly Figure[]): Figure => {
  const value = figures.reduce((sum, each) => sum + each.value, 0);
  const reach = figures.reduce((sum, each) => sum + reachOf(each), 0);
  const bound = figures.find(({ qualifier }) => "<>".includes(qualifier))?.qualifier;
  const isAbout = figures.some(({ qualifier }) => qualifier === "~");
  return {
    value: Number(value.toPrecision(15)),
    rounding: Number((isAbout ? reach : reach * 2).toPrecision(15)),
    qualifier: bound ?? (isAbout ? "~" : "="),
  };
};

/** One level from the parts of a period: their sum, provisional when one of them is. */
export const addUp = (parts: readonly Level[], period: Period): Level | undefined => {
  const [first] = parts;
  if (!first || parts.length === 1) return first;
  return {
    ...first,
    period,
    figure: sumOf(parts.flatMap(({ figure }) => figure ?? [])),
    sourceName: [...new Set(parts.map(({ sourceName }) => sourceName))].join(", "),
    provisional: parts.some(({ provisional }) => provisional),
    insteadOfFact: parts.find(({ insteadOfFact }) => insteadOfFact)?.insteadOfFact,
  };
};
