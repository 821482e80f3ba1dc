import { formatAmount } from "../figure-text";
import { parseCanonicalPeriod } from "../period";
import { listSeriesOf } from "../series";
import { revisionOf } from "../series-revisions";
import type { ChartContents, ChartSources } from "./contents";
import type { ChartLine, ChartPoint } from "./data";
import { type VersionRow, versionsByPeriod } from "./earlier";
import { chooseUnit, isTextInWindow } from "./selection";
import type { ChartSpec } from "./spec";

const lastNumber = (values: readonly (number | null)[]): number | null =>
  values.findLast((value) => value !== null) ?? null;

/** A figure's revision since it was first published, in percent; one that was withdrawn is refused with its last value. */
const toPoint = (row: VersionRow, unit: string | null): ChartPoint[] => {
  const amount = (value: number): string => formatAmount(value, unit, 0);
  const revision = revisionOf(row);
  if (revision)
    return revision.percent === null
      ? []
      : [
          {
            period: row.period,
            value: Number(revision.percent.toPrecision(15)),
            status: revision.first === revision.last ? "normal" : "revised",
            basis: `${amount(revision.first)} at first, ${amount(revision.last)} now`,
          },
        ];
  const last = lastNumber(row.values);
  return last === null
    ? []
    : [
        {
          period: row.period,
          value: null,
          status: "withdrawn",
          basis: `${amount(last)} before it was withdrawn`,
        },
      ];
};

const startOf = ({ period }: ChartPoint): number => parseCanonicalPeriod(period)?.start ?? 0;

/** The contents of the view of revisions: how far each official figure is from what was published first. */
export const revisionContents = (
  spec: ChartSpec,
  { observations, versions = [] }: ChartSources,
): ChartContents => {
  const series = listSeriesOf(observations, spec);
  const unit = chooseUnit(
    spec,
    series.map((each) => each.unit),
  );
  const rows = versionsByPeriod(versions, spec);
  const lines = series.flatMap((each): ChartLine[] => {
    if (each.unit !== unit) return [];
    const points = (rows.get(each.id) ?? [])
      .filter(({ period }) => isTextInWindow(spec, period))
      .flatMap((row) => toPoint(row, each.unit))
      .sort((a, b) => startOf(a) - startOf(b));
    return points.length === 0
      ? []
      : [{ id: each.id, label: each.name, role: "official", flow: spec.flow, points }];
  });
  return { unit: "percent", lines, facts: [], statements: [], levels: [] };
};
