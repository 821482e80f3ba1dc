import type { Reader } from "./change";
import { formatLast } from "./last-period";
import type { Pair } from "./pairs";

/** What the series of one product say of a pair. */
export type ProductPair = Omit<Pair, "facts">;

const mostPairs = 500;

/** The pairs that have series of a product, those with the most figures first; at most five hundred. */
export const listProductPairs = async (db: Reader, product: string): Promise<ProductPair[]> => {
  const rows = await db
    .selectFrom("series")
    .select(["reporter", "partner", ({ fn }) => fn.countAll<number>().as("series")])
    .select(({ fn }) => [
      fn.sum<number>("observations").as("observations"),
      fn.max("last").as("last"),
    ])
    .where("product", "=", product)
    .where("observations", ">", 0)
    .where("reporter", "is not", null)
    .where("partner", "is not", null)
    .groupBy(["reporter", "partner"])
    .orderBy("observations", "desc")
    .orderBy("reporter")
    .orderBy("partner")
    .limit(mostPairs)
    .$narrowType<{ reporter: string; partner: string }>()
    .execute();
  return rows.map(({ last, ...pair }) => ({ ...pair, lastPeriod: formatLast(last) }));
};
