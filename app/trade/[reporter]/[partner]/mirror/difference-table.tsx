import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { flowName } from "@/lib/flow-names";
import type { MirrorDifference } from "@/lib/mirror";
import type { Places } from "@/lib/mirror/evidence";
import { counterOf, inWords } from "@/lib/mirror/evidence";
import type { SourceFigure } from "@/lib/mirror/figure";
import { causeNames, differenceInWords, percentInWords } from "@/lib/mirror/words";
import { describePeriod } from "@/lib/period";

type FigureCellProps = { readonly figure: SourceFigure; readonly places: Places };

const FigureCell = ({ figure, places }: FigureCellProps) => (
  <td>
    {inWords(figure)}
    <small className="row-source">
      {counterOf(figure, places)}’s {flowName(figure.flow).toLowerCase()} · {figure.name}
      {figure.kind === "article" && " (article)"}
    </small>
  </td>
);

const CauseCell = ({ each }: { readonly each: MirrorDifference }) => {
  if (each.isEqual) return <td className="soft">the same figure</td>;
  if (each.causes.length === 0) return <td>unexplained</td>;
  return (
    <td>
      {each.causes.map(({ code, evidence }) => (
        <span className="cause" key={code}>
          <b>{causeNames[code]}</b> <span className="row-source">{evidence}</span>
        </span>
      ))}
    </td>
  );
};

const keyOf = ({ period, reference, other }: MirrorDifference): string =>
  `${period} ${reference.unit} ${other.source} ${other.figure.value} ${other.figure.rounding}`;

type DifferenceTableProps = {
  readonly differences: readonly MirrorDifference[];
  readonly places: Places;
};

/** Figures of the same months, unit and goods beside each other, each with how far apart they are and what may be why. */
export const DifferenceTable = ({ differences, places }: DifferenceTableProps) => (
  <TableRegion label="Differences by period">
    <TableHead
      columns={[
        "Period",
        "Figure",
        "Set against it",
        { number: "Difference" },
        { number: "Percent" },
        "Possible cause",
      ]}
    />
    <tbody>
      {differences.map((each) => (
        <tr key={keyOf(each)}>
          <th scope="row">{describePeriod(each.reference.period)}</th>
          <FigureCell figure={each.reference} places={places} />
          <FigureCell figure={each.other} places={places} />
          <td className="number">{differenceInWords(each)}</td>
          <td className="number">{percentInWords(each)}</td>
          <CauseCell each={each} />
        </tr>
      ))}
    </tbody>
  </TableRegion>
);
