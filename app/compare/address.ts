import type { Level } from "@/lib/compare/comparison";
import type { Finding } from "@/lib/compare/findings";
import { sourceIdOf } from "@/lib/compare/level-source";
import { formatPeriod, type Period } from "@/lib/period";

/** What the address of the comparison builder says; what is left out is chosen there. */
type BuilderQuery = {
  readonly reporter?: string | null | undefined;
  readonly partner?: string | null | undefined;
  readonly flow?: string | undefined;
  readonly product?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly dataset?: string | undefined;
  readonly measure?: string | undefined;
  readonly period?: Period | undefined;
  readonly base?: Period | undefined;
};

/** The address of the builder with choices already made. */
export const builderAddressOf = ({ period, base, ...rest }: BuilderQuery): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) if (value) query.set(name, value);
  if (period) query.set("period", formatPeriod(period));
  if (base) query.set("base", formatPeriod(base));
  return query.size > 0 ? `/compare?${query}` : "/compare";
};

/** The address that shows the comparison of two levels of one source. */
export const compareAddressOf = ({ base, next }: Finding): string =>
  builderAddressOf({
    reporter: next.reporter,
    partner: next.partner,
    flow: next.flow,
    product: next.product,
    unit: next.unit,
    dataset: sourceIdOf(next),
    measure: "yoy",
    period: next.period,
    base: base.period,
  });

const turnedFlows: ReadonlyMap<string, string> = new Map([
  ["exports", "imports"],
  ["imports", "exports"],
]);

const turnedBack = (level: Level): Level => ({
  ...level,
  flow: turnedFlows.get(level.flow) ?? level.flow,
});

/** The same for levels of the other side that a page shows turned to its own: there they stand under their own flow. */
export const mirrorAddressOf = ({ base, next, comparison }: Finding): string =>
  compareAddressOf({ base: turnedBack(base), next: turnedBack(next), comparison });
