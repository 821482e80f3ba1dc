import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { Pair } from "@/lib/store/pairs";
import { TableHead } from "./table-head";
import { TableRegion } from "./table-region";

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
    <TableHead
      columns={["Pair", { number: "Facts" }, { number: "Published" }, { number: "Up to" }]}
    />
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

type PairTableProps = {
  readonly pairs: readonly Pair[];
  /** How many of them are shown; all when not said. */
  readonly most?: number;
  /** Where the others are. */
  readonly more?: string;
};

/** Pairs with what is known of them, in the order given. */
export const PairTable = ({ pairs, most = pairs.length, more }: PairTableProps) => (
  <section className="below" aria-labelledby="pairs">
    <h2 id="pairs">
      Pairs <small>the first named counts</small>
    </h2>
    {pairs.length === 0 ? (
      <p className="soft">None.</p>
    ) : (
      <PairRows label="Pairs" pairs={pairs.slice(0, most)} />
    )}
    {pairs.length > most && more && (
      <p>
        <a href={more}>All {pairs.length.toLocaleString("en")} pairs</a>
      </p>
    )}
  </section>
);
