import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { Pair } from "@/lib/store/pairs";
import { TableRegion } from "./table-region";

const shownAtOnce = 15;

const lastPeriodOf = ({ lastPeriod }: Pair): string => {
  const period = parseCanonicalPeriod(lastPeriod ?? "");
  return period ? describePeriod(period) : "–";
};

const PairRows = ({
  label,
  pairs,
}: {
  readonly label: string;
  readonly pairs: readonly Pair[];
}) => (
  <TableRegion label={label}>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        <th scope="col" className="number">
          Facts
        </th>
        <th scope="col" className="number">
          Published
        </th>
        <th scope="col" className="number">
          Up to
        </th>
      </tr>
    </thead>
    <tbody>
      {pairs.map((pair) => (
        <tr key={`${pair.reporter} ${pair.partner}`}>
          <th scope="row">
            <a href={`/trade/${pair.reporter}/${pair.partner}`}>
              {placeName(pair.reporter)} – {placeName(pair.partner)}
            </a>
          </th>
          <td className="number">{pair.facts}</td>
          <td className="number">{pair.observations}</td>
          <td className="number">{lastPeriodOf(pair)}</td>
        </tr>
      ))}
    </tbody>
  </TableRegion>
);

/** Pairs with what is known of them, those with the most facts first; the rest unfolds. */
export const PairTable = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const rest = pairs.slice(shownAtOnce);
  return (
    <section className="below" aria-labelledby="pairs">
      <h2 id="pairs">
        Pairs <small>the first named counts</small>
      </h2>
      {pairs.length === 0 ? (
        <p className="soft">None.</p>
      ) : (
        <PairRows label="Pairs with the most facts" pairs={pairs.slice(0, shownAtOnce)} />
      )}
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length} more pairs</summary>
          <PairRows label="All other pairs" pairs={rest} />
        </details>
      )}
    </section>
  );
};
