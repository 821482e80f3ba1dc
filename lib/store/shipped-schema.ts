import { z } from "zod";
import { factSchema } from "../fact";
import { daySchema, reducedDateSchema } from "./day";

/** The files of the shipped datasets; `file` is a path in the data folder, `note` is for its readers. */
export const shippedDatasetsSchema = z.array(
  z.object({
    file: z.string(),
    name: z.string(),
    publisher: z.string().nullable(),
    source: z.string().nullable(),
    licence: z.string().nullable(),
    released: daySchema,
    note: z.string().optional(),
  }),
);
export type ShippedDataset = z.infer<typeof shippedDatasetsSchema>[number];

/** A shipped article; the quote of a fact is the exact words in the text, which stand there once. */
export const shippedArticlesSchema = z.array(
  z.object({
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: reducedDateSchema,
    text: z.string(),
    facts: z.array(
      factSchema.omit({ quote: true }).extend({ quote: z.string(), remark: z.string().optional() }),
    ),
  }),
);
export type ShippedArticle = z.infer<typeof shippedArticlesSchema>[number];
export type ShippedFact = ShippedArticle["facts"][number];

/** A row of the table of events, its places separated by semicolons. */
export const shippedEventSchema = z.object({
  date: reducedDateSchema,
  countries: z.string().transform((text) => text.split(";").filter((place) => place !== "")),
  title: z.string().min(1),
  kind: z.string(),
  address: z.string(),
});
