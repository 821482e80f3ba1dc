import { z } from "zod";
import { parseCursor } from "@/lib/store/paging";
import { placeSchema } from "../query";

/** A day, or where an answer before ended. */
const since = z.string().transform((text, context) => {
  const [after] = parseCursor(text, 1) ?? [];
  if (typeof after === "number") return { after };
  if (z.iso.date().safeParse(text).success) return { from: text };
  context.addIssue("give a day, such as 2021-12-31, or “latest” of an answer before");
  return z.NEVER;
});

const most = "give a whole number from 1 to 1000";

/** Which changes: since when, of which places, dataset or article, and how many at once. */
export const changesQuerySchema = z
  .strictObject({
    since: since.describe("a day, or “latest” of an answer before"),
    reporter: placeSchema.describe("whose count is checked"),
    partner: placeSchema.describe("with whom"),
    dataset: z.string().describe("the id of the dataset that brought the files"),
    article: z.string().describe("the id of the article whose statements are checked"),
    limit: z.coerce
      .number(most)
      .int(most)
      .min(1, most)
      .max(1000, most)
      .describe("the most changes at once; those of one file stay together"),
  })
  .partial();
