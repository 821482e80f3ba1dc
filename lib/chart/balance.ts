import { flowName } from "../flow-names";
import { parseCanonicalPeriod } from "../period";
import { amountStyle } from "./column-style";
import { columnsModel } from "./columns";
import type { ChartData } from "./data";
import type { KeyEntry } from "./key-part";
import { linesModel } from "./lines";
import { unitInWords } from "./measure";
import type { ChartModel, MarkSeries } from "./model";
import { monthText, rangeOf } from "./months";
import type { ChartSpec } from "./spec";
import { coloursOf } from "./theme";

/** Columns are of one length; a balance of other months would stand over columns that it is not of. */
const ofLength = (data: ChartData, months: number | undefined): ChartData => ({
  ...data,
  lines: data.lines.map((line) => ({
    ...line,
    points: line.points.filter(({ period }) => parseCanonicalPeriod(period)?.months === months),
  })),
});

const withoutLabels = ({ marks, ...series }: MarkSeries): MarkSeries => ({
  ...series,
  marks: marks.map(({ label: _label, ...mark }) => mark),
});

/**
 * The balance view: both flows as columns from zero, and what is left between them as a line of its own, since nobody
 * can read the gap between two columns. All three are on one axis.
 */
export const balanceModel = (spec: ChartSpec, data: ChartData): ChartModel => {
  // Columns have the colours of their flows, whoever counted them.
  const named = data.lines.map((line) => ({ ...line, role: "official" as const }));
  const flows = named.filter(({ flow }) => flow !== "balance");
  const left = named.filter(({ flow }) => flow === "balance");
  const range = rangeOf(spec, data);
  const years = { from: monthText(range.start), to: monthText(range.end - 1) };
  const wide: ChartSpec = { ...spec, ...years, facts: false };
  const columns = columnsModel(
    wide,
    { ...data, lines: flows.length > 0 ? flows : left },
    {
      style: amountStyle,
    },
  );
  if (flows.length === 0) return columns;
  const months = columns.series[0]?.marks[0]?.months;
  const style = () =>
    amountStyle({ spec, unit: unitInWords(data.unit, columns.power, spec.locale) });
  const line = linesModel(wide, ofLength({ ...data, lines: left }, months), {
    place: "middle",
    style,
    measure: "",
    gap: "one side missing",
    power: columns.power,
  });
  const { balance = "" } = coloursOf(spec.theme).flows;
  const entry: KeyEntry = { label: flowName("balance"), colour: balance, sample: "line" };
  return {
    ...columns,
    range: line.range,
    series: [...columns.series.map(withoutLabels), ...line.series],
    paths: line.paths,
    key: [...columns.key, ...(line.series.length > 0 ? [entry] : [])],
    notes: [...new Set([...columns.notes, ...line.notes])],
  };
};
