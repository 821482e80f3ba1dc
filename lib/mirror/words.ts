import { formatAmount } from "../figure-text";
import { flowName, flowPreposition, mirrorFlow } from "../flow-names";
import { describePeriod } from "../period";
import { placeName } from "../place";
import type { CauseCode } from "./causes";
import { inWords, type Places } from "./evidence";
import type { MirrorDifference, MirrorTable } from "./index";

/** What a cause is called. */
export const causeNames: Readonly<Record<CauseCode, string>> = {
  rounding: "Rounding",
  truncation: "Truncation",
  vintage: "Vintage",
  "re-exports": "Re-exports",
  coverage: "Coverage",
  timing: "Timing",
  valuation: "Valuation (FOB/CIF)",
};

const roughest = ({ reference, other }: MirrorDifference): number =>
  Math.max(reference.figure.rounding, other.figure.rounding);

const isWithinRounding = ({ causes }: MirrorDifference): boolean =>
  causes.some(({ code }) => code === "rounding");

/** To the digits that the rougher of the two figures has. */
const roundedTo = (value: number, unit: number): number =>
  unit === 0 ? value : Number((Math.round(value / unit) * unit).toPrecision(15));

/** A difference with its sign, to the digits that the rougher of the two figures has: "+$0.4 million", "none". */
export const differenceInWords = (each: MirrorDifference): string => {
  if (each.isEqual) return "none";
  if (isWithinRounding(each)) return "within rounding";
  const size = roundedTo(Math.abs(each.difference), roughest(each));
  const amount = formatAmount(size, each.reference.unit, roughest(each));
  return `${each.difference > 0 ? "+" : "−"}${amount}`;
};

/** A difference in percent of the reference, with its sign; a dash where there is none to speak of. */
export const percentInWords = (each: MirrorDifference): string => {
  const { percent, isEqual } = each;
  if (isEqual || percent === null || isWithinRounding(each)) return "–";
  const size = Math.abs(percent);
  if (size < 0.05) return "under 0.1 %";
  const digits = size < 100 ? size.toFixed(1) : Math.round(size).toLocaleString("en");
  return `${percent > 0 ? "+" : "−"}${digits} %`;
};

const isAcross = ({ reference, other }: MirrorDifference): boolean => reference.side !== other.side;

const agrees = (each: MirrorDifference): boolean => each.isEqual || isWithinRounding(each);

const phraseOf = (reporter: string, partner: string, flow: string): string =>
  `${placeName(reporter)}’s ${flowName(flow).toLowerCase()} ${flowPreposition(flow)} ${placeName(partner)}`;

const widest = (differences: readonly MirrorDifference[]): MirrorDifference | undefined =>
  [...differences].sort((a, b) => Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0))[0];

const periodsIn = (differences: readonly MirrorDifference[]): number =>
  new Set(differences.map(({ period }) => period)).size;

const countedPeriods = (count: number): string => (count === 1 ? "one period" : `${count} periods`);

/** What the two sides' counts make of each other, in a sentence or two. */
export const mirrorSentence = (
  { differences }: MirrorTable,
  { reporter, partner, flow }: Places & { readonly flow: string },
): string => {
  const theirs = mirrorFlow(flow);
  const own = phraseOf(reporter, partner, flow);
  if (theirs === undefined) return `The other side does not count ${own}: there is no mirror.`;
  const both = `${own} and ${phraseOf(partner, reporter, theirs)}`;
  const across = differences.filter(isAcross);
  if (across.length === 0)
    return `No period has both counts, ${both}, in one unit: nothing can be set side by side.`;
  const alike = periodsIn(across.filter(agrees));
  const most = widest(across.filter((each) => !agrees(each)));
  const first = `${both} stand side by side in ${countedPeriods(periodsIn(across))}, and agree in ${alike === 0 ? "none" : countedPeriods(alike)}.`;
  if (!most) return first;
  const [counter, reference] =
    most.other.side === "mirror" ? [partner, reporter] : [reporter, partner];
  return `${first} They are furthest apart in ${describePeriod(most.reference.period)}: ${inWords(most.other)} by the count of ${placeName(counter)}, ${inWords(most.reference)} by that of ${placeName(reference)}.`;
};
