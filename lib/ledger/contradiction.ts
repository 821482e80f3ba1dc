import { flowName, flowVerb } from "../flow-names";
import { covers, describePeriodInProse, overlaps, type Period } from "../period";
import type { Book, Entry } from "./books";
import { digitsOf } from "./digits";
import { type Ledger, solveLedger } from "./index";
import { cite, isUnbounded } from "./known";
import { amountRange, isBalance } from "./stated";
import { boundsInWords, rangeInWords } from "./words";

type Stated = Entry["statements"][number];

/** Claims that cannot all be true, none of which can be spared, and why in a sentence. */
export type Contradiction<S extends Stated = Stated> = {
  readonly entries: readonly Entry<S>[];
  readonly why: string;
};

const isLevel = ({ fact }: Entry): boolean => fact.base === null;

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const monthsInWords = ({ months }: Period): string =>
  months === 1 ? "one month" : `${numbers[months] ?? months} months`;

const subject = ({ fact }: Entry): string =>
  `${flowName(fact.flow).toLowerCase()} in ${describePeriodInProse(fact.period)}`;

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const allowedBy = (entry: Entry, unit: string | null): string =>
  rangeInWords(
    amountRange(entry.fact.figure),
    unit,
    digitsOf(amountRange(entry.fact.figure), [entry]),
  );

/** Two levels of one flow: of the same months, or of months within the others. */
const whyOfTwoLevels = (
  [a, b]: readonly [Entry, Entry],
  unit: string | null,
): string | undefined => {
  if (a.fact.flow !== b.fact.flow) return undefined;
  if (isSame(a.fact.period, b.fact.period)) {
    const ranges = [a, b].map((entry) => allowedBy(entry, unit));
    return `Both state ${subject(a)}, and rounding does not explain the difference: one means ${ranges[0]}, the other ${ranges[1]}.`;
  }
  const [outer, inner] = covers(a.fact.period, b.fact.period) ? [a, b] : [b, a];
  if (!covers(outer.fact.period, inner.fact.period) || isBalance(a.fact.flow)) return undefined;
  const whole =
    outer.fact.period.months === 12 ? "the year" : `the ${monthsInWords(outer.fact.period)}`;
  return `${capitalised(monthsInWords(inner.fact.period))} (${describePeriodInProse(inner.fact.period)}) are more than ${whole} that contains them (${describePeriodInProse(outer.fact.period)}): ${allowedBy(inner, unit)} against ${allowedBy(outer, unit)}.`;
};

/** The level to set against the others: the one of the longest period, of turnover or balance before their parts. */
const findTested = (entries: readonly Entry[]): Entry | undefined => {
  const rank = ({ fact }: Entry): number =>
    fact.period.months + (["turnover", "balance"].includes(fact.flow) ? 0.5 : 0);
  return [...entries].filter(isLevel).sort((a, b) => rank(b) - rank(a))[0];
};

/** What the others allow for a level, against what it states. */
const whyByTheOthers = (entries: readonly Entry[], unit: string | null): string | undefined => {
  const tested = findTested(entries);
  if (!tested) return undefined;
  const others: Book = { unit, entries: entries.filter((entry) => entry !== tested) };
  const facts = others.entries.map(({ fact }) => fact);
  const ledger = solveLedger(facts, [{ flow: tested.fact.flow, period: tested.fact.period }]);
  const [answer] = ledger.answers ?? [];
  if (!answer || isUnbounded(answer)) return undefined;
  const count = new Set(others.entries.map(({ statements }) => statements[0])).size;
  const rest = count === 1 ? "the other figure" : `the other ${numbers[count]} figures`;
  const { flow } = tested.fact;
  const bounds = boundsInWords(cite(others, ledger, answer), unit, flowVerb(flow));
  return `By ${rest}, ${subject(tested)} ${bounds}; the figure given for it allows only ${allowedBy(tested, unit)}.`;
};

const whyInGeneral = (entries: readonly Entry[]): string => {
  const [a, b] = entries;
  const isOneChange =
    a &&
    b &&
    entries.length === 2 &&
    a.fact.base &&
    b.fact.base &&
    overlaps(a.fact.period, b.fact.period);
  return isOneChange
    ? `The two changes of ${subject(a)} do not meet, however they were rounded.`
    : `No exports and imports of these months give all ${numbers[entries.length] ?? "of the"} figures.`;
};

/** Why claims cannot all be true, computed from them. */
const whyNot = (entries: readonly Entry[], unit: string | null): string => {
  const [a, b] = entries;
  const isOfTwoLevels = a && b && entries.length === 2 && entries.every(isLevel);
  return (
    (isOfTwoLevels ? whyOfTwoLevels([a, b], unit) : undefined) ??
    whyByTheOthers(entries, unit) ??
    whyInGeneral(entries)
  );
};

/** The contradictions that a ledger found among the claims of its book, in its order. */
export const listContradictions = <S extends Stated>(
  { entries, unit }: Book<S>,
  { conflicts }: Ledger,
): readonly Contradiction<S>[] =>
  conflicts.map((conflict) => {
    const members = conflict.flatMap((index) => entries[index] ?? []);
    return { entries: members, why: whyNot(members, unit) };
  });
