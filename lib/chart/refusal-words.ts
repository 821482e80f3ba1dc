import type { RefusalCode } from "../compare/comparison";
import { describePeriod, endOf, type Period } from "../period";
import type { ChartLine, ChartPoint } from "./data";

const words: Partial<Readonly<Record<RefusalCode, string>>> = {
  break: "break",
  "missing-value": "missing",
  "zero-base": "base is 0",
  "sign-change": "sign turns",
  "negative-base": "base below 0",
  "not-a-fact": "bound or plan",
  "not-a-level": "a rate",
  "part-exceeds-whole": "part too large",
  "period-length": "unlike length",
};

/** Why a comparison is not drawn, in a word or two that fit over its place; `gap` says what is not known there. */
export const shortReason = (
  { refused, status }: Pick<ChartPoint, "refused" | "status">,
  gap: string,
): string => {
  if (!refused) return status;
  return refused.code === "gap" ? gap : (words[refused.code] ?? "not alike");
};

/** A comparison of a line that is not made. */
export type Told = Pick<ChartPoint, "refused" | "status"> & {
  readonly period: Period;
  readonly line: ChartLine;
};

const mostNamed = 6;

/** Months that follow one another are named by the first and the last of them; years are few enough to be named each. */
const joined = (periods: readonly Period[]): readonly Period[] => {
  const runs: Period[] = [];
  for (const period of [...periods].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && period.months === 1 && endOf(last) === period.start)
      runs[runs.length - 1] = { start: last.start, months: last.months + 1 };
    else runs.push(period);
  }
  return runs;
};

const sayPeriods = (periods: readonly Period[], locale: string): string => {
  const named = periods.slice(0, mostNamed).map((period) => describePeriod(period, locale));
  const others = periods.length - named.length;
  return others > 0 ? `${named.join(", ")} and ${others} more` : named.join(", ");
};

const isSame =
  (a: Period) =>
  (b: Period): boolean =>
    a.start === b.start && a.months === b.months;

type Wording = { readonly locale: string; readonly verb?: string; readonly gap: string };

const hasValue = ({ points }: ChartLine): boolean => points.some(({ value }) => value !== null);

const noteOfPeriods = (
  refused: readonly Told[],
  { locale, verb = "Not compared", gap }: Wording,
): string[] => {
  const byReason = new Map<string, Period[]>();
  for (const each of refused) {
    const reason = shortReason(each, gap);
    const known = byReason.get(reason) ?? [];
    byReason.set(reason, known.some(isSame(each.period)) ? known : [...known, each.period]);
  }
  const parts = [...byReason].map(
    ([reason, periods]) => `${sayPeriods(joined(periods), locale)} (${reason})`,
  );
  return parts.length > 0 ? [`${verb}: ${parts.join("; ")}.`] : [];
};

/** The lines of which nothing can be drawn, and the comparisons of the others that are not made, by their reasons. */
export const notesOfRefused = (refused: readonly Told[], wording: Wording): string[] => {
  const without = refused.filter(({ line }) => !hasValue(line));
  const lines = new Map(
    without.map((each) => [each.line.id, `${each.line.label} (${shortReason(each, wording.gap)})`]),
  );
  return [
    ...noteOfPeriods(
      refused.filter(({ line }) => hasValue(line)),
      wording,
    ),
    ...(lines.size > 0 ? [`Not drawn: ${[...lines.values()].join("; ")}.`] : []),
  ];
};
