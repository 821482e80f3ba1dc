import type { Figure, Interval, Qualifier } from "./figure";
import { numberFormat } from "./formatters";
import { currencySymbol, isCurrency, type Unit } from "./unit";

/** A multiplier word and its power of ten; figures are written with the largest that leaves at least 1 before the point. */
const scales = [
  { power: 12, word: "trillion" },
  { power: 9, word: "billion" },
  { power: 6, word: "million" },
  { power: 0, word: "" },
] as const;
type Scale = (typeof scales)[number];

const mostScaledDecimals = 4;

/** Decimals to write; a rounding of 0 means that every digit there is counts. */
type Decimals = { readonly least: number; readonly most: number };

const allDigits: Decimals = { least: 0, most: 20 };

const placesBelowOne = (rounding: number): Decimals => {
  if (rounding <= 0) return allDigits;
  const places = Math.max(0, -Math.floor(Math.log10(rounding) + 1e-9));
  return { least: places, most: places };
};

const placesIn = (scale: Scale, rounding: number): Decimals => {
  if (scale.power === 0) return placesBelowOne(rounding);
  const places = Math.max(0, decimalsIn(scale, rounding));
  return { least: places, most: places };
};

/** Decimals that a multiplier word needs; more than can be read when every digit counts. */
const decimalsIn = (scale: Scale, rounding: number): number =>
  rounding > 0 ? scale.power - Math.floor(Math.log10(rounding) + 1e-9) : Number.POSITIVE_INFINITY;

/** The scale in which a figure is written: one that needs more than four decimals is written out in full instead. */
const scaleFor = (size: number, rounding: number): Scale => {
  const fitting = scales.find(({ power }) => size >= 10 ** power) ?? scales[scales.length - 1];
  const plain = scales[3];
  return fitting && decimalsIn(fitting, rounding) <= mostScaledDecimals ? fitting : plain;
};

const formatScaled = (
  value: number,
  scale: Scale,
  { least, most }: Decimals,
  locale: string,
): string =>
  numberFormat(locale, {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value / 10 ** scale.power);

const withUnit = (amount: string, unit: Unit | null, locale: string): string => {
  if (unit === null || unit === "unit" || unit === "index") return amount;
  if (unit === "percent") return `${amount} %`;
  if (!isCurrency(unit)) return `${amount} ${unit}`;
  const symbol = currencySymbol(unit, locale);
  const [, sign = "", size = amount] = /^([−-]?)(.*)$/.exec(amount) ?? [];
  return /[A-Za-z]$/.test(symbol) ? `${sign}${symbol} ${size}` : `${sign}${symbol}${size}`;
};

/** How a qualifier is said before a figure. */
export const qualifierWords: Record<Qualifier, string> = {
  "=": "",
  "~": "about ",
  ">": "more than ",
  "<": "less than ",
};

const minus = (text: string): string => text.replace(/^-/, "−");

/**
 * An amount written with the multiplier word of another: 100 000 like 4 400 000 is "$0.1 million". Digits as
 * `formatAmount` writes them.
 */
export const formatAmountLike = (
  value: number,
  unit: Unit | null,
  { like, rounding, locale = "en" }: { like: number; rounding: number; locale?: string },
): string => {
  const scale = scaleFor(Math.abs(like), rounding);
  const digits = minus(formatScaled(value, scale, placesIn(scale, rounding), locale));
  return withUnit(scale.word ? `${digits} ${scale.word}` : digits, unit, locale);
};

/**
 * An amount with exactly the digits that were stated: 5 900 000 to the nearest 100 000 in USD is "$5.9 million".
 * Written out in full where a multiplier word would need more than four decimals, and where every digit counts (0).
 */
export const formatAmount = (
  value: number,
  unit: Unit | null,
  rounding: number,
  locale = "en",
): string => formatAmountLike(value, unit, { like: value, rounding, locale });

/**
 * A stated amount in words: "$5.9 million", "more than 40,000 t". A qualifier is of the size, so a negative balance that
 * has one is said as a deficit: "a deficit of more than $2 billion".
 */
export const formatFigure = (figure: Figure, unit: Unit | null, locale = "en"): string => {
  const words = qualifierWords[figure.qualifier];
  if (words === "" || figure.value >= 0)
    return words + formatAmount(figure.value, unit, figure.rounding, locale);
  return `a deficit of ${words}${formatAmount(-figure.value, unit, figure.rounding, locale)}`;
};

/** The rounding unit that shows the ends of a figure's interval without a digit too many: one place finer than stated. */
const endRounding = (rounding: number): number =>
  rounding > 0 ? Number((rounding / 10).toPrecision(12)) : 0;

/**
 * An interval in words: "$5.85–5.95 million", "at least $2 billion". `rounding` is that of the stated figure; the ends
 * are written one place finer.
 */
export const formatInterval = (
  interval: Interval,
  unit: Unit | null,
  { rounding, locale = "en" }: { rounding: number; locale?: string },
): string => {
  const { low, high } = interval;
  const fine = endRounding(rounding);
  if (low === null && high === null) return "any value";
  if (high === null) return `at least ${formatAmount(low ?? 0, unit, fine, locale)}`;
  if (low === null) return `at most ${formatAmount(high, unit, fine, locale)}`;
  if (low === high) return formatAmount(low, unit, fine, locale);
  const scale = scaleFor(Math.max(Math.abs(low), Math.abs(high)), fine);
  const ends = [low, high].map((end) =>
    minus(formatScaled(end, scale, placesIn(scale, fine), locale)),
  );
  const range = low < 0 ? ends.join(" to ") : ends.join("–");
  return withUnit(scale.word ? `${range} ${scale.word}` : range, unit, locale);
};

const formatRate = (
  percent: number,
  rounding: number,
  options: Intl.NumberFormatOptions & { locale: string },
): string => {
  const { locale, ...signs } = options;
  const { least, most } = placesBelowOne(rounding);
  const digits = numberFormat(locale, {
    ...signs,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(percent);
  return `${minus(digits)} %`;
};

/** A percentage with the digits stated: 41.9 to the nearest 0.1 is "41.9 %". */
export const formatPercent = (percent: number, rounding: number, locale = "en"): string =>
  formatRate(percent, rounding, { locale });

/** A signed percentage with the digits stated: 55.4 to the nearest 0.1 is "+55.4 %". */
export const formatChange = (percent: number, rounding: number, locale = "en"): string =>
  formatRate(percent, rounding, { locale, signDisplay: "exceptZero" });

/** A range of signed percentages: "−3.7 to +8.8 %"; one number when both ends are written alike. */
export const formatChangeRange = (interval: Interval, rounding: number, locale = "en"): string => {
  const { low, high } = interval;
  if (low === null || high === null)
    return low === null ? "open" : `at least ${formatChange(low, rounding, locale)}`;
  const ends = [formatChange(low, rounding, locale), formatChange(high, rounding, locale)] as const;
  return ends[0] === ends[1] ? ends[0] : `${ends[0].replace(" %", "")} to ${ends[1]}`;
};
