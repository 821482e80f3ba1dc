import { CopyText } from "@/app/ui/copy-text";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { Built } from "@/lib/compare/builder";
import type { Level } from "@/lib/compare/comparison";
import { formatResult, type Made } from "@/lib/compare/result-text";
import { describeComparison } from "@/lib/compare/sentence";
import { explainWarning } from "@/lib/compare/warning-words";
import { intervalOfAmount } from "@/lib/figure";
import { formatFigure, formatInterval } from "@/lib/figure-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import { builderAddressOf } from "./address";

/** The address of a comparison that was built. */
const addressOfBuilt = ({ source, question }: Built): string => {
  const { scope, measure, period, base } = question;
  return builderAddressOf({
    ...scope,
    dataset: source.id,
    unit: source.unit,
    measure,
    period,
    base,
  });
};

const figureOf = ({ figure, unit }: Level): string =>
  figure ? formatFigure(figure, unit) : "not published";

const meansOf = ({ figure, unit }: Level): string =>
  figure && figure.rounding > 0
    ? formatInterval(intervalOfAmount(figure), unit, { rounding: figure.rounding })
    : "";

const scopeOf = ({ flow, partner, product }: Level): string =>
  [flowName(flow), product, partner && placeName(partner)].filter(Boolean).join(", ");

const LevelsUsed = ({ levels }: { readonly levels: readonly Level[] }) => (
  <TableRegion label="The figures used">
    <TableHead
      columns={["Figures used", { number: "Figure" }, { number: "What it allows" }, "Source"]}
    />
    <tbody>
      {levels.map((level) => (
        <tr key={JSON.stringify([level.role, level.flow, level.partner, level.period])}>
          <th scope="row">
            {describePeriod(level.period)}
            <small className="row-source">{scopeOf(level)}</small>
          </th>
          <td className="number">{figureOf(level)}</td>
          <td className="number">{meansOf(level)}</td>
          <td>
            {level.sourceName}
            {level.provisional && <small className="row-source">provisional</small>}
          </td>
        </tr>
      ))}
    </tbody>
  </TableRegion>
);

const sourcesOf = (levels: readonly Level[]): string =>
  [...new Set(levels.map(({ sourceName }) => sourceName))].join("; ");

const MadeResult = ({ built, made }: { readonly built: Built; readonly made: Made<Level> }) => {
  const { measure } = built.question;
  const { value, range } = formatResult(measure, made);
  const sentence = describeComparison(measure, made);
  return (
    <>
      <p className="result-value">
        {value} {range && <small>the figures allow {range}</small>}
      </p>
      <p className="result-sentence" role="status">
        {sentence}
      </p>
      <p className="tools">
        <CopyText what="sentence" text={`${sentence} Source: ${sourcesOf(made.inputs)}.`} />
      </p>
      {made.warnings.length > 0 && (
        <ul className="result-warnings">
          {made.warnings.map((warning) => (
            <li key={warning}>{explainWarning(warning)}</li>
          ))}
        </ul>
      )}
      <p className="table-note">Computed as {made.formula}.</p>
      <LevelsUsed levels={made.inputs} />
    </>
  );
};

const Nearest = ({ nearest }: { readonly nearest: Built }) =>
  "refused" in nearest.comparison ? null : (
    <span className="refusal-nearest">
      The nearest that can be said:{" "}
      <a href={addressOfBuilt(nearest)}>
        {describeComparison(nearest.question.measure, nearest.comparison)}
      </a>
    </span>
  );

type ResultProps = { readonly built: Built; readonly nearest: Built | undefined };

/** What comes of a comparison: the number with all that it rests on, or why there is none and what would settle it. */
export const Result = ({ built, nearest }: ResultProps) => {
  const { comparison } = built;
  if (!("refused" in comparison)) return <MadeResult built={built} made={comparison} />;
  return (
    <p className="refusal" role="status">
      <b>This cannot be said.</b>
      {comparison.refused.reason} <em>{comparison.refused.remedy}</em>
      {nearest && <Nearest nearest={nearest} />}
    </p>
  );
};
