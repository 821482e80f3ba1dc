/** A few round values may be so by chance. */
const fewestValues = 4;
/** Thousands of millions are the coarsest unit that offices print in. */
const mostPower = 9;

/**
 * The unit that a series is printed in: the largest power of ten that all its values are whole multiples of. Zero, which
 * is no rounding, where values have decimals or are too few to tell.
 */
export const roundingOfSeries = (values: readonly number[]): number => {
  const told = values.filter((value) => value !== 0);
  if (told.length < fewestValues || !told.every(Number.isInteger)) return 0;
  let power = 0;
  while (power < mostPower && told.every((value) => value % 10 ** (power + 1) === 0)) power += 1;
  return 10 ** power;
};
