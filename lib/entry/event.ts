import { parsePlace, placeName } from "../place";
import { readDate, readUrl } from "./common-fields";
import { type Entry, type Fields, finish, readFields, type Typed } from "./fields";

/** An event as a person entered it: a day, month or year, and the places it concerns, by code; none for all of them. */
export type EnteredEvent = {
  readonly date: string;
  readonly title: string;
  readonly kind: string | null;
  readonly url: string | null;
  readonly places: readonly string[];
};

/** The separators of places in one field; commas are not, since names have them. */
const separator = /[;\n]/;

const readPlaces = (fields: Fields): readonly string[] => {
  const names = fields
    .textOf("places")
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const codes = names.map((name) => parsePlace(name) ?? parsePlace(name.toUpperCase()));
  const unknown = names.find((_, index) => codes[index] === undefined);
  if (unknown !== undefined)
    fields.refuse("places", {
      code: "unknown-place",
      message: `“${unknown}” is no country or group that is known here`,
      fix: "give names or codes, with semicolons between them: Azerbaijan; Serbia",
    });
  return [...new Set(codes.flatMap((code) => code ?? []))];
};

/**
 * The event that a person entered: fields `date`, `title`, `kind`, `url` and `places` (names or codes, semicolons
 * between them; none for all). Otherwise all problems, each with the name of its field and how to mend it.
 */
export const parseEventEntry = (typed: Typed): Entry<EnteredEvent> => {
  const fields = readFields(typed);
  const date = readDate(fields, "date");
  const title = fields.required("title", { most: 200, fix: "say in a few words what happened" });
  const kind = fields.optional("kind", 60);
  const url = readUrl(fields);
  const places = readPlaces(fields);
  if (date === undefined) return { problems: fields.problems };
  return finish(fields, { date, title, kind, url, places });
};

/** The fields of the form that an event was entered with, filled in as they would be typed. */
export const toTypedEvent = ({ date, title, kind, url, places }: EnteredEvent): Typed => ({
  date,
  title,
  kind: kind ?? "",
  url: url ?? "",
  places: places.map((place) => placeName(place)).join("; "),
});
