import type { FieldRow } from "@/lib/fact-fields";

/** The fields of a fact that are empty, each with its reason; nothing for those that hold something. */
export const EmptyFields = ({ rows }: { readonly rows: readonly FieldRow[] }) =>
  rows
    .filter(({ value }) => value === null)
    .map(({ name, label, because }) => (
      <p className="fact-remark" key={name}>
        {label}: empty, {because}.
      </p>
    ));
