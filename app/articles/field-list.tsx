import type { FieldRow } from "@/lib/fact-fields";

/** The fields of a fact, each with the words that gave it, or why it is empty. */
export const FieldList = ({ rows }: { readonly rows: readonly FieldRow[] }) => (
  <dl className="fact-fields">
    {rows.map(({ name, label, value, words, because }) => (
      <div key={name}>
        <dt>{label}</dt>
        <dd>
          {value ?? <i>empty: {because}</i>}
          {words !== null && <q>{words}</q>}
        </dd>
      </div>
    ))}
  </dl>
);
