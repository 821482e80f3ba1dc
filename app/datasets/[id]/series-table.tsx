import { describeSeries } from "@/app/datasets/series-words";
import { TableRegion } from "@/app/ui/table-region";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { isPlace } from "@/lib/place";
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

/** The page on which a series can be seen: that of its pair, else of its country. */
const pageOf = ({ reporter, partner }: StoredSeries): string | undefined => {
  if (reporter === null || !isPlace(reporter)) return undefined;
  return partner !== null && isPlace(partner) && partner !== reporter
    ? `/trade/${reporter}/${partner}`
    : `/trade/${reporter}`;
};

const Name = ({ series }: { readonly series: StoredSeries }) => {
  const page = pageOf(series);
  const words = describeSeries(withPlaceNames(series)) || "The only series";
  return page ? <a href={page}>{words}</a> : words;
};

/** The series of a dataset, a page of them, each with how many figures it has and its latest period. */
export const SeriesTable = ({ series, first, next }: SeriesTableProps) => (
  <section className="below" aria-labelledby="series">
    <h2 id="series">Series</h2>
    {series.length === 0 && <p className="soft">None holds a figure.</p>}
    <TableRegion label="Series with their figures">
      <thead>
        <tr>
          <th scope="col">Series</th>
          <th scope="col" className="number">
            Figures
          </th>
          <th scope="col" className="number">
            Up to
          </th>
        </tr>
      </thead>
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
