"use client";

import { useState } from "react";
import { TableRegion } from "./table-region";

/** A row of figures: what its cells say, and by what each is put in order; null comes last. */
export type FigureRow = {
  readonly key: string;
  readonly cells: readonly string[];
  readonly order: readonly (number | string | null)[];
};

type Sorting = { readonly column: number; readonly isDown: boolean };
type Key = FigureRow["order"][number];

const compare = (a: Key, b: Key): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b));
};

/** The rows in the order of a column; those without a value stay at the end whichever way it goes. */
const sorted = (rows: readonly FigureRow[], { column, isDown }: Sorting): readonly FigureRow[] =>
  [...rows].sort((a, b) => {
    const [one, other] = [a.order[column] ?? null, b.order[column] ?? null];
    const order = compare(one, other);
    return isDown && one !== null && other !== null ? -order : order;
  });

/** Tabs part cells and lines part rows, as spreadsheets paste them. */
const asText = (heads: readonly string[], rows: readonly FigureRow[]): string =>
  [heads, ...rows.map(({ cells }) => cells)].map((cells) => cells.join("\t")).join("\n");

const numberColumns = [1, 2];

type SortableFiguresProps = {
  readonly heads: readonly string[];
  readonly rows: readonly FigureRow[];
};

/** A table whose heads put it in order, and that is copied as a spreadsheet takes it. */
export const SortableFigures = ({ heads, rows }: SortableFiguresProps) => {
  const [sorting, setSorting] = useState<Sorting>();
  const [told, setTold] = useState("");
  const shown = sorting ? sorted(rows, sorting) : rows;
  const sortBy = (column: number): void =>
    setSorting((known) => ({ column, isDown: known?.column === column && !known.isDown }));
  const copy = (): void => {
    navigator.clipboard.writeText(asText(heads, shown)).then(
      () => setTold("The table is copied."),
      () => setTold("The browser did not allow copying."),
    );
  };
  return (
    <>
      <TableRegion label="Figures of the chart">
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th
                aria-sort={
                  sorting?.column === column
                    ? sorting.isDown
                      ? "descending"
                      : "ascending"
                    : undefined
                }
                className={numberColumns.includes(column) ? "number" : undefined}
                key={head}
                scope="col"
              >
                <button onClick={() => sortBy(column)} type="button">
                  {head}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells: [period, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{period}</th>
              {cells.map((cell, index) => (
                <td
                  className={numberColumns.includes(index + 1) ? "number" : undefined}
                  key={heads[index + 1]}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
      <p>
        <button className="button" onClick={copy} type="button">
          Copy the table
        </button>{" "}
        <span role="status">{told}</span>
      </p>
    </>
  );
};
