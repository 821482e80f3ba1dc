import { isMonth, type Part } from "./period-text-reading";
import type { Token } from "./period-text-tokens";

/** What stands beside the year: some of its months, or a day. */
export type YearPart =
  | Part
  | { readonly month: number; readonly day: number }
  | { readonly refused: "week" | "ambiguous" };

type PartForm = readonly [RegExp, (tokens: readonly Token[]) => YearPart | undefined];

/** The first number, ordinal or range among the tokens. */
export const countOf = (tokens: readonly Token[]): Token | undefined =>
  tokens.find(({ kind }) => "DORr".includes(kind));

/** The place that a number, an ordinal or "last" gives among the parts of a year that are `size` months long. */
const nth = (tokens: readonly Token[], size: number): YearPart | undefined => {
  const value = countOf(tokens)?.value ?? 0;
  const place = value === -1 ? 12 / size : value;
  return place >= 1 && place * size <= 12
    ? { offset: (place - 1) * size, months: size }
    : undefined;
};

/** "Eight months", "the first eight months", "the last three months": from the year's start unless it says "last". */
const several = (tokens: readonly Token[], size: number): YearPart | undefined => {
  const count = tokens.find(({ kind }) => kind === "D")?.value ?? 0;
  const place = tokens.find(({ kind }) => kind === "O")?.value ?? 1;
  const months = count * size;
  if (!isMonth(months) || Math.abs(place) !== 1) return undefined;
  return { offset: place === 1 ? 0 : 12 - months, months };
};

const range = (tokens: readonly Token[], size: number): YearPart | undefined => {
  const { value = 0, last = 0 } = tokens.find(({ kind }) => kind === "r") ?? {};
  if (last * size > 12) return undefined;
  return { offset: (value - 1) * size, months: (last - value + 1) * size };
};

/** The value of the first token of one of these kinds; 0 when there is none. */
export const valueIn = (tokens: readonly Token[], kinds: string): number =>
  tokens.find(({ kind }) => kinds.includes(kind))?.value ?? 0;

/** A Roman number alone is a month from V on ("VIII 2021"); I–IV may be quarters. */
const romanAlone = (tokens: readonly Token[]): YearPart | undefined => {
  const [token] = tokens;
  if (token?.digits !== "") return undefined;
  if (token.last <= 4) return { refused: "ambiguous" };
  return { offset: token.value - 1, months: token.last - token.value + 1 };
};

const partForms: readonly PartForm[] = [
  [/^u?Mu?$/, (tokens) => ({ offset: valueIn(tokens, "M") - 1, months: 1, named: true })],
  [/^(?:mD|uD|Dn)$/, (tokens) => nth(tokens, 1)],
  [/^(?:[DOR]qu?|q[DOR]|RK|DK)$/, (tokens) => nth(tokens, 3)],
  [/^(?:[DOR]h|h[DOR])$/, (tokens) => nth(tokens, 6)],
  [/^(?:Dt|tD)$/, (tokens) => nth(tokens, 3)],
  [/^(?:Dm|O?Du|DOu)$/, (tokens) => several(tokens, 1)],
  [/^O?DQ$/, (tokens) => several(tokens, 3)],
  [/^Ou$/, (tokens) => nth(tokens, 1)],
  [/^(?:[mu]r|r[mun])$/, (tokens) => range(tokens, 1)],
  [/^(?:[qQ]r|r[qQ])$/, (tokens) => range(tokens, 3)],
  [/^(?:R|r)$/, romanAlone],
  [/^Mq$/, (tokens) => ({ offset: valueIn(tokens, "M") - 3, months: 3, named: true })],
  [/^(?:kM|Mk)$/, (tokens) => ({ offset: 0, months: valueIn(tokens, "M") })],
  [/^(?:kr|rk)$/, (tokens) => range(tokens, 1)],
  [/^(?:DM|MD)$/, (tokens) => ({ month: valueIn(tokens, "M"), day: valueIn(tokens, "D") })],
  [/^$/, () => ({ offset: 0, months: 12 })],
  [/w|KD/, () => ({ refused: "week" })],
];

/** The kinds of the tokens, a letter each. */
export const shapeOf = (tokens: readonly Token[]): string =>
  tokens.map(({ kind }) => kind).join("");

/** What the tokens beside a year take of it; undefined when they are no part of a year. */
export const readPart = (tokens: readonly Token[]): YearPart | undefined => {
  const shape = shapeOf(tokens);
  const form = partForms.find(([pattern]) => pattern.test(shape));
  return form?.[1](tokens);
};
