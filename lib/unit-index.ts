import { listCurrencies } from "./currency";
import { currencyWords } from "./currency-words";
import { foldUnit } from "./unit-text";
import { multiplierWords, quantityWords } from "./unit-words";

/** A unit and the power of ten of one such word in it: a litre is 10⁻³ m³. */
export type Meaning = { readonly unit: string; readonly power: number };
/** Languages in which Intl names currencies in one form, and those whose plural forms are asked for as well. */
const currencyLanguages = [
  "en",
  "ru",
  "az",
  "tr",
  "sr-Latn",
  "sr",
  "de",
  "fr",
  "es",
  "pt",
  "it",
  "pl",
  "uk",
  "ka",
];
const pluralLanguages = ["en", "ru", "uk"];

const pluralNames = (language: string, currency: string): string[] =>
  [1, 2, 5].map((count) =>
    new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "name",
      maximumFractionDigits: 0,
    })
      .formatToParts(count)
      .filter(({ type }) => type === "currency")
      .map(({ value }) => value)
      .join(""),
  );

const namesOfCurrencies = (): Array<readonly [words: string, currency: string]> => {
  const currencies = listCurrencies();
  const single = currencyLanguages.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "currency", fallback: "none" });
    return currencies.map((currency) => [names.of(currency) ?? "", currency] as const);
  });
  const plural = pluralLanguages.flatMap((language) =>
    currencies.flatMap((currency) =>
      pluralNames(language, currency).map((name) => [name, currency] as const),
    ),
  );
  return [...single, ...plural];
};

let phrases: ReadonlyMap<string, Meaning> | undefined;

/** What each folded phrase means as a unit, money by its names in the field's languages. Made at first use. */
export const phraseIndex = (): ReadonlyMap<string, Meaning> => {
  if (phrases) return phrases;
  const index = new Map<string, Meaning>();
  const add = (words: string, meaning: Meaning): void => {
    const key = foldUnit(words);
    if (key && !index.has(key)) index.set(key, meaning);
  };
  for (const { unit, power, words } of quantityWords)
    for (const word of words) add(word, { unit, power });
  for (const [unit, words] of Object.entries(currencyWords))
    for (const word of words) add(word, { unit, power: 0 });
  for (const [words, unit] of namesOfCurrencies()) add(words, { unit, power: 0 });
  phrases = index;
  return index;
};

/** The power of ten of each folded multiplier word. */
export const multiplierIndex: ReadonlyMap<string, number> = new Map(
  [...multiplierWords].flatMap(([power, words]) =>
    words.map((word) => [foldUnit(word), power] as const),
  ),
);
