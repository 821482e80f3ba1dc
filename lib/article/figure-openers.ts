import type { Token } from "./tokens";
import { factorRows } from "./words/directions";
import { numberWords } from "./words/numbers";
import { qualifierRows } from "./words/qualifiers";
import { moneySigns, tightSigns } from "./words/units";

const firstWords = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => phrase.split(/[ -]/)[0] ?? "");

const openers: ReadonlySet<string> = new Set([
  ...firstWords(qualifierRows.flatMap(({ phrases }) => phrases.split("|"))),
  ...firstWords(factorRows.flatMap(({ phrases }) => phrases.split("|"))),
  ...firstWords(Object.keys(moneySigns)),
  ...Object.keys(tightSigns).map((sign) => sign.toLowerCase()),
  ...Object.keys(numberWords),
  "a",
  "an",
  "half",
  "minus",
  "plus",
  "+",
  "-",
  "−",
  "–",
]);

/** Whether a figure can begin with this token; spares most words the trial of every form. */
export const mayBeginFigure = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" ||
    token.kind === "abbreviation" ||
    openers.has(token.lower) ||
    (token.kind === "word" && /^[A-Z]{2,3}$/.test(token.plain)));
