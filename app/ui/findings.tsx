import type { Level } from "@/lib/compare/comparison";
import type { Finding } from "@/lib/compare/findings";
import { formatChangeRange, formatFigure } from "@/lib/figure-text";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import { TableRegion } from "./table-region";

const formatLevel = ({ figure, unit }: Level): string =>
  figure ? formatFigure(figure, unit) : "not published";

const keyOf = ({ base, next }: Finding): string =>
  JSON.stringify([base.source, next.source, base.period, next.period, base.reporter, next.unit]);

/** The comparisons that hold, with the range that the rounding of the figures leaves. */
export const FindingsTable = ({ findings }: { readonly findings: readonly Finding[] }) => {
  if (findings.length === 0)
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

type RefusalsProps = {
  readonly findings: readonly Finding[];
  /** The two periods of the headline, whose refusal stands first. */
  readonly first: Finding | undefined;
};

/** The comparisons that would mislead, each with its reason and the figure that would settle it; the rest unfolds. */
export const Refusals = ({ findings, first }: RefusalsProps) => {
  const ordered = first
    ? [first, ...findings.filter((finding) => title(finding) !== title(first))]
    : findings;
  const rest = ordered.slice(shownAtOnce);
  if (ordered.length === 0)
    return <p className="soft">No figure here invites a comparison that would mislead.</p>;
  return (
    <>
      {ordered.slice(0, shownAtOnce).map((finding) => (
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
