import { describePeriodInProse } from "../period";
import { placeName } from "../place";
import type { Operand } from "./comparison";
import { measureName } from "./measure-names";
import type { MeasureName } from "./measures";
import { capitalised } from "./period-reasons";
import { formatResult, type Made } from "./result-text";
import { changeInPercent, differenceInWords, timesInWords } from "./sentence-of-change";
import { against, directionOf, sizeIn, subjectOf, when } from "./sentence-parts";

const spanOf = (inputs: readonly Operand[]): string => {
  const start = Math.min(...inputs.map(({ period }) => period.start));
  const end = Math.max(...inputs.map(({ period }) => period.start + period.months));
  return inputs.length === 0 ? "" : describePeriodInProse({ start, months: end - start });
};

const totalInWords =
  (verb: string) =>
  (measure: MeasureName, made: Made): string => {
    const { value, range } = formatResult(measure, made);
    const [first] = made.inputs;
    return first ? `${subjectOf(first)} ${verb} ${range ?? value} in ${spanOf(made.inputs)}.` : "";
  };

const bridgeInWords = (measure: MeasureName, made: Made): string => {
  const [year, toDate] = made.inputs;
  if (!year || !toDate) return "";
  const { value, range } = formatResult(measure, made);
  const end = toDate.period.start + toDate.period.months;
  return `${subjectOf(year)} came to ${range ?? value} in ${describePeriodInProse({ start: end - 12, months: 12 })}.`;
};

/** The two flows of one period as one subject: "Azerbaijan’s trade with Serbia". */
const tradeOf = ({ reporter, partner, product }: Operand): string =>
  `${reporter ? `${placeName(reporter)}’s trade` : "trade"}${product ? ` in ${product}` : ""}${partner ? ` with ${placeName(partner)}` : ""}`;

const balanceInWords = (made: Made): string => {
  const [sold] = made.inputs;
  if (!sold) return "";
  const direction = directionOf(made);
  if (!direction) {
    const { value, range } = formatResult("balance", made);
    return `${tradeOf(sold)} had a balance of ${range ?? value} in ${when(sold)}.`;
  }
  const kind = direction === "up" ? "surplus" : "deficit";
  return `${tradeOf(sold)} had a ${kind} of ${sizeIn("balance", made)} in ${when(sold)}.`;
};

const ofTwoFlows =
  (words: (subject: string, result: string) => string) =>
  (measure: MeasureName, made: Made): string => {
    const [sold] = made.inputs;
    const { value, range } = formatResult(measure, made);
    return sold ? `${words(tradeOf(sold), range ?? value)} in ${when(sold)}.` : "";
  };

const shareInWords = (measure: MeasureName, made: Made): string => {
  const [part, whole] = made.inputs;
  if (!part || !whole) return "";
  const { value, range } = formatResult(measure, made);
  const ofWhole =
    part.partner !== whole.partner && whole.partner
      ? `all with ${placeName(whole.partner)}`
      : "the whole";
  return `${subjectOf(part)} came to ${range ?? value} of ${ofWhole} in ${when(part)}.`;
};

const contributionInWords = (measure: MeasureName, made: Made): string => {
  const [before, after] = made.inputs;
  if (!before || !after) return "";
  const { value, range } = formatResult(measure, made);
  return `${subjectOf(before)} contributed ${range ?? value} to the growth of the whole ${against([before, after])}.`;
};

const plainWords = (measure: MeasureName, made: Made): string => {
  const { value, range } = formatResult(measure, made);
  const periods = spanOf(made.inputs);
  return `${measureName(measure)}, ${periods}: ${range ?? value}.`;
};

const onlyMade =
  (words: (made: Made) => string) =>
  (_measure: MeasureName, made: Made): string =>
    words(made);

const percentWords =
  (how = "") =>
  (measure: MeasureName, made: Made): string =>
    changeInPercent(measure, made, how);

const sentences: Partial<
  Readonly<Record<MeasureName, (measure: MeasureName, made: Made) => string>>
> = {
  yoy: percentWords(),
  pop: percentWords(),
  ytd: percentWords(),
  annualised: percentWords("at an annual rate "),
  cagr: percentWords("a year on average "),
  factor: onlyMade(timesInWords),
  difference: differenceInWords,
  points: differenceInWords,
  sum: totalInWords("came to"),
  ttm: totalInWords("came to"),
  mean: totalInWords("averaged"),
  "ttm-bridge": bridgeInWords,
  turnover: ofTwoFlows((trade, result) => `${trade} came to ${result}`),
  balance: onlyMade(balanceInWords),
  coverage: ofTwoFlows((trade, result) => `In ${trade}, exports came to ${result} of imports`),
  "normalised-balance": ofTwoFlows(
    (trade, result) => `The balance of ${trade} came to ${result} of turnover`,
  ),
  share: shareInWords,
  contribution: contributionInWords,
};

/**
 * A comparison in a sentence to print. Every word and number of it follows from the comparison: it says which way a
 * change went only where the rounding of the figures leaves no doubt of it.
 */
export const describeComparison = (measure: MeasureName, made: Made): string =>
  capitalised((sentences[measure] ?? plainWords)(measure, made));
