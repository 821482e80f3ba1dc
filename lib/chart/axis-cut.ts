/** The ends of an axis beyond which marks are cut, in the unit of the values; without a cut they are infinite. */
export type AxisCut = { readonly low: number; readonly high: number };

/** Nothing is cut. */
export const noCut: AxisCut = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Of fewer values it cannot be told which are out of the ordinary. */
const fewest = 6;
/** How many times the middle half of the values lies beyond it what Tukey calls far out (Exploratory Data Analysis, 1977). */
const farOut = 3;
/** A cut mark stands so much higher than the greatest whole one, for all to see that it is no equal. */
const beyond = 1.25;
/** A cut that gains less than this is not worth a mark that does not show its own size. */
const leastGain = 2;

/** The value below which a share of sorted values lies, between two of them in proportion. */
const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
};

/**
 * Where marks are cut, so that a few far out do not flatten all others: by the sizes of the values, whatever their signs.
 * Nothing is cut of few values, nor where the others would not become twice as high. Only the side that has such a value
 * is cut.
 */
export const findCut = (values: readonly number[]): AxisCut => {
  const sizes = values.map(Math.abs).sort((a, b) => a - b);
  if (sizes.length < fewest) return noCut;
  const [first, third] = [quantile(sizes, 0.25), quantile(sizes, 0.75)];
  const fence = third + farOut * (third - first);
  const most = sizes.findLast((size) => size <= fence) ?? 0;
  const end = most * beyond;
  const isWorthIt = (value: number): boolean => end > 0 && value >= leastGain * end;
  return {
    low: values.some((value) => isWorthIt(-value)) ? -end : noCut.low,
    high: values.some(isWorthIt) ? end : noCut.high,
  };
};

/** A value as far as an axis shows it. */
export const cutTo = (value: number, { low, high }: AxisCut): number =>
  Math.max(low, Math.min(high, value));
