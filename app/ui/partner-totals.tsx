import { choosePartnerTable } from "@/app/trade/partners";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { isGroup, placeName } from "@/lib/place";
import type { PartnerTable } from "@/lib/store/partners";
import { TableHead } from "./table-head";
import { TableRegion } from "./table-region";
import { roundAmount } from "./world-totals";

type PartnerTotalsProps = {
  readonly code: string;
  readonly tables: readonly PartnerTable[];
  readonly nameOf: (dataset: string) => string;
};

const largestFew = 10;

/** The largest partners of a country in the latest year of a dataset that names them. */
export const PartnerTotals = ({ code, tables, nameOf }: PartnerTotalsProps) => {
  const table = choosePartnerTable(tables);
  const period = parseCanonicalPeriod(table?.period ?? "");
  const partners =
    table?.partners.filter(({ partner }) => !isGroup(partner)).slice(0, largestFew) ?? [];
  if (!table || !period || partners.length === 0) return null;
  return (
    <section className="below" aria-labelledby="partners">
      <h2 id="partners">
        Largest partners in {describePeriod(period)} <small>{nameOf(table.dataset)}</small>
      </h2>
      <TableRegion label="Largest partners">
        <TableHead
          columns={[
            "Partner",
            { number: "Exports to" },
            { number: "Imports from" },
            { number: "Turnover" },
          ]}
        />
        <tbody>
          {partners.map(({ partner, exports, imports, turnover }) => (
            <tr key={partner}>
              <th scope="row">
                <a href={`/trade/${code}/${partner}`}>{placeName(partner)}</a>
              </th>
              <td className="number">{roundAmount(exports, table.unit)}</td>
              <td className="number">{roundAmount(imports, table.unit)}</td>
              <td className="number">{roundAmount(turnover, table.unit)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
};
