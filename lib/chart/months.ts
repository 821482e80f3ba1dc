import { dateFormat } from "../formatters";
import { endOf, type Period, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine, ChartPoint } from "./data";
import type { ChartSpec } from "./spec";

/** Months drawn, counted as periods count them; `end` is the first one after. */
export type MonthRange = { readonly start: number; readonly end: number };

/** A mark of the time axis: its place in months and its words. */
export type MonthTick = { readonly value: number; readonly label: string };

/** A month, counted as periods count them, as addresses write it: "2021-08". */
export const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

const monthOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

const isKnown = ({ value, low, high }: ChartPoint): boolean =>
  (value ?? low ?? high ?? null) !== null;

/** The periods that a line has something to draw for; what it refuses has a place only beside what it gives. */
const periodsIn = ({ points }: ChartLine): readonly string[] =>
  points.some(isKnown)
    ? points
        .filter((point) => isKnown(point) || point.refused !== undefined)
        .map(({ period }) => period)
    : [];

/** What the months of a picture follow from. */
type Dated = Pick<ChartData, "lines" | "facts">;

const drawnPeriods = (spec: ChartSpec, data: Dated): Period[] =>
  [
    ...data.lines.flatMap(periodsIn),
    ...(spec.facts ? data.facts : []).map(({ period }) => period),
  ].flatMap((text) => parseCanonicalPeriod(text) ?? []);

const wholeYears = (start: number, end: number): MonthRange => ({
  start: Math.floor(start / 12) * 12,
  end: Math.ceil(end / 12) * 12,
});

/**
 * The months that a picture shows: those that the spec asks for; where it does not, the whole years that hold all
 * figures. Without any figure it is the first year of the calendar, empty.
 */
export const rangeOf = (spec: ChartSpec, data: Dated): MonthRange => {
  const periods = drawnPeriods(spec, data);
  const from = spec.from === undefined ? undefined : monthOf(spec.from);
  const to = spec.to === undefined ? undefined : monthOf(spec.to) + 1;
  const first =
    from ?? Math.min(...periods.map(({ start }) => start), to ?? Number.POSITIVE_INFINITY);
  const last = to ?? Math.max(...periods.map(endOf), from ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return { start: 0, end: 12 };
  const whole = wholeYears(first, Math.max(last, first + 1));
  return { start: from ?? whole.start, end: to ?? whole.end };
};

/** Whether a period lies wholly or in part within the range. */
export const isInRange = ({ start, end }: MonthRange, period: Period): boolean =>
  period.start < end && endOf(period) > start;

/** The short name of a month (0 is January) in the locale. */
export const shortMonth = (month: number, locale: string): string =>
  dateFormat(locale, { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month % 12, 1));

const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600] as const;
const labelRoom = 40;

const stepFor = ({ start, end }: MonthRange, width: number): number =>
  steps.find((step) => (width / (end - start)) * step >= labelRoom) ?? 1200;

const labelOf = (month: number, locale: string): string =>
  month % 12 === 0 ? String(month / 12) : shortMonth(month, locale);

/** Ticks at the beginnings of years, half years, quarters or months, as many as the width has room for. */
export const monthTicks = (range: MonthRange, width: number, locale: string): MonthTick[] => {
  const step = stepFor(range, width);
  const first = Math.ceil(range.start / step) * step;
  const ticks: MonthTick[] = [];
  for (let value = first; value <= range.end; value += step)
    ticks.push({ value, label: labelOf(value, locale) });
  return ticks;
};

/** Ticks under the middles of the years, every so many that the labels have room. */
export const yearTicks = (range: MonthRange, width: number): MonthTick[] => {
  const step = Math.max(12, stepFor(range, width));
  const last = Math.ceil(range.end / 12) * 12 - 12;
  const ticks: MonthTick[] = [];
  for (let value = last; value + 12 > range.start; value -= step) {
    ticks.unshift({ value: value + 6, label: String(value / 12) });
  }
  return ticks.filter(({ value }) => value > range.start && value < range.end);
};

const daysIn = (year: number, month: number): number =>
  [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 30;

/**
 * The place of a date on the time axis, in months: a day within its month, a month or a year given alone in its middle.
 * Undefined for other text.
 */
export const placeOfDate = (date: string): number | undefined => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return year * 12 + 6;
  const within = day === undefined ? 0.5 : (day - 1) / daysIn(year, month - 1);
  return year * 12 + month - 1 + within;
};

/** A date of reduced precision in words: "11 Oct 2021", "Oct 2021", "2021". */
export const describeDate = (date: string, locale: string): string => {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return String(year);
  // English pages write the day first, as most countries of the data do.
  if (/^en\b/.test(locale)) {
    return [day, shortMonth(month - 1, locale), year]
      .filter((part) => part !== undefined)
      .join(" ");
  }
  return dateFormat(locale, {
    year: "numeric",
    month: "short",
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, day ?? 1));
};
