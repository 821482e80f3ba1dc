import type { Interval } from "../figure";
import type { Operand, Warning } from "./comparison";

const countOf = (values: readonly (string | null | undefined)[]): number =>
  new Set(values.filter((value) => value != null)).size;

/** What to say of any comparison: of its figures, their sources and vintages, and of a range without an end. */
export const warningsOf = (
  operands: readonly Operand[],
  { low, high }: Interval,
): readonly Warning[] => {
  const holds: readonly (readonly [Warning, boolean])[] = [
    ["provisional", operands.some(({ provisional }) => provisional === true)],
    ["mixed-sources", countOf(operands.map(({ source }) => source)) > 1],
    ["mixed-vintages", countOf(operands.map(({ vintage }) => vintage)) > 1],
    ["rounded-inputs", operands.some(({ figure }) => (figure?.rounding ?? 0) > 0)],
    ["approximate-inputs", operands.some(({ figure }) => figure?.qualifier === "~")],
    ["base-touches-zero", low === null || high === null],
  ];
  return holds.flatMap(([warning, isSo]) => (isSo ? [warning] : []));
};
