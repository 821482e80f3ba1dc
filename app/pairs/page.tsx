import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { reading } from "@/app/database";
import { knownPairs } from "@/app/trade/known-pairs";
import { PairTable } from "@/app/ui/pair-table";

export const metadata: Metadata = { title: "Pairs" };

type PairsProps = {
  readonly searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

const pairsOfPage = 100;

/** The address of one page of the list. */
const addressOf = (page: number): string => (page > 1 ? `/pairs?page=${page}` : "/pairs");

/** All pairs, a hundred at a time. */
export default async function Pairs({ searchParams }: PairsProps) {
  const { q, page } = await searchParams;
  const search = [q ?? ""].flat().join(" ").trim();
  // Addresses of a time when the search was a part of this page.
  if (search !== "") redirect(`/search?${new URLSearchParams({ q: search, kind: "pair" })}`);
  const db = await reading();
  const found = await knownPairs(db);
  const pages = Math.max(1, Math.ceil(found.length / pairsOfPage));
  const asked = Number([page ?? "1"].flat()[0]);
  const current = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const first = (current - 1) * pairsOfPage;
  return (
    <>
      <h1>Pairs</h1>
      <p className="lede">
        {found.length.toLocaleString("en")} {found.length === 1 ? "pair" : "pairs"}, those with the
        most facts first, then those with the most published figures.
      </p>
      <PairTable pairs={found.slice(first, first + pairsOfPage)} />
      {pages > 1 && (
        <nav className="pages" aria-label="Pages of the list">
          {current > 1 && (
            <a href={addressOf(current - 1)} rel="prev">
              Before
            </a>
          )}
          <span className="soft">
            Page {current} of {pages}
          </span>
          {current < pages && (
            <a href={addressOf(current + 1)} rel="next">
              Next
            </a>
          )}
        </nav>
      )}
    </>
  );
}
