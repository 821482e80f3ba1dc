import { isNextYear, yearOfDigits } from "./period-text-reading";
import { meaningOf, type WordKind } from "./period-text-words";

/** A word or number of a period's text: its kind, what it counts or names, its digits, and the marks before it. */
export type Token = {
  readonly kind: WordKind | "Y" | "F" | "r";
  readonly value: number;
  /** The upper end of a range; else the value again. */
  readonly last: number;
  readonly digits: string;
  readonly gap: string;
};

const ordinalSuffixes = new Set(
  "st nd rd th er ere eme ste de й я е ое ый го ого р ci cu inci nci uncu и".split(" "),
);
/** "1º", "1ª", "2e" are ordinals, "2021-A1" and "2023e" (an estimate) are not. */
const shortSuffixes = new Set(["a", "e", "o"]);
/** Letters that mean something only beside a number ("2021-A1", "W05"); alone they are articles and prepositions. */
const codeLetters = new Set(["a", "y", "w", "s"]);
const allowedGap = /^ ?[-–/.,':_°]{0,2} ?$/;

type Lexeme = { readonly gap: string; readonly text: string; readonly isNumber: boolean };

/** Words, numbers and what lies between; undefined where marks stand that no period has. */
const lexemesOf = (text: string): Lexeme[] | undefined => {
  const lexemes: Lexeme[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+|\p{L}+/gu)) {
    const gap = text.slice(end, match.index);
    if (!allowedGap.test(gap)) return undefined;
    lexemes.push({ gap, text: match[0], isNumber: /^\d/.test(match[0]) });
    end = match.index + match[0].length;
  }
  if (!/^[.,]?$/.test(text.slice(end)) || !/^'?$/.test(lexemes[0]?.gap ?? "")) return undefined;
  return lexemes;
};

/** Whether the lexeme is the ending of the number before it: "1st", "2-е", "2021-ci". */
const isSuffix = ({ text, gap }: Lexeme, before: Lexeme | undefined): boolean =>
  before?.isNumber === true &&
  /^-?$/.test(gap) &&
  (ordinalSuffixes.has(text) || (shortSuffixes.has(text) && before.text.length <= 2));

const numberToken = ({ text, gap }: Lexeme): Token | undefined => {
  const year = yearOfDigits(text);
  if (year === undefined && text.length > 2) return undefined;
  const value = Number(text);
  return { kind: year === undefined ? "D" : "Y", value, last: value, digits: text, gap };
};

const isBeside = (lexeme: Lexeme, after: Lexeme | undefined, before: Lexeme | undefined): boolean =>
  (after?.isNumber === true && /^-?$/.test(after.gap)) ||
  (before?.isNumber === true && /^-?$/.test(lexeme.gap));

const wordToken = (
  lexeme: Lexeme,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
): Token | undefined => {
  const { text, gap } = lexeme;
  if (codeLetters.has(text) && !isBeside(lexeme, after, before)) {
    return { kind: "p", value: 0, last: 0, digits: "", gap };
  }
  const word = meaningOf(text);
  if (!word || (word.kind === "R" && after?.isNumber === true && after.gap === ""))
    return undefined;
  return { ...word, last: word.value, digits: "", gap };
};

/** Two tokens with a hyphen or dash between that are one thing: "2020/21" a fiscal year, "I–VIII" or "1-3" a range. */
const joined = (first: Token | undefined, second: Token): Token | undefined => {
  if (!first) return undefined;
  if (first.kind === "Y" && /^[-–/]$/.test(second.gap) && isNextYear(first.value, second.digits)) {
    return { ...first, kind: "F" };
  }
  const areCounts = first.kind === second.kind && (first.kind === "D" || first.kind === "R");
  if (!areCounts || !/^ ?[-–] ?$/.test(second.gap)) return undefined;
  if (first.value < 1 || first.value >= second.value || second.value > 12) return undefined;
  return { ...first, kind: "r", last: second.value };
};

/** The tokens of a folded text without fillers and endings; undefined when it holds a word no period has. */
export const periodTokens = (text: string): Token[] | undefined => {
  const lexemes = lexemesOf(text);
  if (!lexemes) return undefined;
  const tokens: Token[] = [];
  for (const [index, lexeme] of lexemes.entries()) {
    const [before, after] = [lexemes[index - 1], lexemes[index + 1]];
    if (isSuffix(lexeme, before)) continue;
    const token = lexeme.isNumber ? numberToken(lexeme) : wordToken(lexeme, before, after);
    if (!token) return undefined;
    if (token.kind === "p") continue;
    const both = joined(tokens.at(-1), token);
    if (both) tokens.pop();
    tokens.push(both ?? token);
  }
  return tokens;
};
