import { type CauseRule, inWords } from "../evidence";
import type { SourceFigure } from "../figure";

const truncated = (value: number, unit: number): number =>
  Number((Math.trunc(Number((value / unit).toPrecision(15))) * unit).toPrecision(15));

const isCutOff = (rough: SourceFigure, exact: SourceFigure): boolean =>
  rough.figure.rounding > exact.figure.rounding &&
  truncated(exact.figure.value, rough.figure.rounding) === rough.figure.value;

/** Truncation: the rougher figure is the finer one with its last digits cut off, as press services do. */
export const truncation: CauseRule = ({ reference, other }) => {
  const cut = [
    [reference, other],
    [other, reference],
  ] as const;
  const found = cut.find(([rough, exact]) => isCutOff(rough, exact));
  return found && `${inWords(found[0])} is ${inWords(found[1])} with its last digits cut off.`;
};
