import { z } from "zod";
import { asOfQuerySchema, placeSchema } from "../query";

const words = z.string().max(200, "give at most 200 characters");

/** Whose figures with whom, of which flow as the reporter calls it: exports when not said. */
export const mirrorQuerySchema = asOfQuerySchema.extend({
  reporter: placeSchema.describe("whose count is the reference"),
  partner: placeSchema.describe("the other side"),
  flow: words.default("exports").describe("as the reporter calls it"),
  product: words.optional().describe("a code with its classification"),
  unit: words.optional().describe("a currency or a quantity"),
});
