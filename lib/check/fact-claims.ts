import type { Fact } from "../fact";
import type { Figure } from "../figure";
import { parseCanonicalPeriod } from "../period";
import type { Claim } from "./claim";

type Amount = { readonly measure: Claim["measure"]; readonly figure: Figure };

const amountsOf = (fact: Fact): readonly Amount[] => {
  const { kind, value, percent, factor, qualifier } = fact;
  const [rounding, rateRounding] = [fact.rounding ?? 0, fact.rateRounding ?? 0];
  const amount: Amount[] =
    value === null || kind === "share"
      ? []
      : [{ measure: "amount", figure: { value, rounding, qualifier } }];
  if (kind === "level") return amount;
  const rates = [
    { measure: "percent" as const, value: percent },
    { measure: "factor" as const, value: kind === "share" ? null : factor },
  ].flatMap(({ measure, value: rate }): Amount[] =>
    rate === null ? [] : [{ measure, figure: { value: rate, rounding: rateRounding, qualifier } }],
  );
  return [...rates, ...amount];
};

/**
 * What a fact claims, one claim for each amount that it states: a change that gives both its percentage and its amount
 * claims both. None when the text names no period.
 */
export const claimsOf = (fact: Fact): readonly Claim[] => {
  const { kind, flow, reporter, partner, unit } = fact;
  const period = parseCanonicalPeriod(fact.period ?? "");
  if (!period) return [];
  const base = parseCanonicalPeriod(fact.base ?? "") ?? null;
  return amountsOf(fact).map(({ measure, figure }) => ({
    kind,
    measure,
    figure,
    flow,
    period,
    base,
    reporter,
    partner,
    unit: measure === "amount" ? unit : null,
  }));
};
