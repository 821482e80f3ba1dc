import * as fc from "fast-check";
import { measureNames } from "@/lib/compare/measures";
import type { Asked, Said } from "./oracle-words";

const counts: Readonly<Record<string, number>> = {
  "annualised-rate": 1,
  log: 1,
  contribution: 3,
  "ttm-bridge": 3,
  intensity: 4,
};
const manyParts = ["sum", "mean", "ttm", "chain", "hhi"];
const twoFlows = ["turnover", "balance", "coverage", "normalised-balance"];
const onePeriod = [
  ...twoFlows,
  ..."share rebase terms-of-trade intensity hhi implied-base contribution-weight".split(" "),
];

/** Roles where what an input says of itself could otherwise tell its place. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(twoFlows.map((measure) => [measure, ["exports", "imports"]])),
  "implied-base": ["level", "rate"],
};

const textOf = (start: number, months: number): string =>
  `${Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, "0")}/P${months}M`;

/** Mostly the periods that a measure wants, now and then others. */
const periodsOf = (measure: string, count: number): fc.Arbitrary<readonly string[]> => {
  const start = fc.integer({ min: 2019 * 12, max: 2020 * 12 + 11 });
  const months = fc.constantFrom(1, 1, 3, 5, 8, 12);
  const anyOf = fc.array(
    fc.tuple(start, months).map(([from, length]) => textOf(from, length)),
    { minLength: count, maxLength: count },
  );
  const wanted = fc
    .tuple(start, months, fc.constantFrom(0, 0, 0, 1))
    .map(([from, length, slip]) => {
      if (measure === "ttm") {
        const part = 12 / count;
        return Array.from({ length: count }, (_, i) => textOf(from + i * part + slip, part));
      }
      if (measure === "ttm-bridge")
        return [textOf(from, 12), textOf(from + 12 + slip, length), textOf(from, length)];
      if (onePeriod.includes(measure))
        return Array.from({ length: count }, () => textOf(from, length));
      const step = ["pop", "annualised", "cch", "cca"].includes(measure) ? length : 12;
      const rows = Array.from({ length: count }, (_, i) => textOf(from + i * step, length));
      return measure === "contribution" ? [rows[0] ?? "", rows[1] ?? "", rows[0] ?? ""] : rows;
    });
  return fc.oneof({ arbitrary: wanted, weight: 5 }, { arbitrary: anyOf, weight: 1 });
};

/** Mostly the usual, once in thirteen times one of some values. */
const rarely = <T>(values: readonly T[], usual: T | undefined = undefined) =>
  fc.nat({ max: 13 * values.length - 1 }).map((at) => (at < values.length ? values[at] : usual));

const said = fc.record({
  value: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 400 }), weight: 30 },
    { arbitrary: fc.integer({ min: 1, max: 4000 }).map((n) => n / 10), weight: 10 },
    { arbitrary: fc.integer({ min: -120, max: 0 }), weight: 2 },
    { arbitrary: fc.constant(null), weight: 1 },
  ),
  rounding: fc.constantFrom(0, 0.1, 1, 10),
  qualifier: fc.constantFrom(...Array.from("==============~~>")),
});

const scope = fc.record({
  unit: rarely(["EUR", "t", "percent", "percentage points", "index 2015=100"], "USD"),
  flow: rarely(["exports", "imports", "turnover", "balance"]),
  reporter: rarely(["AZE", "SRB"]),
  area: rarely(["EA19", "EA20"]),
  partner: rarely(["TUR", "GEO"]),
  product: rarely(["HS 27", "HS 85"]),
  system: rarely(["general", "special"]),
  basis: rarely(["customs", "balance of payments"]),
  seasonal: rarely(["adjusted", "unadjusted"]),
  prices: rarely(["current", "constant"]),
  base: rarely(["2010", "2015"]),
});

const withoutGaps = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const optionsFor = fc
  .record({
    years: rarely([1, 2, 5, 9]),
    periodsPerYear: rarely([4, 12]),
    inputsAre: fc.constantFrom(undefined, "shares", "levels"),
    breakAt: rarely([3, 9, 12, 15, 20, 27].map((at) => textOf(2019 * 12 + at, 1))),
    unit: rarely(["USD", "percent"]),
    flow: rarely(["exports", "deficit"]),
  })
  .map(withoutGaps);

const ofMeasure = (measure: string, count: number): fc.Arbitrary<Asked> =>
  fc
    .tuple(
      periodsOf(measure, count),
      fc.array(said, { minLength: count, maxLength: count }),
      fc.array(scope, { minLength: count, maxLength: count }),
      fc.boolean(),
      optionsFor,
    )
    .map(([periods, figures, scopes, isPlain, options]) => ({
      measure,
      options,
      inputs: periods.map(
        (period, i): Said => ({
          period,
          value: null,
          role: rolesOf[measure]?.[i],
          ...figures[i],
          ...(isPlain ? {} : withoutGaps(scopes[i] ?? {})),
        }),
      ),
    }));

/** Comparisons of every measure, most of them sound, with every way to go wrong among them. */
export const anyRequest: fc.Arbitrary<Asked> = fc
  .tuple(fc.constantFrom(...measureNames), fc.constantFrom(1, 2, 3, 4, 6, 12))
  .chain(([measure, many]) =>
    ofMeasure(measure, manyParts.includes(measure) ? many : (counts[measure] ?? 2)),
  );
