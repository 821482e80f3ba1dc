import { displayNames } from "./formatters";
import { groupNumbers, otherCodes, otherNumbers } from "./place-codes";
import { formerPlaces } from "./place-former";
import { groups } from "./place-groups";
import { collectNames, countries } from "./place-names";
import { bareNameKey, joinedKey, nameKey, splitCamelCase, withoutRemarks } from "./place-text";

type NameIndex = {
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byExact: ReadonlyMap<string, string>;
  readonly byKey: ReadonlyMap<string, string>;
  readonly byJoined: ReadonlyMap<string, string>;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Names this short ("US", "САД", "Fas") are taken only as they are written, or "us" would be a country. */
const longestExactName = 3;

const withoutPoints = (text: string): string => text.trim().replaceAll(/[.\s]/g, "");

const setIfNew = (map: Map<string, string>, key: string, code: string): void => {
  if (key && !map.has(key)) map.set(key, code);
};

const nameIndex = once((): NameIndex => {
  const names = new Map<string, Set<string>>();
  const byExact = new Map<string, string>();
  const byKey = new Map<string, string>();
  const byJoined = new Map<string, string>();
  for (const [code, name] of collectNames()) {
    names.set(code, (names.get(code) ?? new Set()).add(name));
    const bare = withoutPoints(name);
    if ([...bare].length > longestExactName) {
      setIfNew(byKey, nameKey(name), code);
      setIfNew(byJoined, joinedKey(name), code);
      continue;
    }
    setIfNew(byExact, bare, code);
    if (!/\p{Script=Latin}/u.test(bare)) setIfNew(byExact, bare.toUpperCase(), code);
  }
  return { names, byExact, byKey, byJoined };
});

const codeIndex = once((): ReadonlyMap<string, string> => {
  const index = new Map<string, string>();
  for (const [code] of [...groups, ...formerPlaces]) index.set(code, code);
  for (const [code, meant] of Object.entries(otherCodes)) index.set(code, meant);
  for (const { alpha2, alpha3 } of countries) index.set(alpha2, alpha3).set(alpha3, alpha3);
  return index;
});

const numberIndex = once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...countries.map(({ number, alpha3 }) => [number, alpha3] as const),
      ...Object.entries(otherNumbers),
      ...Object.entries(groupNumbers),
    ]),
);

const groupNames = once(() => new Map(groups.map(([code, name]) => [code, name])));
const formerNames = once(() => new Map(formerPlaces.map(([code, name]) => [code, name])));
const alpha2ByAlpha3 = once(() => new Map(countries.map(({ alpha2, alpha3 }) => [alpha3, alpha2])));

const parseNumber = (digits: string): string | undefined => {
  if (digits.length > 3) return numberIndex().get(digits);
  if (digits === "0") return "WLD";
  const isPlain = digits.length === 3 || !digits.startsWith("0");
  const code = isPlain ? numberIndex().get(digits.padStart(3, "0")) : undefined;
  // A region's number is taken in its full three digits only: "1" and "2" are too often something else.
  return code && digits.length < 3 && isGroup(code) ? undefined : code;
};

const findName = (text: string): string | undefined => {
  const { byExact, byKey, byJoined } = nameIndex();
  const bare = withoutPoints(text);
  if ([...bare].length <= longestExactName) return byExact.get(bare);
  const key = nameKey(text);
  return (
    byKey.get(key) ??
    byJoined.get(joinedKey(text)) ??
    byKey.get(nameKey(splitCamelCase(text))) ??
    byKey.get(bareNameKey(key))
  );
};

const parseByName = (text: string): string | undefined => {
  const known = findName(text);
  if (known) return known;
  const plain = withoutRemarks(text);
  return plain === text ? undefined : findName(plain);
};

/**
 * The place that a code or a name means: ISO 3166-1 alpha-3, the alpha-3 of a former state, or a group code ("WLD",
 * "EU27"). Codes are ISO alpha-2 and alpha-3, M49 and UN Comtrade numbers ("842", "0"), those of the World Bank, WITS,
 * Eurostat and UNCTAD, in capitals. Names are understood in the field's languages, whatever their case, accents,
 * word order and usual abbreviations. Undefined when no place is meant.
 */
export const parsePlace = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 120) return undefined;
  if (/^\d+$/.test(trimmed)) return parseNumber(trimmed);
  return codeIndex().get(trimmed) ?? parseByName(trimmed);
};

/** Names shorter or more usual than CLDR's, in English. */
const usualEnglish: ReadonlyMap<string, string> = new Map(
  Object.entries({
    COD: "DR Congo",
    COG: "Congo",
    UMI: "US Outlying Islands",
  }),
);

/** Places whose short CLDR name is the usual one: "Hong Kong", not "Hong Kong SAR China". */
const shortlyNamed = new Set(["HKG", "MAC", "PSE", "MMR"]);

/** What CLDR calls the groups that it knows. */
const regionOfGroup: ReadonlyMap<string, string> = new Map(
  Object.entries({
    WLD: "001",
    EU27: "EU",
    EA: "EZ",
    AFRICA: "002",
    AMERICAS: "019",
    ASIA: "142",
    EUROPE: "150",
    OCEANIA: "009",
  }),
);

const countryName = (code: string, region: string, locale: string): string | undefined => {
  const language = new Intl.Locale(locale).language;
  const usual = language === "en" ? usualEnglish.get(code) : undefined;
  if (usual) return usual;
  const style = shortlyNamed.has(code) ? "short" : "long";
  const name = displayNames(locale, { type: "region", style, fallback: "none" }).of(region);
  return language === "en" ? name?.replace(" & ", " and ") : name;
};

const groupName = (code: string, locale: string): string | undefined => {
  const region = regionOfGroup.get(code);
  const english = groupNames().get(code);
  if (!region || new Intl.Locale(locale).language === "en") return english;
  return displayNames(locale, { type: "region", fallback: "none" }).of(region) ?? english;
};

/** The short usual name of a place in a language (BCP 47): "Türkiye", "South Korea", "World". A code not known is its own name. */
export const placeName = (code: string, locale = "en"): string => {
  const region = alpha2ByAlpha3().get(code);
  const name = region ? countryName(code, region, locale) : groupName(code, locale);
  return name ?? formerNames().get(code) ?? code;
};

/** All names and aliases of a place, in every language known, for searching. Empty for a code not known. */
export const placeNames = (code: string): string[] => [...(nameIndex().names.get(code) ?? [])];

/** Whether this is the code of a place as it is stored: alpha-3, former state or group. "US" and "World" are not. */
export const isPlace = (code: string): boolean => codeIndex().get(code) === code;

/** Whether the code means a group of countries, or a residual of unnamed ones, rather than a country. */
export const isGroup = (code: string): boolean => groupNames().has(code);

/** The codes of all places: countries by alpha-3, then former states, then groups. */
export const listPlaces = (): string[] => [
  ...countries.map(({ alpha3 }) => alpha3),
  ...formerNames().keys(),
  ...groupNames().keys(),
];
