import { linkOf } from "../link";
import { parseReducedDate } from "../period-date";
import type { Fields } from "./fields";

const longestAddress = 2000;

/** The address in the field `url`, with its scheme; null when the field is empty. */
export const readUrl = (fields: Fields): string | null => {
  const text = fields.optional("url", longestAddress);
  if (text === null) return null;
  const link = linkOf(text);
  if (link !== undefined) return link;
  fields.refuse("url", {
    code: "bad-address",
    message: "this is not the address of a page",
    fix: "copy it whole, such as https://example.org/page, or leave it empty",
  });
  return null;
};

/** The day, month or year in a field, in its short form: "2021-10-12", "2021-10" or "2021". */
export const readDate = (fields: Fields, name: string): string | undefined => {
  const fix = "give a day, a month or a year: 2021-10-12, 12 Oct 2021, Oct 2021 or 2021";
  const text = fields.required(name, { most: 100, fix });
  if (text === "") return undefined;
  const date = parseReducedDate(text);
  if (date === undefined)
    fields.refuse(name, { code: "bad-date", message: "this is no date that can be read", fix });
  return date;
};
