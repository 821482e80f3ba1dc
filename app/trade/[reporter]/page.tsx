import type { Metadata } from "next";
import { reading } from "@/app/database";
import { knownPairs } from "@/app/trade/known-pairs";
import { placesOf } from "@/app/trade/places";
import { PairTable } from "@/app/ui/pair-table";
import { PartnerTotals } from "@/app/ui/partner-totals";
import { WorldTotals } from "@/app/ui/world-totals";
import { placeName } from "@/lib/place";
import { listDatasets } from "@/lib/store/datasets";
import { listPartners } from "@/lib/store/partners";
import { PartnerPanels } from "./partner-panels";

type CountryPageProps = {
  readonly params: Promise<{ reporter: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const generateMetadata = async ({
  params,
}: Pick<CountryPageProps, "params">): Promise<Metadata> => ({
  title: placeName((await params).reporter),
});

/** A country: its totals, its largest partners in each dataset's latest year, its pairs. */
export default async function CountryPage({ params, searchParams }: CountryPageProps) {
  const query = await searchParams;
  const [code = ""] = placesOf([(await params).reporter], query);
  const db = await reading();
  const [pairs, tables, datasets] = await Promise.all([
    knownPairs(db),
    listPartners(db, code),
    listDatasets(db),
  ]);
  const own = pairs.filter(({ reporter }) => reporter === code);
  const nameOf = (dataset: string): string =>
    datasets.find(({ id }) => id === dataset)?.name ?? dataset;
  return (
    <>
      <h1>{placeName(code)}</h1>
      <p className="lede">
        {own.length === 0
          ? `No figure of ${placeName(code)}’s own count is here yet.`
          : `Trade of ${placeName(code)}. Each dataset stands by itself: totals and partners are never mixed across sources.`}
      </p>
      <WorldTotals code={code} tables={tables} nameOf={nameOf} />
      <PartnerPanels db={db} reporter={code} query={query} />
      <PartnerTotals code={code} tables={tables} nameOf={nameOf} />
      <PairTable pairs={own} />
    </>
  );
}
