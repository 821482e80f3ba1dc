import { describePeriod, formatPeriod, parseCanonicalPeriod } from "../period";
import type { ChartData, ChartLine } from "./data";
import type { Observed, ObservedLine } from "./level-selection";
import type { MarkDatum, MarkSlot } from "./mark";
import { formatAmount } from "./measure";
import type { MarkSeries } from "./model";
import type { ChartSpec } from "./spec";
import type { ChartColours } from "./theme";

/** What is drawn, and in which unit: values are divided by ten to the power. */
type Scene = {
  readonly spec: ChartSpec;
  readonly colours: ChartColours;
  readonly power: number;
  readonly unit: string;
};

/** Finds the place of a line's column among those over the same months. */
type FindSlot = (index: number, start: number) => MarkSlot;

type Drawn = { readonly lines: readonly ObservedLine[]; readonly length: number };

/** A figure as it stood, the line it is of, by its place among the drawn ones, and what stands there now. */
type Former = Pick<Observed, "period" | "value" | "status"> & {
  readonly earlier: ChartLine;
  readonly index: number;
  readonly now: ObservedLine;
  readonly later: Observed | undefined;
};

const listFormer = (earlier: ChartLine, { lines, length }: Drawn): Former[] => {
  const index = lines.findIndex(({ line }) => line.id === earlier.of);
  const now = lines[index];
  if (!now) return [];
  return earlier.points.flatMap(({ period: text, value, status }): Former[] => {
    const period = parseCanonicalPeriod(text);
    if (period?.months !== length || value === null) return [];
    const later = now.observed.find((each) => formatPeriod(each.period) === text);
    return [{ period, value, status, earlier, index, now, later }];
  });
};

const earlierLines = ({ lines }: ChartData): readonly ChartLine[] =>
  lines.filter(({ role }) => role === "earlier");

/** How far the figure of now is from an earlier one, in percent of it; undefined where that says nothing. */
const percentOf = ({ value, later }: Former): number | undefined =>
  later === undefined || value === 0 || value < 0 !== later.value < 0
    ? undefined
    : ((later.value - value) / Math.abs(value)) * 100;

const changeInWords = (former: Former, locale: string): string => {
  if (former.later === undefined) return "withdrawn since";
  const percent = percentOf(former);
  if (percent === undefined) return "";
  return `${percent < 0 ? "−" : "+"}${formatAmount(Math.abs(percent), locale)} %`;
};

/** Whether an earlier version is of the figures as they were first published, which has no day. */
const isFirst = ({ id, of }: ChartLine): boolean => id === `${of} first`;

const markOf = (
  former: Former,
  slot: MarkSlot,
  { spec, colours, power, unit }: Scene,
): MarkDatum => {
  const { period, earlier, now } = former;
  const y = former.value / 10 ** power;
  const change = changeInWords(former, spec.locale);
  return {
    x: period.start + period.months / 2,
    y,
    start: period.start,
    months: period.months,
    low: y,
    high: y,
    colour: colours.soft,
    halo: colours.paper,
    kind: "official",
    tentative: false,
    slot,
    dodge: { index: 0, count: 1 },
    stem: false,
    capped: isFirst(earlier),
    tip: [
      `${describePeriod(period, spec.locale)}, ${earlier.label}`,
      `${formatAmount(y, spec.locale)} ${unit}`,
      ...(change === "" ? [] : [`since then ${change}`]),
      now.line.label,
    ],
  };
};

/** The earlier values of drawn columns, one series of marks for each earlier version of each line. */
export const formerSeries = (
  data: ChartData,
  drawn: Drawn,
  { slotOf, scene }: { readonly slotOf: FindSlot; readonly scene: Scene },
): MarkSeries[] =>
  earlierLines(data).map((earlier) => ({
    id: earlier.id,
    label: earlier.label,
    type: "former" as const,
    marks: listFormer(earlier, drawn).map((former) =>
      markOf(former, slotOf(former.index, former.period.start), scene),
    ),
  }));

const bracketed = (words: string): string => (words === "" ? "" : ` (${words})`);

const sizeOf = ({ value, later }: Former): number => Math.abs((later?.value ?? 0) - value);

/** What the thin lines are, and the largest revision among them, as a sentence. */
export const formerNotes = (
  data: ChartData,
  drawn: Drawn,
  { spec, power, unit }: Scene,
): string[] => {
  const all = earlierLines(data).flatMap((earlier) => listFormer(earlier, drawn));
  const [largest] = all
    .filter(({ later }) => later !== undefined)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const periods = new Set(all.map(({ period, index }) => `${index} ${formatPeriod(period)}`));
  if (periods.size === 0) return [];
  const amount = (value: number) => formatAmount(value / 10 ** power, spec.locale);
  const largestInWords = largest?.later
    ? `; the largest revision is ${describePeriod(largest.period, spec.locale)}, ${largest.earlier.label} ${amount(largest.value)}, now ${amount(largest.later.value)} ${unit}${bracketed(changeInWords(largest, spec.locale))}`
    : "";
  return [
    `Thin lines show ${periods.size === 1 ? "a figure as it" : `${periods.size} figures as they`} stood before${largestInWords}.`,
  ];
};
