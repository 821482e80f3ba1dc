import { z } from "zod";
import { qualifierSchema } from "@/lib/figure";
import { searchKinds } from "@/lib/search/contents";
import { next } from "./answers-of-figures";

const figure = z.object({
  count: z.enum(["reporter", "partner"]).describe("whose count it is"),
  kind: z.enum(["series", "article"]),
  source: z.string(),
  flow: z.string(),
  period: z.string(),
  unit: z.string().nullable(),
  value: z.number(),
  rounding: z.number(),
  qualifier: qualifierSchema,
});

/** The schemas of what is found, and of both sides' figures beside each other. */
export const findingAnswers = {
  Found: z.object({
    hits: z.array(z.looseObject({ kind: z.enum(searchKinds) })),
    total: z.int(),
    facets: z.looseObject({}).describe("what would narrow the search, with counts"),
    next,
  }),
  Mirror: z.object({
    reporter: z.string(),
    partner: z.string(),
    flow: z.string(),
    sentence: z.string(),
    figures: z.array(figure),
    differences: z.array(
      z.object({
        period: z.string(),
        unit: z.string().nullable(),
        reference: figure,
        other: figure,
        difference: z.number(),
        percent: z.number().nullable(),
        agrees: z.boolean(),
        causes: z.array(z.looseObject({})).describe("possible ones that the data show"),
        unexplained: z.boolean(),
      }),
    ),
  }),
} as const;
