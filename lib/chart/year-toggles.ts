import { parseCanonicalPeriod } from "../period";
import type { ChartContents } from "./contents";
import type { ChartToggle } from "./data";
import { hiddenNames } from "./line-name";
import type { ChartSpec } from "./spec";
import { yearsToDate } from "./ytd";

const yearOf = (text: string): number | undefined => {
  const period = parseCanonicalPeriod(text);
  return period && Math.floor(period.start / 12);
};

const hiddenYears = (spec: ChartSpec): readonly number[] =>
  hiddenNames(spec)
    .filter((name) => /^\d{4}$/.test(name))
    .map(Number);

/** Whether the year that a period begins in is drawn, as far as the specification leaves years out. */
export const isYearShown =
  (spec: ChartSpec) =>
  ({ period }: { readonly period: string }): boolean =>
    !hiddenYears(spec).includes(yearOf(period) ?? 0);

/** Contents without the years that the specification leaves out: each year to date is a line of its own. */
export const withoutHiddenYears = (spec: ChartSpec, contents: ChartContents): ChartContents => {
  const hidden = hiddenYears(spec);
  const isShown = isYearShown(spec);
  return {
    ...contents,
    lines: contents.lines.map((line) => ({ ...line, points: line.points.filter(isShown) })),
    facts: contents.facts.filter(isShown),
    levels: contents.levels.filter(({ period }) => !hidden.includes(Math.floor(period.start / 12))),
  };
};

/** The years that are drawn, and those left out of which something is known; an earlier year takes the place of each. */
export const listYearToggles = (spec: ChartSpec, all: ChartContents): readonly ChartToggle[] => {
  const hidden = hiddenYears(spec).filter((year) =>
    [...all.lines.flatMap(({ points }) => points), ...all.facts].some(
      ({ period }) => yearOf(period) === year,
    ),
  );
  const drawn = yearsToDate(spec, withoutHiddenYears(spec, all));
  return [...new Set([...drawn, ...hidden])]
    .sort((a, b) => a - b)
    .map((year) => ({ name: String(year), label: String(year), isHidden: hidden.includes(year) }));
};
