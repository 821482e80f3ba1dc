"use client";

import { useId, useState } from "react";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import type { LayoutColumn } from "@/lib/csv/layout";

type ColumnRolesProps = {
  readonly columns: readonly LayoutColumn[];
  readonly onChange: (
    column: { readonly index: number; readonly name: string },
    role: LayoutColumn["role"],
  ) => void;
};

const roleNames: Readonly<Record<LayoutColumn["role"], string>> = {
  flow: "Flow",
  reporter: "Reporter",
  partner: "Partner",
  "product-code": "Product code",
  "product-label": "Product",
  classification: "Classification",
  period: "Period",
  value: "Value",
  unit: "Unit",
  multiplier: "Multiplier",
  status: "Remark on the value",
  dimension: "Further dimension",
  ignored: "Not used",
};

const isRole = (text: string): text is LayoutColumn["role"] => text in roleNames;
const shownAtFirst = 30;

/** Every column with its role, which can be changed, and the evidence for it. */
export const ColumnRoles = ({ columns, onChange }: ColumnRolesProps) => {
  const id = useId();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? columns : columns.slice(0, shownAtFirst);
  return (
    <>
      <TableRegion label="Columns and their roles">
        <TableHead columns={["Column", "Is read as", "Because"]} />
        <tbody>
          {shown.map(({ name, role, because }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
            <tr key={index}>
              <th scope="row" id={`${id}-${index}`}>
                {name || `Column ${index + 1}`}
              </th>
              <td>
                <select
                  className="role"
                  aria-labelledby={`${id}-${index}`}
                  value={role}
                  onChange={({ target }) =>
                    isRole(target.value) && onChange({ index, name }, target.value)
                  }
                >
                  {Object.entries(roleNames).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
              <td className="soft">{because}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {shown.length < columns.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show all {columns.length} columns
        </button>
      )}
    </>
  );
};
