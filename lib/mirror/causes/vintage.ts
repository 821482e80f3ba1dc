import { allows } from "../../figure";
import { formatAmount } from "../../figure-text";
import { formatPeriod } from "../../period";
import { describeDateInProse } from "../../period-date-words";
import type { CauseRule } from "../evidence";
import type { FormerValue, SourceFigure } from "../figure";

const findFormer = (
  { source, period }: SourceFigure,
  { interval }: SourceFigure,
  former: readonly FormerValue[],
): FormerValue | undefined => {
  const text = formatPeriod(period);
  return former.find(
    (each) => each.source === source && each.period === text && allows(interval, each.value),
  );
};

/** Vintage: one figure is what the other's series said before it was revised. */
export const vintage: CauseRule = ({ reference, other }, { former }) => {
  for (const [revised, kept] of [
    [reference, other],
    [other, reference],
  ] as const) {
    const found = findFormer(revised, kept, former);
    if (found)
      return `${revised.name} said ${formatAmount(found.value, revised.unit, revised.figure.rounding)} until it was revised ${describeDateInProse(found.until)}, which is what ${kept.name} says.`;
  }
  return undefined;
};
