/** Fractions by their words, as what they divide by; a plural has the count before it ("two thirds"). */
export const fractionWords: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
};

/** What a fraction may be compared by: "a third less", "a quarter higher". */
export const comparatives: ReadonlySet<string> = new Set(
  "more less fewer higher lower smaller larger greater bigger up down above below".split(" "),
);

/** Words for what a figure of before is called: "half the level of 2019". */
export const levelWords: ReadonlySet<string> = new Set(
  "level levels figure amount volume value number sum total".split(" "),
);
