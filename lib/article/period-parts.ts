import { readNumeral } from "./numerals";
import type { PeriodExpression } from "./period-expression";
import { readMonth } from "./period-months";
import { type Read, readShortYear, readYear, readYearBehind } from "./period-years";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";
import { ordinalWords } from "./words/numbers";
import { earlierWords, partWords } from "./words/periods";

type Expression = PeriodExpression;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const lengths: Readonly<Record<string, number>> = { q: 3, h: 6, m: 1, s: 6, qtr: 3 };

/** A part of a year by its number: the third quarter begins with July; the last counts from the end. */
const partAt = (ordinal: number, length: number): number =>
  ordinal > 0 ? (ordinal - 1) * length + 1 : 13 + ordinal * length;

/** "Q2 2021", "2Q21", "1H17", "H1 of last year", "9M2021". */
export const readCompactPart = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || second.gap) return undefined;
  const isLetterFirst = first.kind === "word" && second.kind === "number";
  const letter = (isLetterFirst ? first : second).plain;
  const count = Number((isLetterFirst ? second : first).plain);
  const length = /^[QHMS]$/i.test(letter) ? lengths[letter.toLowerCase()] : undefined;
  if (length === undefined || !Number.isInteger(count) || count < 1 || count * length > 12)
    return undefined;
  if (length === 1 && (isLetterFirst || letter !== "M")) return undefined;
  const next = tokens[at + 2];
  const year =
    next?.gap === false && next.kind === "number" && next.plain.length === 4
      ? { value: { is: "at", year: Number(next.plain) } as const, to: at + 3 }
      : readShortYear(tokens, at + 2);
  if (length === 1 && year.value === null) return undefined;
  const value: Expression =
    length === 1
      ? { is: "months", first: 1, months: count, year: year.value }
      : { is: "months", first: partAt(count, length), months: length, year: year.value };
  return { value, to: year.to };
};

const articleAt = (tokens: readonly Token[], at: number): number =>
  /^(?:the|a|its|their)$/.test(lowerAt(tokens, at)) ? at + 1 : at;

const ordinalAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const word = lowerAt(tokens, at);
  if (Object.hasOwn(ordinalWords, word)) return { value: ordinalWords[word] ?? 1, to: at + 1 };
  if (word === "last") return { value: -1, to: at + 1 };
  const suffix = lowerAt(tokens, at + 1);
  if (/^[1-4]$/.test(word) && /^(?:st|nd|rd|th)$/.test(suffix))
    return { value: Number(word), to: at + 2 };
  if (/^(?:I|II|III|IV)$/.test(tokens[at]?.plain ?? "")) {
    const value = ["I", "II", "III", "IV"].indexOf(tokens[at]?.plain ?? "") + 1;
    return { value, to: at + 1 };
  }
  return undefined;
};

/** "the first half of 2021", "second quarter", "the last quarter of the year", "the first month of 2021". */
export const readOrdinalPart = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const ordinal = ordinalAt(tokens, articleAt(tokens, at));
  if (!ordinal) return undefined;
  const word = lowerAt(tokens, ordinal.to);
  const hyphen = isHyphen(tokens[ordinal.to]) ? 1 : 0;
  const length = partWords[lowerAt(tokens, ordinal.to + hyphen)] ?? partWords[word];
  if (length === undefined || length === 12) return undefined;
  if (/^(?:running|straight|consecutive)$/.test(lowerAt(tokens, ordinal.to + hyphen + 1)))
    return undefined;
  if (/^(?:row|succession|end)$/.test(lowerAt(tokens, ordinal.to + hyphen + 3))) return undefined;
  const year = readYearBehind(tokens, ordinal.to + hyphen + 1);
  if (ordinal.value === -1 && lowerAt(tokens, ordinal.to - 1) === "last" && year.value === null)
    return undefined;
  const first = partAt(ordinal.value, length);
  return { value: { is: "months", first, months: length, year: year.value }, to: year.to };
};

/** "in the second", "from the first": a quarter or half where those are spoken of. */
export const readBareOrdinal = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const ordinal =
    /^(?:in|from|of|for|during|than|on|over|against|with|to|below|above)$/.test(
      lowerAt(tokens, at - 1),
    ) && lowerAt(tokens, at) === "the"
      ? ordinalAt(tokens, at + 1)
      : undefined;
  const next = tokens[ordinal?.to ?? at];
  const isAlone =
    next === undefined ||
    /^(?:[.,;)(]|and|after|before|when|as|while|but|with|to|at|by|on)$/.test(next.lower);
  if (!ordinal || ordinal.value < 1 || !isAlone) return undefined;
  return { value: { is: "ordinal", ordinal: ordinal.value }, to: ordinal.to };
};

const endWords = new Set(["to", "ending", "ended", "through", "until", "till", "end"]);

/** "the 12 months to July 2021", "the year ended April", "three months ending in June". */
const readEnding = (
  tokens: readonly Token[],
  at: number,
  count: number,
): Read<Expression> | undefined => {
  if (!endWords.has(lowerAt(tokens, at))) return undefined;
  const skip = /^(?:in|on|the|end|of)$/;
  let from = at + 1;
  while (skip.test(lowerAt(tokens, from)) || /^\d\d?$/.test(lowerAt(tokens, from))) from += 1;
  const month = readMonth(tokens, from);
  if (!month) return undefined;
  const day = /^\d\d?$/.test(lowerAt(tokens, month.to)) ? 1 : 0;
  const year = readYearBehind(tokens, month.to + day);
  return {
    value: { is: "ending", last: month.value, months: count, year: year.value },
    to: year.to,
  };
};

/** "the three months before": as many months, right before those spoken of. */
const readMonthsBefore = (
  tokens: readonly Token[],
  { to, count }: { to: number; count: number },
): Read<Expression> | undefined => {
  if (!earlierWords.has(lowerAt(tokens, to))) return undefined;
  return { value: { is: "earlier", unit: "month", count }, to: to + 1 };
};

/** "the four months from March 21": so many months from one on. */
const readMonthsFrom = (
  tokens: readonly Token[],
  { to, count }: { to: number; count: number },
): Read<Expression> | undefined => {
  const month =
    lowerAt(tokens, to) === "from" && count <= 12 ? readMonth(tokens, to + 1) : undefined;
  if (!month) return undefined;
  const day = /^(?:[1-9]|[12]\d|3[01])$/.test(lowerAt(tokens, month.to)) ? 1 : 0;
  const year = readYearBehind(tokens, month.to + day);
  const value = { is: "months", first: month.value, months: count, named: true } as const;
  return { value: { ...value, year: year.value }, to: year.to };
};

/** Steps over the months of a part: "the first nine months (July–March) of". */
const behindBracket = (tokens: readonly Token[], at: number): number => {
  if (lowerAt(tokens, at) !== "(") return at;
  for (let to = at + 1; to < at + 6; to += 1)
    if (lowerAt(tokens, to) === ")") return readMonth(tokens, at + 1) ? to + 1 : at;
  return at;
};

/** "the first eight months of 2021", "10 months of 2015", "three months to July", "all twelve months of 2022". */
export const readCountedPart = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  let from = articleAt(tokens, at);
  if (lowerAt(tokens, from) === "all") from = articleAt(tokens, from + 1);
  const isLed = /^(?:first|last|past|opening|initial|final|full)$/.test(lowerAt(tokens, from));
  const leader = isLed ? lowerAt(tokens, from) : "";
  const numeral = readNumeral(tokens, isLed ? from + 1 : from);
  if (!numeral || lowerAt(tokens, numeral.to - 1) === "a") return undefined;
  const hyphen = isHyphen(tokens[numeral.to]) ? 1 : 0;
  const length = partWords[lowerAt(tokens, numeral.to + hyphen)];
  const count = Number(numeral.digits) * (length ?? 0);
  if (!length || length === 12 || !Number.isInteger(count) || count < 1 || count > 36)
    return undefined;
  let to = numeral.to + hyphen + 1;
  if (lowerAt(tokens, to) === "period") to += 1;
  const ending = readEnding(tokens, to, count);
  if (ending) return ending;
  const before = readMonthsBefore(tokens, { to, count }) ?? readMonthsFrom(tokens, { to, count });
  if (before) return before;
  const year = readYearBehind(tokens, behindBracket(tokens, to));
  const isLast = /^(?:last|past|final)$/.test(leader);
  if (isLast && year.value === null)
    return { value: { is: "back", unit: "month", count: -count }, to: year.to };
  const first = isLast ? 13 - count : 1;
  if (count > 12) return undefined;
  return { value: { is: "months", first, months: count, year: year.value }, to: year.to };
};

/** "the year to June", "the year ended March 2021". */
export const readYearEnding = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  const from = articleAt(tokens, at);
  const fiscal = /^(?:fiscal|financial)$/.test(lowerAt(tokens, from)) ? 1 : 0;
  if (lowerAt(tokens, from + fiscal) !== "year") return undefined;
  return readEnding(tokens, from + fiscal + 1, 12);
};

/** "2020", "last year", "the whole of 2020", "full-year 2020". A year that is only "the year" says nothing. */
export const readWholeYear = (
  tokens: readonly Token[],
  at: number,
): Read<Expression> | undefined => {
  let from = at;
  while (/^(?:whole|full|entire|all|of)$/.test(lowerAt(tokens, articleAt(tokens, from))))
    from = articleAt(tokens, from) + 1;
  const isLed = from > at;
  const isHyphened = isHyphen(tokens[from]) && lowerAt(tokens, from + 1) === "year";
  if (isLed && (lowerAt(tokens, from) === "year" || isHyphened)) {
    const bare = from + (isHyphened ? 2 : 1);
    const number = readYearBehind(tokens, bare);
    return { value: { is: "months", first: 1, months: 12, year: number.value }, to: number.to };
  }
  const year = readYear(tokens, from);
  if (!year || (year.value?.is === "the" && !isLed)) return undefined;
  if (year.value?.is === "before")
    return { value: { is: "earlier", unit: "year", count: year.value.years }, to: year.to };
  return { value: { is: "months", first: 1, months: 12, year: year.value }, to: year.to };
};
