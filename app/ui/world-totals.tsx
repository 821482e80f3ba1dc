import { formatAmount } from "@/lib/figure-text";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import type { PartnerTable } from "@/lib/store/partners";
import { TableHead } from "./table-head";
import { TableRegion } from "./table-region";

type TotalsProps = {
  readonly code: string;
  readonly tables: readonly PartnerTable[];
  readonly nameOf: (dataset: string) => string;
};

/** An amount to a thousandth of its size, or a dash: these tables give the order, the pages of the pairs the digits. */
export const roundAmount = (value: number | null, unit: string | null): string => {
  if (value === null) return "–";
  const place = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1)) - 3);
  return formatAmount(value, unit, place);
};

/** A country's trade with the world, by dataset, in the latest year of each. */
export const WorldTotals = ({ code, tables, nameOf }: TotalsProps) => {
  const totals = tables
    .flatMap((table) => {
      const world = table.partners.find(({ partner }) => partner === "WLD");
      const period = parseCanonicalPeriod(table.period);
      return world && period ? [{ table, world, period }] : [];
    })
    .sort((a, b) => b.period.start - a.period.start);
  if (totals.length === 0) return null;
  return (
    <section className="below" aria-labelledby="totals">
      <h2 id="totals">
        <a href={`/trade/${code}/WLD`}>With the world</a>
      </h2>
      <TableRegion label="Trade with the world, by dataset">
        <TableHead
          columns={[
            "Dataset",
            "Year",
            { number: "Exports" },
            { number: "Imports" },
            { number: "Turnover" },
          ]}
        />
        <tbody>
          {totals.map(({ table, world, period }) => (
            <tr key={`${table.dataset} ${table.unit}`}>
              <th scope="row">{nameOf(table.dataset)}</th>
              <td>{describePeriod(period)}</td>
              <td className="number">{roundAmount(world.exports, table.unit)}</td>
              <td className="number">{roundAmount(world.imports, table.unit)}</td>
              <td className="number">{roundAmount(world.turnover, table.unit)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
};
