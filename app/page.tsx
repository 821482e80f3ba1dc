import { redirect } from "next/navigation";
import { listDatasets } from "@/lib/store/datasets";
import { listRecentChanges } from "@/lib/store/recent";
import { reading } from "./database";
import { knownPairs } from "./trade/known-pairs";
import { reportersOf } from "./trade/reporters";
import { CountryList } from "./ui/country-list";
import { DatasetList } from "./ui/dataset-list";
import { FeaturedPair } from "./ui/featured-pair";
import { PairTable } from "./ui/pair-table";
import { RecentList } from "./ui/recent-list";

type HomeProps = { readonly searchParams: Promise<{ q?: string | string[] }> };

/** The pair that shows best what the program is for: few figures, unlike periods, contradictions. */
const featuredPair = { reporter: "AZE", partner: "SRB" };

const mostPairs = 15;
const mostChanges = 6;

/** The featured pair, then all pairs, datasets and countries, and what came in last. */
export default async function Home({ searchParams }: HomeProps) {
  const q = [(await searchParams).q ?? ""].flat().join(" ").trim();
  // Addresses of a time when the search was a part of this page.
  if (q !== "") redirect(`/search?${new URLSearchParams({ q })}`);
  const db = await reading();
  const [pairs, datasets, changes] = await Promise.all([
    knownPairs(db),
    listDatasets(db),
    listRecentChanges(db, mostChanges),
  ]);
  const featured =
    pairs.find(
      ({ reporter, partner }) =>
        reporter === featuredPair.reporter && partner === featuredPair.partner,
    ) ?? pairs[0];
  return (
    <>
      <h1>Trade figures that can be set side by side</h1>
      <p className="lede">
        Turnover reads figures out of articles and official files, keeps where each came from and
        how exactly it was stated, and compares only like for like.
      </p>
      {featured && <FeaturedPair reporter={featured.reporter} partner={featured.partner} />}
      <PairTable pairs={pairs} most={mostPairs} more="/pairs" />
      <DatasetList datasets={datasets} />
      <RecentList changes={changes} more="/changes" />
      <CountryList countries={reportersOf(pairs)} />
    </>
  );
}
