import { endOf, type Period, shiftPeriod } from "../period";
import type { Claim } from "./claim";
import { compute, findChange } from "./compute";
import { findLevel, findStated, type Levels } from "./levels";
import type { Scoped } from "./scope";

/** A claim that differs: with what it was checked against and what follows from that. */
export type Case = Scoped & { readonly computed: number };

/** What the claim would be if the slip was made; `claimed` where the slip is in the claim's own digits. */
export type Trial = { readonly value: number; readonly claimed?: number };

const tryWith = (levels: Levels, claim: Claim): Trial[] => {
  const estimate = compute(levels, claim);
  return estimate ? [{ value: estimate.value }] : [];
};

/** The difference in percent of the new level instead of the old one. */
export const dividedByTheNewLevel = ({ own, claim }: Case): Trial[] => {
  const change = claim.kind === "change" ? findChange(own, claim) : undefined;
  if (!change || claim.measure !== "percent" || change.current.value === 0) return [];
  const { current, base } = change;
  return [{ value: ((current.value - base.value) / current.value) * 100 }];
};

/** What was computed, so many times larger and smaller. */
export const scaled =
  (times: number) =>
  ({ claim, computed }: Case): Trial[] =>
    claim.figure.value === 0 ? [] : [{ value: computed * times }, { value: computed / times }];

/** The differences of any two levels of the flow. */
export const differenceTaken = ({ own, claim }: Case): Trial[] => {
  if (claim.kind !== "level") return [];
  const levels = own.filter(({ flow }) => flow === claim.flow);
  return levels.flatMap((one) =>
    levels
      .filter((other) => other !== one)
      .map((other) => ({ value: one.figure.value - other.figure.value })),
  );
};

/** The new level as the size of the change. */
export const levelTaken = ({ own, claim }: Case): Trial[] => {
  if (claim.kind !== "change" || claim.measure !== "amount") return [];
  const level = findLevel(own, claim.flow, claim.period);
  return level ? [{ value: Math.abs(level.value), claimed: Math.abs(claim.figure.value) }] : [];
};

/** What was computed with the other sign; shares and factors have none. */
export const wrongSign = ({ claim, computed }: Case): Trial[] =>
  claim.measure === "factor" || claim.kind === "share" ? [] : [{ value: -computed }];

/** The figure of another flow. */
export const flowTaken =
  (taken: string, instead: string) =>
  ({ own, claim }: Case): Trial[] =>
    claim.flow === instead && claim.kind !== "share" ? tryWith(own, { ...claim, flow: taken }) : [];

/** The factor of a change, for a fall also that by which it fell. */
export const factorAsPercent = ({ own, claim }: Case): Trial[] => {
  if (claim.kind !== "change" || claim.measure !== "percent") return [];
  const factor = compute(own, { ...claim, measure: "factor" })?.value;
  if (factor === undefined) return [];
  return factor > 0 && factor < 1
    ? [{ value: factor }, { value: -1 / factor }]
    : [{ value: factor }];
};

/** The claim with other periods; its base moves as its period does. */
const moved = (claim: Claim, move: (period: Period) => Period): Claim => ({
  ...claim,
  period: move(claim.period),
  base: claim.base && move(claim.base),
});

/** The figure of the last month alone, where it is given. */
export const monthTaken = ({ own, claim }: Case): Trial[] => {
  if (claim.period.months === 1) return [];
  const lastMonth = (period: Period): Period => ({ start: endOf(period) - 1, months: 1 });
  return findStated(own, claim.flow, lastMonth(claim.period))
    ? tryWith(own, moved(claim, lastMonth))
    : [];
};

/** The figures of the same year that are shorter than it. */
export const yearToDateTaken = ({ own, claim }: Case): Trial[] => {
  if (claim.period.months !== 12) return [];
  const lengths = own
    .filter(({ flow, period }) => flow === claim.flow && period.start === claim.period.start)
    .map(({ period }) => period.months)
    .filter((months) => months < 12);
  return lengths.flatMap((months) =>
    tryWith(
      own,
      moved(claim, ({ start }) => ({ start, months })),
    ),
  );
};

/** The claim with two neighbouring digits swapped, against what was computed. */
export const digitsSwapped = ({ claim, computed }: Case): Trial[] => {
  const { value, rounding } = claim.figure;
  const digits = [...String(Math.round(Math.abs(value) / rounding))];
  return digits.slice(1).flatMap((digit, index) => {
    if (digit === digits[index]) return [];
    const swapped = digits.with(index, digit).with(index + 1, digits[index] ?? "");
    const claimed = Math.sign(value) * Number(swapped.join("")) * rounding;
    return [{ value: computed, claimed }];
  });
};

/** The same months in all the years of which something is given. */
const inOtherYears = (own: Levels, period: Period): Period[] => {
  const starts = new Set(
    own.map((level) => level.period.start).filter((start) => (start - period.start) % 12 === 0),
  );
  return [...new Set([period.start, ...starts])].map((start) =>
    shiftPeriod(period, start - period.start),
  );
};

/** The figures of the same months in other years. */
export const wrongYear = ({ own, claim }: Case): Trial[] => {
  const bases = claim.base ? inOtherYears(own, claim.base) : [null];
  return inOtherYears(own, claim.period)
    .flatMap((period) => bases.map((base) => ({ ...claim, period, base })))
    .filter(
      ({ period, base }) =>
        period.start !== base?.start &&
        (period.start !== claim.period.start || base?.start !== claim.base?.start),
    )
    .flatMap((other) => tryWith(own, other));
};

/** The figure of the other side. */
export const mirror = (check: Case): Trial[] =>
  check.mirrors.flatMap((levels) => tryWith(levels, check.claim));
