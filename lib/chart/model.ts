import { describePeriod, parseCanonicalPeriod } from "../period";
import type { ChartData } from "./data";
import type { PlacedEvent } from "./event-part";
import type { KeyEntry } from "./key-part";
import type { MarkDatum } from "./mark";
import { describeDate, type MonthRange, type MonthTick, placeOfDate, rangeOf } from "./months";
import type { Panel } from "./panel-plugin";
import { type ChartSpec, isOfPartners } from "./spec";

/** Marks of one kind that belong to one line of the data, or to the stated facts. */
export type MarkSeries = {
  readonly id: string;
  readonly label: string;
  readonly type: "span" | "column" | "former" | "value";
  readonly marks: readonly MarkDatum[];
};

/** A value of a line; a tentative one has a dashed line before it. */
export type PathPoint = {
  readonly x: number;
  readonly y: number | null;
  readonly tentative?: boolean;
};

/** A line through values; `null` is a gap: it stays open, or has a thin guide over it where `guided`. */
export type PathSeries = {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly strong: boolean;
  readonly guided: boolean;
  readonly points: readonly PathPoint[];
};

/** A view worked out: what stands where, in months and in units of the axis. Everything but pixels. */
export type ChartModel = {
  readonly range: MonthRange;
  readonly ticks: readonly MonthTick[];
  /** The values of the axis are in plain units divided by this power of ten. */
  readonly power: number;
  readonly series: readonly MarkSeries[];
  readonly paths: readonly PathSeries[];
  /** Panels that the marks stand in instead of one plot with axes. */
  readonly panels?: readonly Panel[];
  readonly key: readonly KeyEntry[];
  readonly notes: readonly string[];
  /** What the values are, after the subtitle of the data: "average per month". */
  readonly measure: string;
  readonly explanation: string;
  readonly events: readonly PlacedEvent[];
};

const margin = (spec: ChartSpec): number => (spec.frame ? (spec.width < 480 ? 14 : 22) : 2);

/** The space between the edge of a picture and what it shows, in pixels: a hair when the page frames it. */
export const marginOf = margin;

/** A cautious estimate of the width of the plot, in pixels: the picture without margins and value labels. */
export const plotWidthOf = (spec: ChartSpec): number => spec.width - 2 * margin(spec) - 44;

type NamedDate = { readonly date: string; readonly title: string; readonly words: string };

const breaksOf = (spec: ChartSpec, data: ChartData): NamedDate[] =>
  data.lines
    .filter(({ role }) => role !== "earlier")
    .flatMap(({ label: own, source: label = own, points, breaks = [] }) => [
      ...points
        .filter(({ status }) => status === "break")
        .map(({ period }) => ({
          date: `${period.slice(0, 7)}-01`,
          title: `Break in series: ${label}`,
          words: wordsOfPeriod(period, spec.locale),
        })),
      ...breaks.map((month) => ({
        date: `${month}-01`,
        title: `Break in series: ${label}`,
        words: describeDate(month, spec.locale),
      })),
    ]);

/** Lines of one source have their breaks together. */
const withoutRepeats = (dates: readonly NamedDate[]): readonly NamedDate[] => [
  ...new Map(dates.map((each) => [`${each.date} ${each.title}`, each])).values(),
];

const wordsOfPeriod = (text: string, locale: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriod(period, locale) : text;
};

/** An event of a picture: its number there, its date and title in words, and its place on the time axis in months. */
type ChartEventNote = PlacedEvent & { readonly date: string };

/**
 * The events that a picture shows, in order of time and numbered from 1, and every break of a series with them. The
 * page lists them beside a narrow picture, where only the numbers are drawn.
 */
export const listChartEvents = (spec: ChartSpec, data: ChartData): ChartEventNote[] => {
  if (spec.view === "ytd" || isOfPartners(spec)) return [];
  const range = rangeOf(spec, data);
  const events = spec.events ? data.events : [];
  const named = events.map(({ date, title }) => ({
    date,
    title,
    words: describeDate(date, spec.locale),
  }));
  return [...named, ...withoutRepeats(breaksOf(spec, data))]
    .flatMap(({ date, title, words }) => {
      const place = placeOfDate(date);
      return place !== undefined && place >= range.start && place <= range.end
        ? [{ date: words, title, place }]
        : [];
    })
    .sort((a, b) => a.place - b.place)
    .map((event, index) => ({ ...event, number: index + 1 }));
};
