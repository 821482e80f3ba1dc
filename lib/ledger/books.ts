import { amountOf, type Fact, rateOf } from "../fact";
import { parseCanonicalPeriod } from "../period";
import type { LedgerFact } from "./stated";

/** A stated fact, wherever it stands. */
type Stated = { readonly fact: Fact };

/** A claim in numbers, and all who state it. */
export type Entry<S extends Stated = Stated> = {
  readonly fact: LedgerFact;
  readonly statements: readonly S[];
};

/** The claims of one reporter, partner, product and unit: what one ledger is made of. */
export type Book<S extends Stated = Stated> = {
  readonly unit: string | null;
  readonly entries: readonly Entry<S>[];
};

/** Amounts in these do not add up over months. */
const notAdditive = new Set(["percent", "points", "index"]);

const isNoUnit = (unit: string | null): boolean => unit === null || notAdditive.has(unit);

/** What a fact says of levels, one amount each: a change with a rate and an amount says two things, a share none. */
const toLedgerFacts = (fact: Fact): LedgerFact[] => {
  const [period, base] = [fact.period, fact.base].map((text) => parseCanonicalPeriod(text ?? ""));
  const amount = amountOf(fact);
  if (!period || fact.kind === "share") return [];
  const { flow } = fact;
  if (fact.kind === "level")
    return amount && !notAdditive.has(fact.unit ?? "")
      ? [{ flow, period, base: null, measure: "amount", figure: amount }]
      : [];
  if (!base) return [];
  const rate = rateOf(fact);
  const changed = amount && !isNoUnit(fact.unit) ? amount : undefined;
  return [
    ...(rate
      ? [
          {
            flow,
            period,
            base,
            measure: fact.percent === null ? "factor" : "percent",
            figure: rate,
          } as const,
        ]
      : []),
    ...(changed ? [{ flow, period, base, measure: "amount", figure: changed } as const] : []),
  ];
};

/** The unit that most amounts are in: a rate that names none is one of these amounts. */
const commonUnit = (facts: readonly Fact[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { unit, value } of facts) {
    if (unit !== null && value !== null && !notAdditive.has(unit))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

/**
 * The ledgers that statements of one reporter and partner about one product are made into, one a unit. Claims stated
 * alike are one entry; a rate without a unit is of the unit that most amounts are in, and without any of none.
 */
export const listBooks = <S extends Stated>(
  statements: readonly S[],
  product: string | null,
): readonly Book<S>[] => {
  const ofProduct = statements.filter(({ fact }) => fact.product === product);
  const common = commonUnit(ofProduct.map(({ fact }) => fact)) ?? null;
  const books = new Map<string | null, Map<string, { fact: LedgerFact; statements: S[] }>>();
  for (const statement of ofProduct) {
    const unit =
      isNoUnit(statement.fact.unit) && statement.fact.kind === "change"
        ? common
        : statement.fact.unit;
    const entries = books.get(unit) ?? new Map();
    books.set(unit, entries);
    for (const fact of toLedgerFacts(statement.fact)) {
      const key = JSON.stringify(fact);
      const entry = entries.get(key) ?? { fact, statements: [] };
      entry.statements.push(statement);
      entries.set(key, entry);
    }
  }
  return [...books]
    .map(([unit, entries]) => ({ unit, entries: [...entries.values()] }))
    .filter(({ entries }) => entries.some(({ fact }) => fact.measure === "amount"));
};
