import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reading } from "@/app/database";
import { TableHead } from "@/app/ui/table-head";
import { TableRegion } from "@/app/ui/table-region";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import { productGroupName } from "@/lib/product-names";
import { listProductPairs, type ProductPair } from "@/lib/store/product-pairs";

type ProductProps = { readonly params: Promise<{ product: string }> };

const nameOf = async (params: ProductProps["params"]): Promise<string> => {
  try {
    return decodeURIComponent((await params).product);
  } catch (error) {
    if (error instanceof URIError) notFound();
    throw error;
  }
};

export const generateMetadata = async ({ params }: ProductProps): Promise<Metadata> => ({
  title: await nameOf(params),
});

const PairRow = ({ pair, product }: { readonly pair: ProductPair; readonly product: string }) => {
  const period = parseCanonicalPeriod(pair.lastPeriod ?? "");
  const address = `/trade/${pair.reporter}/${pair.partner}?${new URLSearchParams({ product })}`;
  return (
    <tr>
      <th scope="row">
        <a href={address}>
          {placeName(pair.reporter)} – {placeName(pair.partner)}
        </a>
      </th>
      <td className="number">{pair.observations.toLocaleString("en")}</td>
      <td className="number">{period ? describePeriod(period) : "–"}</td>
    </tr>
  );
};

/** A product: what its code is of, and the pairs whose trade in it is known. */
export default async function ProductPage({ params }: ProductProps) {
  const product = await nameOf(params);
  const pairs = await listProductPairs(await reading(), product);
  if (pairs.length === 0) notFound();
  const group = productGroupName(product);
  return (
    <>
      <h1>{product}</h1>
      <p className="lede">
        {group && `${group}. `}
        {pairs.length === 1 ? "One pair has" : `${pairs.length} pairs have`} published figures of
        it, those with the most first.
      </p>
      <TableRegion label={`Pairs with figures of ${product}`}>
        <TableHead columns={["Pair", { number: "Figures" }, { number: "Up to" }]} />
        <tbody>
          {pairs.map((pair) => (
            <PairRow key={`${pair.reporter} ${pair.partner}`} pair={pair} product={product} />
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}
