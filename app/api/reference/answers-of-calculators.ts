import { z } from "zod";
import type { Check } from "@/lib/check";
import { slipNames } from "@/lib/check/slips";
import { refusalCodes } from "@/lib/compare/comparison";
import { qualifierSchema } from "@/lib/figure";

const number = z.number().nullable();
const words = z.string().nullish();

const refused = z.object({
  code: z.enum(refusalCodes),
  reason: z.string().describe("a sentence to print"),
  remedy: z.string().describe("the figure that would settle it"),
});

const comparedFigure = z.object({
  period: z.string(),
  value: number,
  rounding: z.number().optional(),
  qualifier: qualifierSchema.optional(),
  role: words,
  flow: words,
  reporter: words,
  partner: words,
  product: words,
  unit: words,
  area: words,
  system: words,
  basis: words,
  adjustment: words,
  prices: words,
  base: words,
  indexBase: words,
  vintage: words,
  source: words,
  sourceName: words,
  provisional: z.boolean().optional(),
  insteadOfFact: words,
});

const verdict = z.enum(["agrees", "agrees-truncated", "differs", "cannot-be-checked"]);

const check = z.object({
  verdict,
  computed: number,
  low: number,
  high: number,
  slip: z.enum(slipNames).nullable(),
  because: z.string(),
}) satisfies z.ZodType<Check>;

const indexes = z.array(z.int()).describe("facts by their index in the request");

const outcome = z.object({
  verdict: verdict.optional(),
  value: z.number().optional(),
  refused: z.enum(refusalCodes).optional(),
  sentence: z.string(),
});

const change = z.object({
  when: z.iso.datetime(),
  dataset: z.object({ id: z.string(), name: z.string() }),
  vintage: z.int(),
  released: z.iso.date(),
  kind: z.enum(["check", "comparison"]),
  reporter: z.string(),
  partner: z.string(),
  flow: z.string(),
  product: z.string().nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  base: z.string().nullable(),
  fact: z.int().nullable(),
  figure: z.string().nullable(),
  article: z
    .object({ id: z.string(), outlet: z.string().nullable(), published: z.string() })
    .nullable(),
  was: outcome,
  now: outcome,
});

/** The schemas of answers of the calculators. */
export const calculatorAnswers = {
  Comparison: z.union([
    z.object({
      value: z.number(),
      low: number,
      high: number,
      formula: z.string(),
      inputs: z.array(comparedFigure),
      warnings: z.array(z.string()),
    }),
    z.object({ refused }),
  ]),
  Check: check,
  Ledger: z.object({
    consistent: z.boolean(),
    truncated: indexes,
    answers: z
      .array(
        z.object({
          flow: z.string(),
          period: z.string(),
          low: number,
          high: number,
          because: indexes,
          floor: z.boolean(),
          disputed: z.boolean(),
        }),
      )
      .nullable(),
    conflicts: z.array(indexes),
    more: z.boolean(),
  }),
  Changes: z.object({
    changes: z.array(change),
    next: z.string().nullable(),
    latest: z.string().describe("what to ask with another time, as “since”"),
  }),
} as const;
