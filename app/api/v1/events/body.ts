import { z } from "zod";
import { refuse } from "@/app/api/answer";
import { toPlainLabel } from "@/lib/label";
import { daySchema, reducedDateSchema } from "@/lib/store/day";
import { placeSchema } from "../query";
import { webAddressSchema } from "../web-address";

/** Which events: those that concern a place, from a day to a day. */
export const eventsQuerySchema = z
  .strictObject({
    place: placeSchema.describe("a country or group that they concern"),
    from: daySchema.describe("from this day on"),
    to: daySchema.describe("up to this day"),
  })
  .partial();

const label = z.string().transform(toPlainLabel);

/** An event as a program gives it; without places it concerns all of them. */
export const eventBodySchema = z.strictObject({
  date: reducedDateSchema,
  title: label.pipe(z.string().min(1, "say what happened").max(200, "give at most 200 characters")),
  kind: label
    .pipe(z.string().min(1).max(60, "give at most 60 characters"))
    .nullable()
    .default(null),
  url: webAddressSchema.nullable().default(null),
  places: z
    .array(placeSchema)
    .max(300)
    .default([])
    .transform((places) => [...new Set(places)].sort()),
});

/** The answer (409) to an event of which there is another of the same date and title. */
export const refuseTwin = (): Response =>
  refuse({ status: 409, detail: "There is another event of the same date and title." });
