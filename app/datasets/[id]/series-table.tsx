import { describeSeries } from "@/app/datasets/series-words";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import type { StoredSeries } from "@/lib/store/series";
import { withPlaceNames } from "./place-words";

type SeriesTableProps = {
  readonly series: readonly StoredSeries[];
  /** The address of the first page, and of the next one where there is one. */
  readonly first: string | undefined;
  readonly next: string | undefined;
};

const lastOf = ({ lastPeriod }: StoredSeries): string => {
  const period = parseCanonicalPeriod(lastPeriod ?? "");
  return period ? describePeriod(period) : "–";
};

const Name = ({ series }: { readonly series: StoredSeries }) => (
  <a href={`/series/${series.id}`}>{describeSeries(withPlaceNames(series)) || "The only series"}</a>
);

/** The series of a dataset, a page of them, each with how many figures it has and its latest period. */
export const SeriesTable = ({ series, first, next }: SeriesTableProps) => (
  <section className="below" aria-labelledby="series">
    <h2 id="series">Series</h2>
    {series.length === 0 && <p className="soft">None holds a figure.</p>}
    <TableRegion label="Series with their figures">
      <TableHead columns={["Series", { number: "Figures" }, { number: "Up to" }]} />
      <tbody>
        {series.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <Name series={each} />
            </th>
            <td className="number">{each.observations.toLocaleString("en")}</td>
            <td className="number">{lastOf(each)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
    {(first ?? next) && (
      <p className="paging">
        {first && (
          <a className="button" href={first}>
            From the first
          </a>
        )}
        {next && (
          <a className="button" href={next}>
            Further series
          </a>
        )}
      </p>
    )}
  </section>
);
