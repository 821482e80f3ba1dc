import { type Expression, type SqlBool, sql } from "kysely";
import { listPlaces, placeNames } from "../place";

const escaped = (word: string): string => word.replace(/[\\%_]/g, "\\$&");

/** The places one of whose names holds the word, or whose code it is. */
export const placesNamed = (word: string): string[] =>
  listPlaces().filter(
    (code) =>
      code.toLowerCase() === word ||
      placeNames(code).some((name) => name.toLowerCase().includes(word)),
  );

const matchesWord = (word: string): Expression<SqlBool> => {
  const places = JSON.stringify(placesNamed(word));
  const pattern = `%${escaped(word)}%`;
  const columns = ["s.flow", "s.product", "s.dimensions"].map(
    (column) => sql`coalesce(lower(${sql.ref(column)}), '') like ${pattern} escape '\\'`,
  );
  return sql<SqlBool>`(${sql.join(columns, sql` or `)}
    or s.reporter in (select value from json_each(${places}))
    or s.partner in (select value from json_each(${places}))
    or lower(coalesce(s.reporter, '')) like ${pattern} escape '\\'
    or lower(coalesce(s.partner, '')) like ${pattern} escape '\\'
    or s.dataset in (select id from dataset where lower(name) like ${pattern} escape '\\'))`;
};

/** The conditions that every word of a search stands somewhere in what is said of series `s`, its places' names too. */
export const matchesWords = (q: string | undefined): Expression<SqlBool>[] =>
  (q ?? "")
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(matchesWord);
