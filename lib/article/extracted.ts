import { z } from "zod";
import { factSchema, spanSchema } from "../fact";

/** The fields of a fact that rest on words of the text. */
export const spannedFields = [
  "flow",
  "reporter",
  "partner",
  "product",
  "unit",
  "value",
  "percent",
  "factor",
  "qualifier",
  "period",
  "base",
] as const;
export type SpannedField = (typeof spannedFields)[number];

/**
 * A fact as it was read out of a text: `low` and `high` are the ends of what the amount allows, `rateLow` and `rateHigh`
 * those of the rate (null where open, or where there is none), `spans` the words that gave each field, `abstained` why a
 * field is null. Fields taken over from words before have the spans of those words or none.
 */
export const extractedFactSchema = factSchema.extend({
  low: z.number().nullable(),
  high: z.number().nullable(),
  rateLow: z.number().nullable(),
  rateHigh: z.number().nullable(),
  quote: spanSchema,
  spans: z.partialRecord(z.enum(spannedFields), spanSchema),
  abstained: z.partialRecord(z.enum(spannedFields), z.string()),
});
export type ExtractedFact = z.infer<typeof extractedFactSchema>;
