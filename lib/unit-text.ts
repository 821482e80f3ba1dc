import { isCurrency } from "./currency";
import { currencySigns } from "./currency-words";

/** A word of a label as it is compared (`folded`) and as it was written; a mark is a bracket, comma, slash or equals sign. */
export type UnitToken = {
  readonly folded: string;
  readonly written: string;
  readonly isMark: boolean;
};

/** Text without case, accents and apostrophes, points and hyphens as blanks; "m³" is "m3". */
export const foldUnit = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .replace(/['’ʼ`´*]/gu, "")
    .replace(/[.\-–—_]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

const escaped = (text: string): string => text.replace(/[.$*+?^(){}|[\]\\]/g, "\\$&");

const alternatives = (signs: readonly string[]): string =>
  [...signs]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join("|");

const [lettered, bare] = [true, false].map((isLettered) =>
  alternatives(Object.keys(currencySigns).filter((sign) => /^\p{L}/u.test(sign) === isLettered)),
);

/** A sign that begins with letters must begin a word: "S$" does not stand in "US$". */
const signPattern = new RegExp(`(?<!\\p{L})(?:${lettered})|(?:${bare})`, "giu");

/** "US$ Mil" gives "US$ → USD": signs are written as codes, and "$" after a code is dropped ("USD$"). */
const spellSigns = (text: string): string =>
  text
    .replace(/\b([A-Z]{3}) ?\$/g, (all, code: string) => (isCurrency(code) ? ` ${code} ` : all))
    .replace(signPattern, (sign) => ` ${currencySigns[sign.toLowerCase()] ?? sign} `);

/**
 * Runs that hold several words, or one word in several pieces: "1000USD" and "MEUR" are two words, "10,000" and "euro area" are one,
 * and "mil" before a Spanish or Portuguese noun is a thousand, where elsewhere it is short for million.
 */
const splitRuns = (text: string): string =>
  text
    .replace(/\b([A-Z]{3})(?=1[0,. ])/g, "$1 ")
    .replace(
      /(?<![\d.,])(10{0,2})[ .,]?((?:000[ .,]?)*000)(?!\d)/gu,
      (_, head: string, tail: string) => head + tail.replaceAll(/\D/g, ""),
    )
    .replace(/(?<![\p{L}\d])(10{2,}|0{3,})(?=\p{L}{2})/gu, "$1 ")
    .replace(/\bT ?(EUR|CHF)\b/g, "thousand $1")
    .replace(/\b([MKB])([A-Z]{3})\b/g, (all, letter: string, code: string) =>
      isCurrency(code) ? `${letter} ${code}` : all,
    )
    .replace(/\bECU ?\/ ?EUROS?\b/gi, "euro")
    .replace(/\beuro[ -]?(?:area|zone)\b/giu, "eurozone")
    .replace(/\bmil (?=toneladas|d[oó]lares|reais|euros|pesos|unidades|quilo)/giu, "thousand ")
    .replace(/(?<!\p{L})[dl]['’](?=\p{L})/giu, "");

/** The words and marks of a label in their order. */
export const toUnitTokens = (text: string): readonly UnitToken[] => {
  const spelled = splitRuns(spellSigns(text.normalize("NFKC").replaceAll("_", " ")));
  return [...spelled.matchAll(/[\p{L}\p{N}\p{M}'’]+|[%‰]|[()[\]{},;:/|=]/gu)].flatMap(
    ([written]) => {
      const isMark = /^[()[\]{},;:/|=]$/.test(written);
      const folded = isMark ? written : foldUnit(written);
      return folded ? [{ folded, written, isMark }] : [];
    },
  );
};
