import type { Formula, Measure, Setting } from "../measure";
import { percentOrFractions, refuseFewShares } from "../parts";
import { onePeriod } from "../periods";
import { rangeOfGrowing } from "../range";
import { rangeOfConcentration } from "../range-of-concentration";
import { rateUnit } from "../scope-values";
import { sizesOfAWhole } from "../signs";
import { total } from "./sum";

const areShares = ({ options, operands }: Setting): boolean =>
  options.inputsAre === "shares" ||
  (options.inputsAre === undefined && operands.some((each) => rateUnit(each) === "percent"));

const sumOfSquares: Formula = (shares) => shares.reduce((sum, share) => sum + share * share, 0);

const ofLevels: Formula = (levels, setting) => {
  const whole = total(levels, setting);
  return sumOfSquares(
    levels.map((level) => (level / whole) * 100),
    setting,
  );
};

/**
 * Herfindahl–Hirschman index: the sum of the squares of all shares, 0 to 10 000 when they are in percent or come from
 * levels, 0 to 1 when they are fractions. US DOJ, WITS.
 */
export const concentration: Measure = {
  inputs: { least: 1, reading: "size" },
  needs: "anything",
  exceptions: { partner: "may-differ", product: "may-differ" },
  periods: onePeriod,
  signs: sizesOfAWhole,
  parts: (setting, box) =>
    areShares(setting) ? refuseFewShares(box, percentOrFractions(setting.operands)) : undefined,
  compute: (values, setting) =>
    areShares(setting) ? sumOfSquares(values, setting) : ofLevels(values, setting),
  range: (compute, box, setting) =>
    areShares(setting)
      ? rangeOfGrowing(compute, box, setting)
      : rangeOfConcentration(compute, box, setting),
  formula: () => "the sum of the squares of all shares",
};
