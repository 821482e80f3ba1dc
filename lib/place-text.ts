const letterFolds: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  "&": " and ",
};

/** Short forms that offices use inside names, and the word each stands for. */
const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rep: "republic",
    repub: "republic",
    dem: "democratic",
    fed: "federated",
    isd: "island",
    isds: "island",
    isl: "island",
    isls: "island",
    is: "island",
    islands: "island",
    isla: "island",
    islas: "island",
    ilha: "island",
    ilhas: "island",
    republica: "republic",
    st: "saint",
    sts: "state",
    states: "state",
    terr: "territory",
    territories: "territory",
    prov: "province",
    br: "british",
    fr: "french",
    neth: "netherlands",
    fmr: "former",
    afr: "african",
    emir: "emirates",
    arab: "arab",
  }),
);

/** Words that carry no meaning inside a name, in the languages of the name tables. */
const fillers = new Set(
  "of the and de la le les des du do da dos das del y e et und der die das i a и та va ve və".split(
    " ",
  ),
);

/**
 * Text without case, diacritics, apostrophes and points: "Côte d’Ivoire" gives "cote divoire".
 * Other punctuation becomes a blank; letters of every script stay.
 */
export const foldName = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[əıøłđðþßæœ&]/gu, (letter) => letterFolds[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ`´](?=\s?\p{L})\s?/gu, "")
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const spellOut = (word: string): string => abbreviations.get(word) ?? word;

/**
 * The words of a name in a fixed order, abbreviations spelled out and fillers left out, so that "Korea, Rep." and
 * "Republic of Korea" agree. A name made of fillers alone gives the empty text.
 */
export const nameKey = (text: string): string =>
  foldName(text)
    .split(" ")
    .filter((word) => !fillers.has(word))
    .map(spellOut)
    .sort()
    .join(" ");

/** Words for the kind of state, folded, that some offices add to every name: "Poland, Rep. of", "Республика Беларусь". */
const polities = new Set(
  "republic kingdom state islamic republika republik respublika respublikasi cumhuriyeti krallik volksrepublik республика република республіка королевство რესპუბლიკა"
    .split(" ")
    .map(foldName),
);

/** A name's key without the kind of state, empty when nothing else is left. */
export const bareNameKey = (key: string): string =>
  key
    .split(" ")
    .filter((word) => !polities.has(word))
    .join(" ");

/**
 * A label without the code that some files put beside the name ("AZ: Azerbaijan", "1220 - Canada", "Serbia (RS)") and
 * without what it says to include, which is no other country: "Germany (incl. GDR from 1991)".
 */
export const withoutRemarks = (text: string): string =>
  text
    .replace(/^(?:[A-Z]{2,3}|\d{1,4})\s*[:–—-]\s+(?=\p{Lu})/u, "")
    .replace(/\((?:[A-Z]{2,3}|\d{1,4}|incl[^)]*|including[^)]*)\)\s*$/u, "")
    .trim();

/** A name with its blanks taken out, for files that write "BosniaandHerzegovina". */
export const joinedKey = (text: string): string => foldName(text).replaceAll(" ", "");

/** "IranIslamicRepublic" gives "Iran Islamic Republic"; texts with blanks stay as they are. */
export const splitCamelCase = (text: string): string =>
  text.includes(" ") ? text : text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
