import { listDatasets } from "@/lib/store/datasets";
import { reading } from "./database";
import { fitsDataset, fitsPair, reportersOf } from "./trade/find";
import { knownPairs } from "./trade/known-pairs";
import { CountryList } from "./ui/country-list";
import { DatasetList } from "./ui/dataset-list";
import { FeaturedPair } from "./ui/featured-pair";
import { PairTable } from "./ui/pair-table";

type HomeProps = { readonly searchParams: Promise<{ q?: string | string[] }> };

/** The pair that shows best what the program is for: few figures, unlike periods, contradictions. */
const featuredPair = { reporter: "AZE", partner: "SRB" };

const mostPairs = 15;

/** Pairs, countries and datasets, with search; without a search the featured pair stands first. */
export default async function Home({ searchParams }: HomeProps) {
  const { q } = await searchParams;
  const search = [q ?? ""].flat().join(" ").trim().slice(0, 200);
  const db = await reading();
  const [pairs, datasets] = await Promise.all([knownPairs(db), listDatasets(db)]);
  const found = pairs.filter(fitsPair(search));
  const foundDatasets = datasets.filter(fitsDataset(search));
  const countries = reportersOf(search, pairs);
  const featured =
    pairs.find(
      ({ reporter, partner }) =>
        reporter === featuredPair.reporter && partner === featuredPair.partner,
    ) ?? pairs[0];
  return (
    <>
      <h1>{search ? `“${search}”` : "Trade figures that can be set side by side"}</h1>
      <p className="lede">
        {search
          ? "Pairs, countries and datasets of that name."
          : "Turnover reads figures out of articles and official files, keeps where each came from and how exactly it was stated, and compares only like for like."}
      </p>
      {!search && featured && (
        <FeaturedPair reporter={featured.reporter} partner={featured.partner} />
      )}
      {search && found.length + countries.length + foundDatasets.length === 0 && (
        <p className="refusal">
          <b>Nothing here is of that name.</b>
          <em>
            Search for a country, such as Serbia, a code, such as AZE, two countries at once, or the
            name of a dataset.
          </em>
        </p>
      )}
      <PairTable
        pairs={found}
        most={mostPairs}
        more={`/pairs${search && `?q=${encodeURIComponent(search)}`}`}
      />
      <DatasetList datasets={foundDatasets} />
      <CountryList countries={countries} />
    </>
  );
}
