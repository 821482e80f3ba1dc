import { formatDate } from "@/app/ui/published";
import { TableRegion } from "@/app/ui/table-region";
import type { HistoryRow, SeriesHistory } from "@/lib/store/series-history";
import { amountOf, periodOf } from "./series-words";

const mostVintages = 12;
const mostPeriods = 120;

type CellProps = { readonly row: HistoryRow; readonly at: number; readonly unit: string | null };

/** A figure as it stood after a vintage; one that the vintage changed is marked, for the ear too. */
const Cell = ({ row, at, unit }: CellProps) => {
  const [before, now] = [row.values[at - 1] ?? null, row.values[at] ?? null];
  if (now === null)
    return (
      <td className="number">
        {before === null ? "" : <span className="revised">withdrawn</span>}
      </td>
    );
  const isRevised = before !== null && before !== now;
  return (
    <td className={isRevised ? "number revised" : "number"}>
      {isRevised && <span className="unseen">revised to </span>}
      {amountOf(now, unit)}
    </td>
  );
};

type TriangleProps = {
  readonly history: SeriesHistory;
  readonly unit: string | null;
  /** The address of the whole table as CSV. */
  readonly csv: string;
};

/** The revision triangle of a series: a line a period, a column a vintage, the latest periods first. */
export const Triangle = ({ history: { vintages, rows }, unit, csv }: TriangleProps) => {
  const from = Math.max(0, vintages.length - mostVintages);
  const shown = [...rows].sort((a, b) => (a.period < b.period ? 1 : -1)).slice(0, mostPeriods);
  const isCut = from > 0 || shown.length < rows.length;
  return (
    <section className="below" aria-labelledby="triangle">
      <h2 id="triangle">
        Revision triangle <small>each period as each vintage had it</small>
      </h2>
      <TableRegion label="Periods by vintages">
        <thead>
          <tr>
            <th scope="col">Period</th>
            {vintages.slice(from).map(({ number, released }) => (
              <th scope="col" className="number" key={number}>
                {formatDate(released)}
                <span className="row-source">vintage {number}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.period}>
              <th scope="row">{periodOf(row.period)}</th>
              {vintages.slice(from).map(({ number }, index) => (
                <Cell key={number} row={row} at={from + index} unit={unit} />
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p className="table-note">
        {isCut &&
          `The latest ${shown.length} of ${rows.length} periods and ${vintages.length - from} of ${vintages.length} vintages. `}
        <a href={csv} download>
          The whole triangle (CSV)
        </a>
      </p>
    </section>
  );
};
