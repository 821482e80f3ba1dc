import { z } from "zod";
import {
  type Figure,
  type Interval,
  intervalOfAmount,
  intervalOfChange,
  intervalOfFactor,
  qualifierSchema,
} from "./figure";

/** Where words stand in a text: UTF-16 code units, the end excluded. */
export const spanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof spanSchema>;

const factKindSchema = z.enum(["level", "change", "share"]);

/**
 * One quantitative claim of a text about trade. `value` is an amount in plain units (for a change, the amount of the
 * change), `percent` a signed change or a share, `factor` a multiple; `rounding` belongs to `value`, `rateRounding` to
 * `percent` or `factor`. Periods are in canonical text form. `quote` spans the words the fact rests on.
 */
export const factSchema = z.object({
  kind: factKindSchema,
  flow: z.string(),
  reporter: z.string().nullable(),
  partner: z.string().nullable(),
  product: z.string().nullable(),
  unit: z.string().nullable(),
  value: z.number().nullable(),
  percent: z.number().nullable(),
  factor: z.number().nullable(),
  qualifier: qualifierSchema,
  period: z.string().nullable(),
  base: z.string().nullable(),
  rounding: z.number().nonnegative().nullable(),
  rateRounding: z.number().nonnegative().nullable(),
  quote: spanSchema.nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** The stated amount of a fact, if it states one. */
export const amountOf = ({ value, rounding, qualifier }: Fact): Figure | undefined =>
  value === null ? undefined : { value, rounding: rounding ?? 0, qualifier };

/** The stated rate of a fact, a percentage or a factor, if it states one. */
export const rateOf = ({ percent, factor, rateRounding, qualifier }: Fact): Figure | undefined => {
  const value = percent ?? factor;
  return value === null ? undefined : { value, rounding: rateRounding ?? 0, qualifier };
};

/** What the stated amount allows, in plain units. */
export const amountInterval = (fact: Fact): Interval | undefined => {
  const figure = amountOf(fact);
  return figure && intervalOfAmount(figure);
};

/** What the stated rate allows: percent for changes and shares, a multiple for factors. */
export const rateInterval = (fact: Fact): Interval | undefined => {
  const figure = rateOf(fact);
  if (!figure) return undefined;
  if (fact.percent === null) return intervalOfFactor(figure);
  return fact.kind === "change" ? intervalOfChange(figure) : intervalOfAmount(figure);
};
