import { compareAddressOf, mirrorAddressOf } from "@/app/compare/address";
import type { Level, Warning } from "@/lib/compare/comparison";
import type { Finding } from "@/lib/compare/findings";
import type { RefusedFinding, SaidFindings } from "@/lib/compare/pair-findings";
import type { StatedGrowth } from "@/lib/compare/stated-growth";
import { explainWarning, nameWarning, sharedWarnings } from "@/lib/compare/warning-words";
import { formatFactFigure } from "@/lib/fact-text";
import { formatChangeRange, formatFigure } from "@/lib/figure-text";
import { flowName } from "@/lib/flow-names";
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
  /** What the table is called for who hears it. */
  readonly label?: string;
  /** Where a comparison can be looked at more closely. */
  readonly addressOf?: (finding: Finding) => string | undefined;
};

const warningsIn = ({ comparison }: Finding): readonly Warning[] =>
  "refused" in comparison ? [] : comparison.warnings;

const sourcesIn = ({ base, next }: Finding): string =>
  [...new Set([next, base].map(({ sourceName }) => sourceName))].join(", ");

type FindingRowProps = {
  readonly finding: Finding;
  readonly shared: readonly Warning[];
  readonly address: string | undefined;
};

const FindingRow = ({ finding, shared, address }: FindingRowProps) => {
  const remarks = warningsIn(finding)
    .filter((warning) => !shared.includes(warning))
    .map((warning) => nameWarning(warning));
  const words = `${describePeriod(finding.next.period)} on ${describePeriod(finding.base.period)}`;
  return (
    <tr>
      <th scope="row">
        {address === undefined ? words : <a href={address}>{words}</a>}
        <small className="row-source">{sourcesIn(finding)}</small>
        {remarks.length > 0 && <small className="row-source">{remarks.join(", ")}</small>}
      </th>
      <td className="number">{formatLevel(finding.base)}</td>
      <td className="number">{formatLevel(finding.next)}</td>
      <td className="number">
        {"refused" in finding.comparison ? "" : formatChangeRange(finding.comparison, 0.1)}
      </td>
    </tr>
  );
};

const heads = ["Comparison", "Before", "After", "Change"];

/**
 * The comparisons that hold: computed, with the range that the rounding of the figures leaves, and as articles state
 * them. What a reader should know of one stands with it, what holds for all below.
 */
export const FindingsTable = ({
  findings,
  stated,
  label = "Comparisons of like periods",
  addressOf = compareAddressOf,
}: FindingsTableProps) => {
  if (findings.length + stated.length === 0)
    return <p className="soft">No two figures of like periods are known.</p>;
  const shared = findings.length > 1 ? sharedWarnings(findings.map(warningsIn)) : [];
  return (
    <>
      <TableRegion label={label}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th scope="col" className={index === 0 ? undefined : "number"} key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <FindingRow
              finding={finding}
              shared={shared}
              address={addressOf(finding)}
              key={keyOf(finding)}
            />
          ))}
          {stated.map((growth) => (
            <StatedRow growth={growth} key={keyOfGrowth(growth)} />
          ))}
        </tbody>
      </TableRegion>
      {shared.length > 0 && (
        <p className="table-note">{shared.map((warning) => explainWarning(warning)).join(" ")}</p>
      )}
    </>
  );
};

type MirrorFindingsProps = {
  readonly findings: SaidFindings;
  readonly flow: string;
  /** The name of the other side. */
  readonly mirror: string;
};

/** The growths of the other side's count, under its own name; nothing where it has none. */
export const MirrorFindings = ({ findings, flow, mirror }: MirrorFindingsProps) =>
  findings.said.length + findings.stated.length === 0 ? null : (
    <>
      <h3 className="side">
        As {mirror} counts it{" "}
        <small>{flowName(flow).toLowerCase()} seen from here: another series</small>
      </h3>
      <FindingsTable
        findings={findings.said}
        stated={findings.stated}
        label={`Comparisons of like periods as ${mirror} counts`}
        addressOf={mirrorAddressOf}
      />
    </>
  );

const title = ({ base, next, comparison }: Finding): string => {
  if ("refused" in comparison && comparison.refused.code === "reporter-differs") {
    const side = (level: Level): string =>
      `${placeName(level.reporter ?? "")}’s ${formatLevel(level)}`;
    return `${describePeriod(next.period)}: ${side(next)} against ${side(base)}`;
  }
  return `${describePeriod(next.period)} against ${describePeriod(base.period)}`;
};

const Nearest = ({ finding }: { readonly finding: Finding }) => (
  <span className="refusal-nearest">
    What can be compared:{" "}
    <a href={compareAddressOf(finding)}>
      {describePeriod(finding.next.period)} on {describePeriod(finding.base.period)}
    </a>
    .
  </span>
);

const Refusal = ({ finding }: { readonly finding: RefusedFinding }) =>
  "refused" in finding.comparison ? (
    <p className="refusal">
      <b>{title(finding)}</b>
      {finding.comparison.refused.reason} <em>{finding.comparison.refused.remedy}</em>
      {finding.nearest && <Nearest finding={finding.nearest} />}
    </p>
  ) : null;

const shownAtOnce = 5;

/** The comparisons that would mislead, each with its reason and the figure that would settle it; the rest unfolds. */
export const Refusals = ({ findings }: { readonly findings: readonly RefusedFinding[] }) => {
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
