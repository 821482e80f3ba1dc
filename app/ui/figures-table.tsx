import type { Pair } from "@/app/trade/pair";
import type { ChartData } from "@/lib/chart/data";
import { listStatedLevels } from "@/lib/compare/statement";
import { formatFactFigure, formatFactInterval } from "@/lib/fact-text";
import { formatAmount } from "@/lib/figure-text";
import { flowName } from "@/lib/flow";
import type { KnownSpan } from "@/lib/ledger/known";
import { rangeInWords } from "@/lib/ledger/words";
import {
  comparePeriods,
  describePeriod,
  formatPeriod,
  type Period,
  parseCanonicalPeriod,
} from "@/lib/period";
import { listSeriesOf, type SeriesScope } from "@/lib/series";
import { Published } from "./published";
import { TableHead } from "./table-head";
import { TableRegion } from "./table-region";

type Row = {
  readonly key: string;
  readonly period: Period;
  readonly figure: string;
  readonly means: string;
  readonly status: string;
  readonly source: string;
  readonly published: string | undefined;
};

const statedRows = (pair: Pair, scope: SeriesScope): readonly Row[] =>
  listStatedLevels(pair.statements)
    .filter(({ level }) => level.flow === scope.flow && level.product === (scope.product ?? null))
    .map(({ level, statement }) => ({
      key: `fact ${statement.id}`,
      period: level.period,
      figure: formatFactFigure(statement.fact),
      means: formatFactInterval(statement.fact),
      status: "stated",
      source: statement.article.outlet ?? "Entered by hand",
      published: statement.article.published,
    }));

/** What follows from the stated figures for months that none of them states, as the chart draws it. */
const derivedRows = (spans: readonly KnownSpan[], scope: SeriesScope): readonly Row[] =>
  spans
    .filter(({ flow, product }) => flow === scope.flow && product === (scope.product ?? null))
    .map(({ period, unit, low, high, digits }) => ({
      key: `span ${formatPeriod(period)} ${unit}`,
      period,
      figure: "–",
      means: rangeInWords({ low, high }, unit, digits),
      status: "follows from stated figures",
      source: "What can be known",
      published: undefined,
    }));

const publishedRows = (pair: Pair, scope: SeriesScope): readonly Row[] =>
  listSeriesOf(pair.observations, scope).flatMap(({ id, name, unit, points }) =>
    points.flatMap(({ period: text, value, status }) => {
      const period = parseCanonicalPeriod(text);
      if (!period) return [];
      const figure = value === null ? "–" : formatAmount(value, unit, 0);
      return [
        {
          key: `${id} ${text}`,
          period,
          figure,
          means: "",
          status,
          source: name,
          published: undefined,
        },
      ];
    }),
  );

/** What the official series said before they were revised, as the chart draws it. */
const earlierRows = ({ lines, unit }: Pick<ChartData, "lines" | "unit">): readonly Row[] =>
  lines
    .filter(({ role }) => role === "earlier")
    .flatMap(({ id, label, of, points }) =>
      points.flatMap(({ period: text, value }) => {
        const period = parseCanonicalPeriod(text);
        if (!period || value === null) return [];
        return [
          {
            key: `${id} ${text}`,
            period,
            figure: formatAmount(value, unit, 0),
            means: "",
            status: label,
            source: lines.find((line) => line.id === of)?.label ?? "",
            published: undefined,
          },
        ];
      }),
    );

/** Every figure of one flow of a pair, stated, published, following from what is stated and revised since, with what it allows, its status and its source. */
export const FiguresTable = ({
  pair,
  spans,
  chart,
  scope,
}: {
  readonly pair: Pair;
  readonly spans: readonly KnownSpan[];
  /** What the chart draws, among it what was revised since. */
  readonly chart: Pick<ChartData, "lines" | "unit">;
  readonly scope: SeriesScope;
}) => {
  const rows = [
    ...statedRows(pair, scope),
    ...publishedRows(pair, scope),
    ...derivedRows(spans, scope),
    ...earlierRows(chart),
  ].sort((a, b) => comparePeriods(b.period, a.period));
  return (
    <section className="below" aria-labelledby="table">
      <h2 id="table">
        {flowName(scope.flow)} in figures{" "}
        <small>{rows.length === 1 ? "1 figure" : `${rows.length} figures`}</small>
      </h2>
      {rows.length === 0 ? (
        <p className="soft">No figure of this flow is stated or published here yet.</p>
      ) : (
        <TableRegion label="Every figure, by period">
          <TableHead
            columns={[
              "Period",
              { number: "Figure" },
              { number: "What it allows" },
              "Status",
              "Source",
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{describePeriod(row.period)}</th>
                <td className="number">{row.figure}</td>
                <td className="number">{row.means}</td>
                <td>{row.status}</td>
                <td>
                  {row.source}
                  {row.published && (
                    <>
                      , <Published date={row.published} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      )}
    </section>
  );
};
