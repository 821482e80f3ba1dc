import { z } from "zod";
import { searchKinds } from "@/lib/search/contents";
import { pageQuery, placeSchema } from "../query";

const words = z.string().max(200, "give at most 200 characters");

/** Words to seek, what narrows them, and either a page of all results or the best few of each kind. */
export const searchQuerySchema = z
  .strictObject({
    q: words.describe("what is sought"),
    kind: z
      .enum(searchKinds, `give one of: ${searchKinds.join(", ")}`)
      .describe("only things of this kind"),
    reporter: placeSchema.describe("only what this one counts"),
    flow: words.describe("only of this flow"),
    frequency: words.describe("only of this frequency"),
    publisher: words.describe("only of this publisher"),
    perKind: z.coerce
      .number("give a whole number from 1 to 20")
      .int("give a whole number from 1 to 20")
      .min(1, "give a whole number from 1 to 20")
      .max(20, "give a whole number from 1 to 20")
      .describe("the best few of each kind instead of a page"),
  })
  .partial()
  .extend(pageQuery(["number"]));
