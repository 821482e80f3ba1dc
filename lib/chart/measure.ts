import { numberFormat } from "../formatters";

/** The powers of ten that have a word of their own in the languages of the pages. */
const namedPowers = [12, 9, 6, 3] as const;

/** Units that are never scaled: nobody reads a thousand percent. */
const unscaled = new Set(["percent", "index"]);

const quantityNames: Readonly<Record<string, string>> = {
  t: "tonnes",
  kg: "kilograms",
  bbl: "barrels",
  m3: "cubic metres",
  unit: "units",
  percent: "percent",
  index: "index",
};

/** The power of ten in which the largest of the values reads best: 5.9 million has 6, 950 has 0. */
export const powerFor = (values: readonly number[], unit: string): number => {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (unscaled.has(unit)) return 0;
  return namedPowers.find((power) => largest >= 10 ** power) ?? 0;
};

const wordsWithoutNumber = (format: Intl.NumberFormat): string =>
  format
    .formatToParts(5)
    .filter(({ type }) => type !== "integer")
    .map(({ value }) => value)
    .join("")
    .trim();

const multiplierName = (power: number, locale: string): string => {
  if (power === 0) return "";
  const format = numberFormat(locale, { notation: "compact", compactDisplay: "long" });
  return (
    format.formatToParts(5 * 10 ** power).find(({ type }) => type === "compact")?.value ??
    `10^${power}`
  );
};

const currencyName = (unit: string, locale: string): string =>
  wordsWithoutNumber(
    numberFormat(locale, {
      style: "currency",
      currency: unit,
      currencyDisplay: "name",
      minimumFractionDigits: 0,
      maximumFractionDigits: 0,
    }),
  );

/** A unit with its multiplier in words: "million US dollars", "thousand tonnes". */
export const unitInWords = (unit: string, power: number, locale: string): string => {
  const name = /^[A-Z]{3}$/.test(unit)
    ? currencyName(unit, locale)
    : Object.hasOwn(quantityNames, unit)
      ? quantityNames[unit]
      : unit;
  return [multiplierName(power, locale), name].filter(Boolean).join(" ");
};

/** A minus is as wide as a plus; the hyphen of most locales is not. */
const minus = (text: string): string => text.replace(/^-/, "−");

const labelDecimals = (value: number): number => {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const power = Math.floor(Math.log10(size));
  return power >= 0 ? Math.max(0, 2 - power) : Math.max(2, 1 - power);
};

const withDecimals = (value: number, decimals: number, locale: string): string =>
  minus(
    numberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value),
  );

/**
 * A number for a label: three digits that count from 1 on, two below, and never fewer than stand before the decimal
 * mark: 13.9, 1,235, 0.74, 0.0042.
 */
export const formatAmount = (value: number, locale: string): string =>
  withDecimals(value, labelDecimals(value), locale);

const mostDecimals = 12;

/** The decimals that leave both ends within a quarter of the range of where they are: 134.5 to 135.5 is not 135 to 136. */
const rangeDecimals = (low: number, high: number): number => {
  const slack = (high - low) / 4;
  let decimals = Math.max(labelDecimals(low), labelDecimals(high));
  const isOff = (end: number): boolean =>
    Math.abs(Math.round(end * 10 ** decimals) / 10 ** decimals - end) > slack;
  while (decimals < mostDecimals && (isOff(low) || isOff(high))) decimals += 1;
  return decimals;
};

/** Two ends of what is known, as a label; one number when they read the same. */
export const formatRange = (low: number | null, high: number | null, locale: string): string => {
  if (low === null) return high === null ? "" : `≤ ${formatAmount(high, locale)}`;
  if (high === null) return `≥ ${formatAmount(low, locale)}`;
  const [short, other] = [formatAmount(low, locale), formatAmount(high, locale)];
  if (short === other) return short;
  const own = rangeDecimals(low, high);
  const needed = own > Math.max(labelDecimals(low), labelDecimals(high));
  const ends = needed
    ? [withDecimals(low, own, locale), withDecimals(high, own, locale)]
    : [short, other];
  return ends.join(low < 0 ? " to " : "–");
};

const decimalsOf = (step: number): number => {
  const decimals = [0, 1, 2, 3, 4, 5].find(
    (count) => Math.abs(Math.round(step * 10 ** count) - step * 10 ** count) < 1e-6,
  );
  return decimals ?? 6;
};

/** The label of a tick of the value axis, with as many decimals as the step between ticks has. */
export const formatTick = (value: number, step: number, locale: string): string => {
  const decimals = decimalsOf(step);
  return minus(
    numberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value),
  );
};

/** A value axis with round ends: `min` and `max` are multiples of `step`. */
export type NiceAxis = { readonly min: number; readonly max: number; readonly step: number };

const niceSteps = [1, 2, 2.5, 5] as const;
const fewestSteps = 3;
const mostSteps = 7;

const withStep = (step: number, { least, most }: { least: number; most: number }): NiceAxis => ({
  // Adding zero makes −0 a 0.
  min: Math.floor(least / step + 1e-9) * step + 0,
  max: Math.ceil(most / step - 1e-9) * step + 0,
  step,
});

/** The axis with three to seven round steps that leaves least empty; from 0 to 1 when nothing is drawn. */
export const niceAxis = (ends: { least: number; most: number }): NiceAxis => {
  const span = ends.most - ends.least;
  if (!(span > 0)) return { min: 0, max: 1, step: 0.25 };
  const power = Math.floor(Math.log10(span));
  const steps = [power - 1, power].flatMap((exponent) =>
    niceSteps.map((nice) => Number(`${nice}e${exponent}`)),
  );
  const axes = steps
    .map((step) => withStep(step, ends))
    .filter(({ min, max, step }) => {
      const count = Math.round((max - min) / step);
      return count >= fewestSteps && count <= mostSteps;
    })
    .sort((a, b) => a.max - a.min - (b.max - b.min) || b.step - a.step);
  return axes[0] ?? withStep(span / fewestSteps, ends);
};
