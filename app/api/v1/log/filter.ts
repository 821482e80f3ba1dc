import { z } from "zod";
import { pageQuery } from "../query";

const day = z.iso.date("give a day, such as 2021-12-31");

/** Which entries of the log: of which days (UTC), and by which key. */
export const logFilterSchema = z
  .strictObject({
    from: day.describe("from this day on (UTC)"),
    to: day.describe("up to the end of this day (UTC)"),
    by: z.string().describe("the id of a key"),
  })
  .partial();

/** A page of the log. */
export const logQuerySchema = logFilterSchema.extend(pageQuery(["number"]));
