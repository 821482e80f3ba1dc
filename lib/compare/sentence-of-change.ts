import { type Figure, intervalOfAmount } from "../figure";
import { placeName } from "../place";
import type { Operand } from "./comparison";
import type { MeasureName } from "./measures";
import { formatResult, type Made } from "./result-text";
import {
  against,
  amountOf,
  balanceMovement,
  between,
  directionOf,
  movement,
  multipleOf,
  openDirection,
  sizeIn,
  sizeOfBalance,
  subjectOf,
  when,
} from "./sentence-parts";

const isBalance = ({ flow }: Operand): boolean => flow === "balance";

const balanceSubject = (operand: Operand, kind: "surplus" | "deficit"): string => {
  const { reporter, partner } = operand;
  const owned = reporter ? `${placeName(reporter)}’s trade ${kind}` : `The trade ${kind}`;
  return `${owned}${partner ? ` with ${placeName(partner)}` : ""}`;
};

/** A change in percent; `how` says of what kind it is: "at an annual rate ". */
export const changeInPercent = (measure: MeasureName, made: Made, how: string): string => {
  const { inputs } = made;
  const [base] = inputs;
  if (!base) return "";
  const isSurplus = isBalance(base);
  const subject = isSurplus ? balanceSubject(base, "surplus") : subjectOf(base);
  if (made.low === 0 && made.high === 0)
    return `${subject} was unchanged ${against(inputs)}, at ${amountOf(base)}.`;
  const direction = directionOf(made);
  if (!direction) {
    const { value, range } = formatResult(measure, made);
    return `${subject} changed by ${range ?? value} ${how}${against(inputs)}: ${openDirection}.`;
  }
  const multiple = how === "" ? multipleOf(made.low, made.high) : undefined;
  const verb = (isSurplus ? balanceMovement : movement)[direction];
  const said = multiple
    ? `${multiple}, by ${sizeIn(measure, made)},`
    : `${verb} ${sizeIn(measure, made)}`;
  return `${subject} ${said} ${how}${against(inputs)}${between(inputs)}.`;
};

/** How many times one level is another. */
export const timesInWords = (made: Made): string => {
  const [base, next] = made.inputs;
  if (!base || !next) return "";
  const { value, range } = formatResult("factor", made);
  return `${subjectOf(base)} in ${when(next)} was ${range ?? value} that of ${when(base)}${between(made.inputs)}.`;
};

const signOf = (figure: Figure | null): number => {
  if (!figure) return 0;
  const { low, high } = intervalOfAmount(figure);
  return (low ?? -1) > 0 ? 1 : (high ?? 1) < 0 ? -1 : 0;
};

/** A balance moves by the size of its surplus or deficit, or turns from one to the other. */
const balanceDifference = (made: Made): string | undefined => {
  const [base, next] = made.inputs;
  if (!base || !next) return undefined;
  const signs = [signOf(base.figure), signOf(next.figure)] as const;
  if (signs.includes(0)) return undefined;
  const kindOf = (sign: number) => (sign > 0 ? "surplus" : "deficit");
  if (signs[0] !== signs[1])
    return `${subjectOf(base)} turned from a ${kindOf(signs[0])} of ${sizeOfBalance(base)} in ${when(base)} to a ${kindOf(signs[1])} of ${sizeOfBalance(next)} in ${when(next)}.`;
  const direction = directionOf(made);
  if (!direction) return undefined;
  const isWider = (direction === "up") === signs[0] > 0;
  return `${balanceSubject(base, kindOf(signs[0]))} ${isWider ? balanceMovement.up : balanceMovement.down} by ${sizeIn("difference", made)} ${against(made.inputs)}, from ${sizeOfBalance(base)} to ${sizeOfBalance(next)}.`;
};

/** A difference in the unit of the levels, or in points. */
export const differenceInWords = (measure: MeasureName, made: Made): string => {
  const { inputs } = made;
  const [base] = inputs;
  if (!base) return "";
  const special = isBalance(base) ? balanceDifference(made) : undefined;
  if (special) return special;
  if (made.low === 0 && made.high === 0)
    return `${subjectOf(base)} was unchanged ${against(inputs)}, at ${amountOf(base)}.`;
  const direction = directionOf(made);
  const { value, range } = formatResult(measure, made);
  return direction
    ? `${subjectOf(base)} ${movement[direction]} by ${sizeIn(measure, made)} ${against(inputs)}${between(inputs)}.`
    : `${subjectOf(base)} changed by ${range ?? value} ${against(inputs)}: ${openDirection}.`;
};
