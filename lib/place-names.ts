import isoCodes from "i18n-iso-countries/codes.json";
import az from "i18n-iso-countries/langs/az.json";
import de from "i18n-iso-countries/langs/de.json";
import en from "i18n-iso-countries/langs/en.json";
import es from "i18n-iso-countries/langs/es.json";
import fr from "i18n-iso-countries/langs/fr.json";
import it from "i18n-iso-countries/langs/it.json";
import ka from "i18n-iso-countries/langs/ka.json";
import pl from "i18n-iso-countries/langs/pl.json";
import pt from "i18n-iso-countries/langs/pt.json";
import ru from "i18n-iso-countries/langs/ru.json";
import sr from "i18n-iso-countries/langs/sr.json";
import tr from "i18n-iso-countries/langs/tr.json";
import uk from "i18n-iso-countries/langs/uk.json";
import { aliases } from "./place-aliases";
import { formerPlaces } from "./place-former";
import { groups } from "./place-groups";

/** One country of ISO 3166-1, with Kosovo under the code in general use, XKX. */
export type Country = { readonly alpha2: string; readonly alpha3: string; readonly number: string };

const countryTables = [en, az, ru, sr, tr, de, fr, es, pt, it, pl, uk, ka].map(
  (table) => table.countries as Readonly<Record<string, string | readonly string[]>>,
);

/** Languages whose usual (CLDR) names of countries are understood, the widest-read first. */
const nameLanguages = [
  "en",
  "az",
  "ru",
  "sr-Latn",
  "sr",
  "tr",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "pl",
  "uk",
  "ka",
  "nl",
  "sv",
  "nb",
  "da",
  "fi",
  "el",
  "hu",
  "cs",
  "ro",
  "bg",
  "id",
  "zh",
  "ja",
  "ko",
];

/** The countries of ISO 3166-1 with their three codes. */
export const countries: readonly Country[] = isoCodes.map(
  ([alpha2 = "", alpha3 = "", number = ""]) => ({
    alpha2,
    alpha3: alpha2 === "XK" ? "XKX" : alpha3,
    number,
  }),
);

const tableNames = (
  table: Readonly<Record<string, string | readonly string[]>>,
  alpha2: string,
): readonly string[] => [table[alpha2] ?? []].flat();

const usualNames = (): ReadonlyArray<(alpha2: string) => string | undefined> =>
  nameLanguages.flatMap((language) =>
    (["long", "short"] as const).map((style) => {
      const names = new Intl.DisplayNames([language], { type: "region", style, fallback: "none" });
      return (alpha2: string) => names.of(alpha2);
    }),
  );

/**
 * Every known name with the code it means, the surest first: former states, groups and our own aliases, then ISO
 * 3166-1's names, then the usual ones of CLDR. A name may come more than once. Built anew at each call; keep the result.
 */
export const collectNames = (): ReadonlyArray<readonly [code: string, name: string]> => {
  const own = [...formerPlaces, ...groups].flatMap(([code, ...names]) =>
    names.map((name) => [code, name] as const),
  );
  const further = Object.entries(aliases).flatMap(([code, names]) =>
    names.map((name) => [code, name] as const),
  );
  const listed = countryTables.flatMap((table) =>
    countries.flatMap(({ alpha2, alpha3 }) =>
      tableNames(table, alpha2).map((name) => [alpha3, name] as const),
    ),
  );
  const usual = usualNames().flatMap((nameOf) =>
    countries.flatMap(({ alpha2, alpha3 }) => {
      const name = nameOf(alpha2);
      return name ? [[alpha3, name] as const] : [];
    }),
  );
  return [...own, ...further, ...listed, ...usual];
};
