import { z } from "zod";
import { placeInput, textInput, toProblems } from "../fact-input";
import { parseReducedDate } from "../period-date";
import type { Problem } from "../problem";

const dateHint = "give a date, such as 2021-10-12, or a month, such as 2021-10";

const dateInput = z.string(dateHint).transform((text, context): string => {
  const date = parseReducedDate(text.split("T")[0] ?? "");
  if (date !== undefined) return date;
  context.addIssue(dateHint);
  return z.NEVER;
});

/** A text to read, as it is asked over HTTP. */
export const extractRequestSchema = z.object({
  text: textInput,
  published: dateInput.nullish(),
  reporter: placeInput.nullish(),
});
type ExtractRequest = z.infer<typeof extractRequestSchema>;

/** What a request asks to be read: a text, when it was published, and whose trade it speaks of; or what cannot be read. */
export const readExtractRequest = (
  body: unknown,
): ExtractRequest | { readonly problems: Problem[] } => {
  const read = extractRequestSchema.safeParse(body);
  return read.success ? read.data : { problems: toProblems(read.error) };
};
