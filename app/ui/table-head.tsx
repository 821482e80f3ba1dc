/** What a column holds, in words; of numbers, which stand at its right edge. */
type TableColumn = string | { readonly number: string };

/** The first row of a table, which names its columns. */
export const TableHead = ({ columns }: { readonly columns: readonly TableColumn[] }) => (
  <thead>
    <tr>
      {columns.map((column) =>
        typeof column === "string" ? (
          <th key={column} scope="col">
            {column}
          </th>
        ) : (
          <th className="number" key={column.number} scope="col">
            {column.number}
          </th>
        ),
      )}
    </tr>
  </thead>
);
