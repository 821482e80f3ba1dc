import type { ChartData } from "@/lib/chart/data";
import { type Figure, listFigures } from "@/lib/chart/figures";
import { describeDate } from "@/lib/chart/months";
import type { ChartSpec } from "@/lib/chart/spec";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { type FigureRow, SortableFigures } from "./sortable-figures";

const plain = (value: number | string | null, locale: string): string =>
  typeof value === "number"
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)
    : "–";

const rangeOf = ({ low, high, value }: Figure, locale: string): string => {
  if (low === value && high === value) return "";
  if (low === null && high === null) return "";
  return [low, high].map((end) => (end === null ? "open" : plain(end, locale))).join(" to ");
};

const statusOf = ({ role, status, refused, basis }: Figure): string =>
  [
    refused,
    status === "normal" ? null : status,
    role === "stated" && !status ? "stated" : null,
    basis,
  ]
    .filter((words) => words)
    .join("; ");

const toRow = (figure: Figure, index: number, locale: string): FigureRow => {
  const text = String(figure.period);
  const period = parseCanonicalPeriod(text);
  const { published, source, label } = figure;
  const from = published ? `${source}, ${describeDate(String(published), locale)}` : String(source);
  return {
    key: `${index} ${text}`,
    cells: [
      period ? describePeriod(period, locale) : text,
      plain(figure.value, locale),
      rangeOf(figure, locale),
      statusOf(figure),
      label === source ? from : `${label}, ${from}`,
    ],
    order: [
      period ? period.start * 1000 + period.months : 0,
      typeof figure.value === "number" ? figure.value : null,
      typeof figure.low === "number" ? figure.low : null,
      statusOf(figure),
      from,
    ],
  };
};

type ChartFiguresProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  /** The unit of the figures, in words. */
  readonly unit: string;
};

/** All numbers of a chart as a table, with what is known of each, its status and its source. */
export const ChartFigures = ({ spec, data, unit }: ChartFiguresProps) => {
  const rows = listFigures(spec, data).map((figure, index) => toRow(figure, index, spec.locale));
  if (rows.length === 0) return null;
  return (
    <details className="chart-figures">
      <summary>{`All ${rows.length} figures of this chart`}</summary>
      <SortableFigures
        heads={["Period", `Value, ${unit}`, "What is known", "Status", "Source"]}
        rows={rows}
      />
    </details>
  );
};
