import type { Statement } from "@/lib/compare/statement";
import type { Fact } from "@/lib/fact";

/** A fact of Azerbaijan's turnover with Serbia that states nothing yet; a test says what it states. */
export const aFact = (fields: Partial<Fact>): Fact => ({
  kind: "level",
  flow: "turnover",
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: null,
  value: null,
  percent: null,
  factor: null,
  qualifier: "=",
  period: null,
  base: null,
  rounding: null,
  rateRounding: null,
  quote: null,
  ...fields,
});

/** "$5.9 million in the eight months of 2021". */
export const eightMonthsOf2021: Fact = aFact({
  unit: "USD",
  value: 5_900_000,
  rounding: 100_000,
  period: "2021-01/P8M",
});

/** A fact in dollars to the nearest 100 000, in an article named after its outlet. */
export const aStatement = (
  outlet: string,
  published: string,
  fields: Partial<Fact>,
): Statement => ({
  article: { id: outlet, outlet, published },
  fact: aFact({ unit: "USD", rounding: 1e5, ...fields }),
});
