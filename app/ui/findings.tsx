import type { Level } from "@/lib/compare/comparison";
import type { Finding } from "@/lib/compare/findings";
import { formatChangeRange, formatFigure } from "@/lib/figure-text";
import { flowName } from "@/lib/flow";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";

const formatLevel = ({ figure, unit }: Level): string =>
  figure ? formatFigure(figure, unit) : "not published";

const comparedPeriods = ({ base, next }: Finding): string =>
  `${flowName(next.flow)}, ${describePeriod(next.period)} on ${describePeriod(base.period)}`;

/** The comparisons that hold, with the range that the rounding of the figures leaves. */
export const FindingsTable = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <div className="table-scroll">
    <table>
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
          <tr key={comparedPeriods(finding)}>
            <th scope="row">{comparedPeriods(finding)}</th>
            <td className="number">{formatLevel(finding.base)}</td>
            <td className="number">{formatLevel(finding.next)}</td>
            <td className="number">
              {"refused" in finding.comparison ? "" : formatChangeRange(finding.comparison, 0.1)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const title = ({ base, next, comparison }: Finding): string => {
  if ("refused" in comparison && comparison.refused.code === "reporter-differs") {
    const side = (level: Level): string =>
      `${placeName(level.reporter ?? "")}’s ${formatLevel(level)}`;
    return `${flowName(next.flow)} of ${describePeriod(next.period)}: ${side(next)} against ${side(base)}`;
  }
  return `${flowName(next.flow)}: ${describePeriod(next.period)} against ${describePeriod(base.period)}`;
};

/** The comparisons that would mislead, each with its reason and the figure that would settle it. */
export const Refusals = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.map((finding) =>
    "refused" in finding.comparison ? (
      <p className="refusal" key={title(finding)}>
        <b>{title(finding)}</b>
        {finding.comparison.refused.reason} <em>{finding.comparison.refused.remedy}</em>
      </p>
    ) : null,
  );
