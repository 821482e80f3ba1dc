import { z } from "zod";
import { linkOf } from "@/lib/link";

/** The address of a page, with its scheme. */
export const webAddressSchema = z
  .string()
  .max(2000, "give at most 2000 characters")
  .transform((text, context) => {
    const link = linkOf(text);
    if (link !== undefined) return link;
    context.addIssue("give the whole address of a page, such as https://example.org/page, or null");
    return z.NEVER;
  });
