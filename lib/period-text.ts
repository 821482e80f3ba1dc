import { type Period, parseCanonicalPeriod } from "./period";
import { foldText } from "./period-text-fold";
import { readNumericPeriod } from "./period-text-numeric";
import type { PeriodRefusal, PeriodTextOptions, Reading } from "./period-text-reading";
import { type Connector, readSpan } from "./period-text-span";
import { readWordedPeriod } from "./period-text-worded";

/** No period is written longer; longer texts are refused unread. */
const longestText = 80;

const connectorWords: readonly (readonly [Connector, string])[] = [
  ["to", "to|through|thru|until|till|bis|a|al|au|ate|hasta|do|по|до"],
  ["and", "and|&|und|et|y|e|и|і|i|ve|və|ilə"],
  ["ended", "ended|ending|end"],
  ["from", "from|beginning|starting"],
];

const alternatives = connectorWords.map(([, words]) => words).join("|");
const connectorPattern = new RegExp(
  ` ?(\\.{2,3}|[-–/])(?! ?[-–/]) ?| (${alternatives}) (?:in )?`,
  "g",
);

const connectorOf = (mark: string | undefined, word: string | undefined): Connector => {
  if (mark !== undefined) return "to";
  const known = connectorWords.find(([, words]) => words.split("|").includes(word ?? ""));
  return known?.[0] ?? "to";
};

const readWhole = (text: string, options: PeriodTextOptions): Reading | undefined =>
  readNumericPeriod(text, options) ?? readWordedPeriod(text, options);

/** Tries each mark or word that may stand between a beginning and an end; the first that reads well counts. */
const readFromTo = (text: string, options: PeriodTextOptions): Reading | undefined => {
  let refusal: Reading | undefined;
  for (const match of text.matchAll(connectorPattern)) {
    const left = readWhole(text.slice(0, match.index), options);
    const right = left && readWhole(text.slice(match.index + match[0].length), options);
    const isBetween = match[2] === "and" && text.startsWith("between ");
    const connector = isBetween ? "to" : connectorOf(match[1], match[2]);
    const span = left && right && readSpan(left, right, connector);
    if (span && span.kind !== "refused") return span;
    refusal ??= span;
  }
  return refusal;
};

const readPlain = (text: string, options: PeriodTextOptions): Reading | undefined =>
  readWhole(text, options) ?? readFromTo(text, options);

/** Whether words in brackets name this period once more, wholly or in its months or its length. */
const namesAgain = (words: Reading | undefined, { start, months }: Period): boolean => {
  if (words?.kind === "period")
    return words.period.start === start && words.period.months === months;
  if (words?.kind === "part") return words.offset === start % 12 && words.months === months;
  return words?.kind === "length" && words.months === months;
};

/** "2021 [YR2021]", "Quarter 1 (Jan to Mar) 2021": what stands in brackets must say the same again. */
const readWithBrackets = (text: string, options: PeriodTextOptions): Reading | undefined => {
  const match = /^([^()[\]]*)[([]([^()[\]]+)[)\]]([^()[\]]*)$/.exec(text);
  if (!match) return undefined;
  const [, before = "", inside = "", after = ""] = match;
  const outer = readPlain(`${before.trim()} ${after.trim()}`.trim(), options);
  if (outer?.kind !== "period") return outer;
  return namesAgain(readPlain(inside.trim(), options), outer.period) ? outer : undefined;
};

type Replacement = readonly [RegExp, string];

/** Words that belong together, and codes written without the space that parts them: "9mfy22", "q12021". */
const phrases: readonly Replacement[] = [
  [/year[- ]to[- ]date/, "ytd"],
  [/\bup to\b/, "to"],
  [/^x(?=\d{4})/, ""],
  [/([qhm])fy(?=[ \d])/, "$1 fy"],
  [/^([qh][1-4])(?=\d{4}$)/, "$1 "],
];

/** Chinese, Japanese and Korean write year, month and quarter as signs without spaces. */
const eastAsianSigns: readonly Replacement[] = [
  [/第/g, " "],
  [/四半期|季度|분기/g, " quarter "],
  [/上半年|상반기/g, " h1 "],
  [/下半年|하반기/g, " h2 "],
  [/年|년/g, " year "],
  [/月份?|월/g, " сар "],
  [/ +/g, " "],
];

const replaced = (text: string, replacements: readonly Replacement[]): string =>
  replacements.reduce((so, [pattern, word]) => so.replace(pattern, word), text);

const plainWords = (text: string): string => {
  const folded = replaced(foldText(text), phrases);
  return /[\u3000-\ud7ff]/.test(folded) ? replaced(folded, eastAsianSigns).trim() : folded;
};

const refusalOf = (reading: Reading | undefined): PeriodRefusal => {
  if (reading?.kind === "refused") return reading.refused;
  if (reading?.kind !== "days") return "unknown";
  const [day, another] = reading.days;
  return another || day?.year === undefined ? "ambiguous" : "day";
};

/**
 * The period that a text stands for, or why it gives none: `day` (a date, or days that are no whole months), `week`,
 * `ambiguous` (more than one reading: "03/04/2021", "FY2021" without the fiscal year's start), `unknown`.
 */
export const parsePeriodOrWhyNot = (
  text: string,
  options: PeriodTextOptions = {},
): { readonly period: Period } | { readonly refused: PeriodRefusal } => {
  const trimmed = text.trim();
  const canonical = parseCanonicalPeriod(trimmed);
  if (canonical) return { period: canonical };
  if (trimmed.length > longestText || !/\d/.test(trimmed)) return { refused: "unknown" };
  const plain = plainWords(trimmed);
  const reading = readPlain(plain, options) ?? readWithBrackets(plain, options);
  return reading?.kind === "period" ? { period: reading.period } : { refused: refusalOf(reading) };
};

/**
 * The period that a text stands for in any form in use: "2021", "2021-Q3", "2021M08", "202108", "Aug-21", "2021 JAN",
 * "2021-01-01/P8M", "January–August 2021", "first half of 2021", "1H17", "12 months to July 2021", "I kv. 2021".
 * Undefined for anything else, for days and weeks, and wherever there are two readings (`parsePeriodOrWhyNot` says
 * which). Years lie within 1500–2099; of two digits, 00–69 are 2000–2069 and 70–99 are 1970–1999. Never throws.
 */
export const parsePeriod = (text: string, options: PeriodTextOptions = {}): Period | undefined => {
  const answer = parsePeriodOrWhyNot(text, options);
  return "period" in answer ? answer.period : undefined;
};
