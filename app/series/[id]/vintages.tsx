import { Published } from "@/app/ui/published";
import { TableRegion } from "@/app/ui/table-region";
import type { SeriesHistory } from "@/lib/store/series-history";

type VintagesProps = { readonly dataset: string; readonly history: SeriesHistory };

const counts = [
  ["added", "Added"],
  ["revised", "Revised"],
  ["withdrawn", "Withdrawn"],
] as const;

/** The vintages that say something new of a series, the latest first, with what each did to it. */
export const Vintages = ({ dataset, history }: VintagesProps) => (
  <section className="below" aria-labelledby="vintages">
    <h2 id="vintages">
      Vintages <small>the files that changed this series</small>
    </h2>
    <TableRegion label="Vintages of the series">
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Released</th>
          <th scope="col">Came in</th>
          {counts.map(([key, name]) => (
            <th scope="col" className="number" key={key}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.vintages.toReversed().map((vintage) => (
          <tr key={vintage.number}>
            <th scope="row">
              <a href={`/datasets/${dataset}?changes=${vintage.number}#changes`}>
                {vintage.number}
              </a>
            </th>
            <td>
              <Published date={vintage.released} />
              {!vintage.releasedGiven && <span className="row-source">the day it came in</span>}
            </td>
            <td>
              <Published date={vintage.received.slice(0, 10)} />
            </td>
            {counts.map(([key]) => (
              <td className="number" key={key}>
                {vintage[key].toLocaleString("en")}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  </section>
);
