import { covers, endOf, formatPeriod, overlaps, type Period } from "../period";
import type { Book, Entry } from "./books";
import { type Digits, digitsOf } from "./digits";
import type { Answer, Ledger } from "./index";
import { amountRange, truncatedRange } from "./stated";

type Stated = Entry["statements"][number];

/** A claim that a bound rests on, and whether it had to be read as cut off instead of rounded. */
export type Cited<S extends Stated = Stated> = Entry<S> & { readonly isTruncated: boolean };

/** What the claims of a book allow for a period, and the claims that give its bounds. */
export type Known<S extends Stated = Stated> = {
  readonly answer: Answer;
  readonly because: readonly Cited<S>[];
};

/** Both ends are held by figures, not only by trade never being negative. */
export const isBetween = ({ low, high, floor }: Answer): boolean =>
  low !== null && high !== null && !floor;

/** Neither end is held by any figure. */
export const isUnbounded = ({ low, high, floor }: Answer): boolean =>
  high === null && (low === null || floor);

/** An answer with the claims that its numbers stand for. */
export const cite = <S extends Stated>(
  { entries }: Book<S>,
  { truncated }: Ledger,
  answer: Answer,
): Known<S> => ({
  answer,
  because: answer.because.flatMap((index) => {
    const entry = entries[index];
    return entry ? [{ ...entry, isTruncated: truncated.includes(index) }] : [];
  }),
});

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

/** The width of the narrowest figure that states the level of a period; infinite when none does. */
const statedWidth = ({ entries }: Book, { truncated }: Ledger, { flow, period }: Answer): number =>
  Math.min(
    ...entries.flatMap(({ fact }, index) => {
      if (fact.base !== null || fact.flow !== flow || !isSame(fact.period, period)) return [];
      const { low, high } = truncated.includes(index)
        ? truncatedRange(fact.figure, "closed")
        : amountRange(fact.figure);
      return [(high ?? Number.POSITIVE_INFINITY) - (low ?? Number.NEGATIVE_INFINITY)];
    }),
    Number.POSITIVE_INFINITY,
  );

/** Narrower by less than this part is what was stated already. */
const leastGain = 0.02;

/** A balance that may have either sign: next to nothing is known. */
const isOfEitherSign = ({ low, high }: Answer): boolean =>
  low !== null && high !== null && low < 0 && high > 0;

/** What only repeats the bounds of longer and of shorter periods: no quarter is more than its year. */
const isImplied =
  (answers: readonly Answer[]) =>
  ({ period, low, high, floor }: Answer): boolean => {
    const others = answers.filter((other) => !isSame(other.period, period));
    const isHighImplied =
      high === null ||
      others.some(
        (other) => other.high !== null && other.high <= high && covers(other.period, period),
      );
    const isLowImplied =
      low === null ||
      floor ||
      others.some(
        (other) => other.low !== null && other.low >= low && covers(period, other.period),
      );
    return isHighImplied && isLowImplied;
  };

const periodKey = ({ period }: Pick<Answer, "period">): string => formatPeriod(period);

/** The periods for which some claim states the level of a flow. */
const statedPeriods = ({ entries }: Book, flow: string): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ fact }) =>
      fact.base === null && fact.flow === flow ? [periodKey(fact)] : [],
    ),
  );

/** Of the answers that overlap the shortest, which says most, so that all lie side by side. */
const pickSideBySide = (answers: readonly Answer[]): readonly Answer[] => {
  const picked: Answer[] = [];
  for (const answer of answers.toSorted((a, b) => a.period.months - b.period.months)) {
    if (!picked.some(({ period }) => overlaps(period, answer.period))) picked.push(answer);
  }
  return picked;
};

/** Bounded at both ends by more than longer and shorter periods are, though no claim states it. */
const isSpan = (book: Book, answers: readonly Answer[]) => {
  const isRepeated = isImplied(answers);
  return (answer: Answer): boolean =>
    isBetween(answer) &&
    !isOfEitherSign(answer) &&
    !isRepeated(answer) &&
    !statedPeriods(book, answer.flow).has(periodKey(answer));
};

/** Periods of which claims together say more than any one of them. */
type KnownPeriods<S extends Stated> = {
  /** Side by side and bounded at both ends, or stated and now known more narrowly. */
  readonly telling: readonly Known<S>[];
  /** The others that are bounded at both ends, and those that claims together bound at one. */
  readonly further: readonly Known<S>[];
};

/**
 * Of the periods that were asked for those that claims together bound more narrowly than any states, in the order of
 * the questions.
 */
export const listKnown = <S extends Stated>(book: Book<S>, ledger: Ledger): KnownPeriods<S> => {
  const answers = ledger.answers ?? [];
  const isRepeated = isImplied(answers);
  const picked = new Set(pickSideBySide(answers.filter(isSpan(book, answers))));
  const isNarrower = (answer: Answer): boolean =>
    (answer.high ?? 0) - (answer.low ?? 0) < (1 - leastGain) * statedWidth(book, ledger, answer);
  const isNews = (answer: Answer): boolean => {
    if (isUnbounded(answer) || isOfEitherSign(answer)) return false;
    if (isBetween(answer)) return isNarrower(answer);
    return answer.because.length > 1 && !isRepeated(answer);
  };
  const isTelling = (answer: Answer): boolean =>
    picked.has(answer) ||
    (isBetween(answer) && statedPeriods(book, answer.flow).has(periodKey(answer)));
  const news = answers.filter(isNews);
  const citeAll = (some: readonly Answer[]) => some.map((answer) => cite(book, ledger, answer));
  return {
    telling: citeAll(news.filter(isTelling)),
    further: citeAll(news.filter((answer) => !isTelling(answer))),
  };
};

/** A period whose flow lies between two values, in plain units, though no figure states it. */
export type KnownSpan = {
  readonly flow: string;
  readonly product: string | null;
  readonly unit: string | null;
  readonly period: Period;
  readonly low: number;
  readonly high: number;
  readonly digits: Digits;
};

/**
 * The spans that a picture can draw beside the stated figures: undisputed, side by side, bounded at both ends by more
 * than longer and shorter periods are, and stated by none.
 */
export const listSpans = (
  book: Book,
  ledger: Ledger,
  product: string | null,
): readonly KnownSpan[] => {
  const answers = ledger.answers ?? [];
  const drawable = answers.filter(isSpan(book, answers)).filter(({ disputed }) => !disputed);
  return pickSideBySide(drawable)
    .toSorted((a, b) => endOf(a.period) - endOf(b.period))
    .flatMap((answer) => {
      const { flow, period, low, high } = answer;
      if (low === null || high === null) return [];
      const digits = digitsOf(answer, cite(book, ledger, answer).because);
      return [{ flow, product, unit: book.unit, period, low, high, digits }];
    });
};
