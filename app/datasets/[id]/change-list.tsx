import { describeSeries } from "@/app/datasets/series-words";
import { formatDate } from "@/app/ui/published";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { formatAmount, formatChange } from "@/lib/figure-text";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import type { Vintage } from "@/lib/store/datasets";
import type { Revision } from "@/lib/store/revisions";
import type { VintageChanges } from "@/lib/store/vintage-changes";
import { withPlaceNames } from "./place-words";

type ChangeListProps = {
  readonly dataset: string;
  readonly vintage: Vintage;
  readonly changes: VintageChanges;
};

const kinds = [
  ["revised", "Revised"],
  ["withdrawn", "Withdrawn"],
  ["added", "New"],
] as const;

const amountOf = (value: number | null, unit: string | null): string =>
  value === null ? "–" : formatAmount(value, unit, 0);

const periodOf = (text: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriod(period) : text;
};

const Row = ({ change, kind }: { readonly change: Revision; readonly kind: string }) => (
  <tr>
    <th scope="row">
      {periodOf(change.period)}
      <span className="row-source">
        <a href={`/series/${change.series}`}>
          {describeSeries(withPlaceNames(change)) || "The only series"}
        </a>
      </span>
    </th>
    <td>{kind}</td>
    <td className="number">{amountOf(change.from, change.unit)}</td>
    <td className="number">{amountOf(change.to, change.unit)}</td>
    <td className="number">{kind === "Revised" ? amountOf(change.difference, change.unit) : ""}</td>
    <td className="number">
      {kind === "Revised" && change.percent !== null ? formatChange(change.percent, 0.1) : ""}
    </td>
  </tr>
);

/** What a file changed: revisions first, the largest before the others, each with the figure before and after. */
export const ChangeList = ({ dataset, vintage, changes }: ChangeListProps) => {
  const { added, revised, withdrawn } = vintage.counts;
  const rows = kinds.flatMap(([key, kind]) => changes[key].map((change) => ({ change, kind })));
  const all = added + revised + withdrawn;
  return (
    <section className="below" aria-labelledby="changes">
      <h2 id="changes">
        What vintage {vintage.number} of {formatDate(vintage.released)} changed{" "}
        <small>
          {added.toLocaleString("en")} new, {revised.toLocaleString("en")} revised,{" "}
          {withdrawn.toLocaleString("en")} withdrawn
        </small>
      </h2>
      {rows.length === 0 && (
        <p className="soft">
          {all === 0 ? "Nothing: it says what was known." : "It is the first: all it holds is new."}
        </p>
      )}
      {rows.length > 0 && (
        <TableRegion label="Changed figures">
          <TableHead
            columns={[
              "Figure",
              "Change",
              { number: "Before" },
              { number: "Since" },
              { number: "Difference" },
              { number: "In percent" },
            ]}
          />
          <tbody>
            {rows.map(({ change, kind }) => (
              <Row key={`${change.series} ${change.period}`} change={change} kind={kind} />
            ))}
          </tbody>
        </TableRegion>
      )}
      <p className="table-note">
        {rows.length > 0 &&
          rows.length < all &&
          `The ${rows.length} largest of ${all.toLocaleString("en")} are listed. `}
        <a href={`/api/v1/datasets/${dataset}/revisions.csv?vintage=${vintage.number}`} download>
          All that it changed (CSV)
        </a>
      </p>
    </section>
  );
};
