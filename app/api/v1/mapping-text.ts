import { z } from "zod";
import { mappingSchema } from "@/lib/csv";

const wrong = "give the JSON of an inspection, or the part of it that you correct";

/** A mapping as text: the JSON that an inspection gave, corrected, or only what is corrected. */
export const mappingTextSchema = z
  .string()
  .transform((text, context) => {
    let given: unknown;
    try {
      given = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue(wrong);
      return z.NEVER;
    }
    const parsed = mappingSchema.safeParse(given);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    context.addIssue(`${wrong}; at ${issue?.path.join(".") || "its start"}: ${issue?.message}`);
    return z.NEVER;
  })
  .describe("JSON of an inspection, corrected, or only what is corrected");

/** What can be told of a file that is only looked at. */
export const inspectQuerySchema = z.strictObject({ mapping: mappingTextSchema }).partial();
