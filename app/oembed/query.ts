import { z } from "zod";

/** What is no number of pixels is passed over, as oEmbed asks of what a provider does not understand. */
const pixels = z.coerce.number().int().min(1).max(99_999).optional().catch(undefined);

/** What is asked of oEmbed; whatever else is said is passed over. */
export const oembedQuerySchema = z.object({
  url: z.string().min(1).describe("the address of a chart, a pair or a series here"),
  maxwidth: pixels.describe("the most pixels that it may be wide"),
  maxheight: pixels.describe("the most pixels that it may be high"),
  format: z.enum(["json", "xml"]).optional().catch(undefined).describe("json or xml"),
});

export type OembedQuery = z.output<typeof oembedQuerySchema>;
