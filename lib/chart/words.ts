import { parseCanonicalPeriod } from "../period";
import { balanceModel } from "./balance";
import { growthModel, levelModel, revisionsModel, shareModel } from "./column-views";
import type { ChartData, ChartPoint } from "./data";
import { indexModel, rollingModel } from "./line-views";
import { unitInWords } from "./measure";
import type { ChartModel } from "./model";
import { listChartEvents } from "./model";
import { describeDate, isInRange, rangeOf } from "./months";
import { multiplesModel } from "./multiples";
import { paceModel } from "./pace";
import { type ChartSpec, type ChartView, isOfPartners } from "./spec";
import { ytdModel } from "./ytd";

const models: Readonly<Record<ChartView, (spec: ChartSpec, data: ChartData) => ChartModel>> = {
  pace: paceModel,
  level: levelModel,
  ytd: ytdModel,
  growth: growthModel,
  balance: balanceModel,
  rolling: rollingModel,
  index: indexModel,
  share: shareModel,
  revisions: revisionsModel,
  multiples: multiplesModel,
};

/** The view of a spec, worked out for its data. */
export const modelOf = (spec: ChartSpec, data: ChartData): ChartModel =>
  (isOfPartners(spec) ? multiplesModel : models[spec.view])(spec, data);

/** All words around a picture: drawn in it with a frame, said by the page without one. */
type ChartWords = {
  readonly title: string;
  /** Measure, geography, what the values are, and the unit with its multiplier. */
  readonly subtitle: string;
  /** What is not drawn, and why. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly address?: string;
};

const statusNotes = (spec: ChartSpec, data: ChartData): string[] => {
  const range = rangeOf(spec, data);
  const isNearZero = ({ period: text, status }: ChartPoint): boolean => {
    const period = parseCanonicalPeriod(text);
    return status === "below-half-unit" && period !== undefined && isInRange(range, period);
  };
  return data.lines.some(({ points }) => points.some(isNearZero))
    ? ["0 stands for less than half of the unit that the office counts in."]
    : [];
};

/** The day up to which a picture is known: the one that was asked for, else that of the latest data. */
const withDay = (source: string, day: string, { asOf, locale }: ChartSpec): string => {
  const words = asOf === undefined ? "Data as of" : "As known on";
  return `${source.replace(/\.$/, "")}. ${words} ${describeDate(day, locale)}`;
};

/** The words around a picture. The multiplier of the unit follows from the values drawn. */
export const chartWords = (
  spec: ChartSpec,
  data: ChartData,
  model = modelOf(spec, data),
): ChartWords => {
  const { asOf } = data;
  const unit = unitInWords(data.unit, model.power, spec.locale);
  const measure = data.subtitle.includes(model.measure) ? "" : model.measure;
  const subtitle = [data.subtitle, measure, unit].filter(Boolean).join(", ");
  return {
    title: spec.title ?? data.title,
    subtitle: model.explanation ? `${subtitle}. ${model.explanation}` : subtitle,
    notes: [...model.notes, ...statusNotes(spec, data)],
    source: asOf ? withDay(data.source, asOf, spec) : data.source,
    ...(data.address === undefined ? {} : { address: data.address }),
  };
};

/** The notes that explain the numbers of events: "1 Visa-free travel signed, 11 Oct 2021". */
export const eventNotes = (spec: ChartSpec, data: ChartData): string[] =>
  listChartEvents(spec, data).map(({ number, title, date }) => `${number}  ${title}, ${date}`);
