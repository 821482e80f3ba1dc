import type { Level } from "@/lib/compare/comparison";
import type { Finding } from "@/lib/compare/findings";
import type { StatedGrowth } from "@/lib/compare/stated-growth";
import { formatFactFigure } from "@/lib/fact-text";
import { formatChangeRange, formatFigure } from "@/lib/figure-text";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import { TableRegion } from "./table-region";

const formatLevel = ({ figure, unit }: Level): string =>
  figure ? formatFigure(figure, unit) : "not published";

const keyOf = ({ base, next }: Finding): string =>
  JSON.stringify([base.source, next.source, base.period, next.period, base.reporter, next.unit]);

const StatedRow = ({ growth }: { readonly growth: StatedGrowth }) => {
  const { statement, period, base } = growth;
  return (
    <tr>
      <th scope="row">
        {describePeriod(period)} on {describePeriod(base)}
        <small className="row-source">
          as stated by {statement.article.outlet ?? "its source"}
        </small>
      </th>
      <td className="number">–</td>
      <td className="number">–</td>
      <td className="number">{formatFactFigure(statement.fact)}</td>
    </tr>
  );
};

const keyOfGrowth = ({ statement, period }: StatedGrowth): string =>
  JSON.stringify([statement.article.id, period, statement.fact.percent, statement.fact.factor]);

type FindingsTableProps = {
  readonly findings: readonly Finding[];
  readonly stated: readonly StatedGrowth[];
};

/** The comparisons that hold: computed, with the range that the rounding of the figures leaves, and as articles state them. */
export const FindingsTable = ({ findings, stated }: FindingsTableProps) => {
  if (findings.length + stated.length === 0)
    return <p className="soft">No two figures of like periods are known.</p>;
  return (
    <TableRegion label="Comparisons of like periods">
      <thead>
        <tr>
          <th scope="col">Comparison</th>
          <th scope="col" className="number">
            Before
          </th>
          <th scope="col" className="number">
            After
          </th>
          <th scope="col" className="number">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={keyOf(finding)}>
            <th scope="row">
              {describePeriod(finding.next.period)} on {describePeriod(finding.base.period)}
              <small className="row-source">
                {[
                  ...new Set([finding.next, finding.base].map(({ sourceName }) => sourceName)),
                ].join(", ")}
              </small>
            </th>
            <td className="number">{formatLevel(finding.base)}</td>
            <td className="number">{formatLevel(finding.next)}</td>
            <td className="number">
              {"refused" in finding.comparison ? "" : formatChangeRange(finding.comparison, 0.1)}
            </td>
          </tr>
        ))}
        {stated.map((growth) => (
          <StatedRow growth={growth} key={keyOfGrowth(growth)} />
        ))}
      </tbody>
    </TableRegion>
  );
};

const title = ({ base, next, comparison }: Finding): string => {
  if ("refused" in comparison && comparison.refused.code === "reporter-differs") {
    const side = (level: Level): string =>
      `${placeName(level.reporter ?? "")}’s ${formatLevel(level)}`;
    return `${describePeriod(next.period)}: ${side(next)} against ${side(base)}`;
  }
  return `${describePeriod(next.period)} against ${describePeriod(base.period)}`;
};

const Refusal = ({ finding }: { readonly finding: Finding }) =>
  "refused" in finding.comparison ? (
    <p className="refusal">
      <b>{title(finding)}</b>
      {finding.comparison.refused.reason} <em>{finding.comparison.refused.remedy}</em>
    </p>
  ) : null;

const shownAtOnce = 5;

/** The comparisons that would mislead, each with its reason and the figure that would settle it; the rest unfolds. */
export const Refusals = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const rest = findings.slice(shownAtOnce);
  if (findings.length === 0)
    return <p className="soft">No figure here invites a comparison that would mislead.</p>;
  return (
    <>
      {findings.slice(0, shownAtOnce).map((finding) => (
        <Refusal key={keyOf(finding)} finding={finding} />
      ))}
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length} more</summary>
          {rest.map((finding) => (
            <Refusal key={keyOf(finding)} finding={finding} />
          ))}
        </details>
      )}
    </>
  );
};
