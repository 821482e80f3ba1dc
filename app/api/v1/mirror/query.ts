import { z } from "zod";
import { asOfQuerySchema, placeSchema } from "../query";

const words = z.string().max(200, "give at most 200 characters");

/** Whose figures with whom, of which flow as the reporter calls it: exports when not said. */
export const mirrorQuerySchema = asOfQuerySchema.extend({
  reporter: placeSchema,
  partner: placeSchema,
  flow: words.default("exports"),
  product: words.optional(),
  unit: words.optional(),
});
