/**
 * A word, a number or a sign of a text, as `written`. `start` and `end` are UTF-16 offsets. `plain` is the text without the points of
 * an abbreviation ("U.S." is "US"), `lower` the same in lower case. `gap` tells whether a blank stands before it,
 * `breaks` whether an empty line does. A possessive ending is a token of its own.
 */
export type Token = {
  readonly written: string;
  readonly plain: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "sign" | "possessive" | "abbreviation";
  readonly start: number;
  readonly end: number;
  readonly gap: boolean;
  readonly breaks: boolean;
};

/** Abbreviations with points ("U.S."), possessive endings, words, numbers with their marks, any other sign. */
const piece =
  /(?<abbreviation>(?:\p{Lu}\.){2,})|(?<possessive>['’]s(?![\p{L}\p{M}\d]))|(?<word>\p{L}[\p{L}\p{M}]*)|(?<number>\d+(?:[.,]\d+)*)|\S/gu;

const kinds = ["abbreviation", "possessive", "word", "number"] as const;

const apostrophes = new Set(["'", "’"]);

const emptyLine = /\n[^\S\n]*\n/;

/** Whether this apostrophe ends a plural: "Belarus' exports". */
const endsPlural = (token: Token, before: Token | undefined, next: string): boolean =>
  apostrophes.has(token.plain) &&
  !token.gap &&
  before?.lower.endsWith("s") === true &&
  !/[\p{L}\d]/u.test(next);

/** The tokens of a text in their order. Linear in its length; never throws. */
export const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(piece)) {
    const { 0: written, index: start, groups = {} } = match;
    const kind = kinds.find((each) => groups[each] !== undefined) ?? "sign";
    const plain = kind === "abbreviation" ? written.replaceAll(".", "") : written;
    const token: Token = {
      written,
      plain,
      lower: plain.toLowerCase(),
      kind,
      start,
      end: start + written.length,
      gap: start > last,
      breaks: start > last + 1 && emptyLine.test(text.slice(last, start)),
    };
    last = token.end;
    const isPlural = endsPlural(token, tokens.at(-1), text.charAt(token.end));
    tokens.push(isPlural ? { ...token, kind: "possessive" } : token);
  }
  return tokens;
};
