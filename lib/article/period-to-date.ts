import type { PeriodExpression, YearExpression } from "./period-expression";
import { readMonth } from "./period-months";
import { type Read, readYearBehind } from "./period-years";
import { isHyphen } from "./phrases";
import type { Token } from "./tokens";

type Expression = PeriodExpression;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const fromJanuary = (months: number, year: YearExpression): Expression => ({
  is: "months",
  first: 1,
  months,
  year,
});

const skip = (tokens: readonly Token[], at: number, words: RegExp): number => {
  let to = at;
  while (words.test(lowerAt(tokens, to)) || (to > at && isHyphen(tokens[to]))) to += 1;
  return to;
};

/** "year-to-date through August 2017", "in the year to date to September". */
const readYearToDate = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const from = lowerAt(tokens, at) === "the" ? at + 1 : at;
  if (lowerAt(tokens, from) !== "year") return undefined;
  const end = skip(tokens, from, /^(?:year|to|date)$/);
  if (lowerAt(tokens, end - 1) !== "date") return undefined;
  if (lowerAt(tokens, end) === "(") {
    const days = readDayRange(tokens, end + 1);
    return (
      days && { value: days.value, to: lowerAt(tokens, days.to) === ")" ? days.to + 1 : days.to }
    );
  }
  const month = readMonth(tokens, skip(tokens, end, /^(?:through|to|until|till|ending|ended|in)$/));
  if (!month) return undefined;
  const year = readYearBehind(tokens, month.to);
  return { value: fromJanuary(month.value, year.value), to: year.to };
};

/** "through August": from January on, unless another month stands before. */
const readThrough = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  if (lowerAt(tokens, at) !== "through" || readMonth(tokens, at - 1)) return undefined;
  if (/^(?:date|to|year)$/.test(lowerAt(tokens, at - 1)) || tokens[at - 1]?.kind === "number")
    return undefined;
  const month = readMonth(tokens, at + 1);
  if (!month) return undefined;
  const year = readYearBehind(tokens, month.to);
  return { value: fromJanuary(month.value, year.value), to: year.to };
};

/** "at the end of last February", "by end-August": what had come together since January. */
const readByEnd = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  if (!/^(?:at|by|until|till|through|to)$/.test(lowerAt(tokens, at))) return undefined;
  const end = lowerAt(tokens, at + 1) === "the" ? at + 2 : at + 1;
  if (lowerAt(tokens, end) !== "end") return undefined;
  const month = readMonth(tokens, skip(tokens, end, /^(?:end|of|last|this)$/));
  if (!month) return undefined;
  const year = readYearBehind(tokens, month.to);
  return { value: fromJanuary(month.value, year.value), to: year.to };
};

type Day = { readonly day: number; readonly month: number | undefined };

const dayNumber = (tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at];
  return token?.kind === "number" && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.plain)
    ? Number(token.plain)
    : undefined;
};

/** "01 January", "January 1", or only the day. */
const readDay = (tokens: readonly Token[], at: number): Read<Day> | undefined => {
  const month = readMonth(tokens, at);
  const behind = month && dayNumber(tokens, month.to);
  if (month && behind !== undefined)
    return { value: { day: behind, month: month.value }, to: month.to + 1 };
  const day = dayNumber(tokens, at);
  if (day === undefined) return undefined;
  const named = readMonth(tokens, at + 1);
  return { value: { day, month: named?.value }, to: named?.to ?? at + 1 };
};

const isLastDay = (day: number, month: number): boolean =>
  month === 2 ? day >= 28 : day === ([4, 6, 9, 11].includes(month) ? 30 : 31);

/** "01 January to 30 September 2020" is nine months, "June 1-20" no whole ones. */
const readDayRange = (tokens: readonly Token[], at: number): Read<Expression> | undefined => {
  const from = lowerAt(tokens, at) === "from" ? at + 1 : at;
  const first = readDay(tokens, from);
  const isLink =
    first &&
    (isHyphen(tokens[first.to]) || /^(?:to|through|till|until)$/.test(lowerAt(tokens, first.to)));
  const last = first && isLink ? readDay(tokens, first.to + 1) : undefined;
  if (!first || !last) return undefined;
  const opening = first.value.month ?? last.value.month;
  const closing = last.value.month ?? first.value.month;
  if (opening === undefined || closing === undefined) return undefined;
  const year = readYearBehind(tokens, last.to);
  const isWhole = first.value.day === 1 && isLastDay(last.value.day, closing) && closing >= opening;
  if (!isWhole) return { value: { is: "partial" }, to: year.to };
  return {
    value: {
      is: "months",
      first: opening,
      months: closing - opening + 1,
      year: year.value,
      named: true,
    },
    to: year.to,
  };
};

/** What has come together since the year began, and stretches between two days. */
export const readToDate = (tokens: readonly Token[], at: number): Read<Expression> | undefined =>
  readYearToDate(tokens, at) ??
  readThrough(tokens, at) ??
  readByEnd(tokens, at) ??
  readDayRange(tokens, at);
