import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { HistoryRow, SeriesHistory } from "@/lib/store/series-history";
import { amountOf, periodOf } from "./series-words";

const mostRows = 240;

/** The first number of a figure, where it is not the one that holds. */
const firstOf = ({ values }: HistoryRow): number | null => {
  const first = values.find((value) => value !== null) ?? null;
  return first === (values.at(-1) ?? null) ? null : first;
};

type FiguresProps = { readonly history: SeriesHistory; readonly unit: string | null };

/** Every figure of a series, the latest first: what holds, what the office says of it, and what it was at first. */
export const Figures = ({ history: { rows }, unit }: FiguresProps) => {
  const shown = [...rows].sort((a, b) => (a.period < b.period ? 1 : -1)).slice(0, mostRows);
  return (
    <section className="below" aria-labelledby="table">
      <h2 id="table">
        Figures <small>{rows.length === 1 ? "1 period" : `${rows.length} periods`}</small>
      </h2>
      <TableRegion label="Figures of the series, by period">
        <TableHead
          columns={[
            "Period",
            { number: "Figure" },
            "Status",
            { number: "As first published, where it differs" },
          ]}
        />
        <tbody>
          {shown.map((row) => (
            <tr key={row.period}>
              <th scope="row">{periodOf(row.period)}</th>
              <td className="number">{amountOf(row.values.at(-1), unit)}</td>
              <td>{row.statuses.at(-1)}</td>
              <td className="number">
                {firstOf(row) === null ? "" : amountOf(firstOf(row), unit)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {shown.length < rows.length && (
        <p className="table-note">
          The latest {shown.length} of {rows.length} periods; the CSV file has all.
        </p>
      )}
    </section>
  );
};
