/** Months of the year by their English names and usual short forms. */
export const monthWords: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Parts of a year by their length in months. */
export const partWords: Readonly<Record<string, number>> = {
  month: 1,
  months: 1,
  quarter: 3,
  quarters: 3,
  trimester: 3,
  half: 6,
  halves: 6,
  semester: 6,
  year: 12,
  years: 12,
};

/** "last", "this": how many units back from the day of the text. */
export const relativeWords: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  present: 0,
  ongoing: 0,
  last: 1,
  past: 1,
};

/** "previous": how many units back from the period spoken of. */
export const precedingWords: ReadonlySet<string> = new Set([
  "previous",
  "preceding",
  "prior",
  "foregoing",
]);

/** "the same period": the months spoken of, in another year. */
export const sameWords: ReadonlySet<string> = new Set(
  "same corresponding similar comparable analogous analogical respective equivalent matching identical relevant like".split(
    " ",
  ),
);

/** Nouns for a stretch of time, whatever its length. */
export const stretchWords: ReadonlySet<string> = new Set(
  "part period periods time timeframe span interval stretch term".split(" "),
);

/** Words that may begin a period, beside months, numbers and the words above. */
export const periodOpeners: ReadonlySet<string> = new Set(
  "the a an its their our one all whole full entire from between at by until till through to that those these year years month quarter half calendar fy fiscal financial marketing iranian persian rolling trailing cumulative summed first last opening initial final closing reporting reported review said given reference mentioned q h m s qtr i ii iii iv y yoy mom qoq on over in within during annually annual yearly monthly quarterly against compared per within yr mth qtr zero two three four five six seven eight nine ten eleven twelve".split(
    " ",
  ),
);

/** Words that count a distance backwards: "a year earlier". */
export const earlierWords: ReadonlySet<string> = new Set(
  "earlier ago before previously prior back".split(" "),
);

/** Growth against the same months of the year before, or against the month or quarter before. */
export const rhythmRows: readonly {
  readonly unit: "year" | "month" | "quarter";
  readonly phrases: string;
}[] = [
  {
    unit: "year",
    phrases:
      "year on year|year over year|year to year|y / y|yoy|y o y|y - on - y|on the year|from year to year|annually|annual|on an annual basis|over the year|in annual terms|in annual comparison|on a yearly basis|yearly|year - on - year basis|on a year on year basis|on year|in the year to date comparison|in annualised terms|per annum terms|on an annualized basis|against the year before|compared annually|over a year|over one year|a year on year|in one year|within a year|y on y|yr / yr|yr on yr",
  },
  {
    unit: "month",
    phrases:
      "month on month|month over month|month to month|m / m|mom|m o m|on the month|on a monthly basis|monthly|in monthly terms|over the month|on month|m on m|mth / mth|in monthly comparison",
  },
  {
    unit: "quarter",
    phrases:
      "quarter on quarter|quarter over quarter|quarter to quarter|q / q|qoq|q o q|on the quarter|on a quarterly basis|quarterly|in quarterly terms|over the quarter|on quarter|q on q|qtr / qtr",
  },
];

/** Stretches that are no whole months: figures of these have no period. */
export const partialWords: ReadonlySet<string> = new Set(
  "day days week weeks weekend fortnight".split(" "),
);

/** The month in which a country's fiscal year begins; elsewhere it is the calendar year. */
export const fiscalStarts: Readonly<Record<string, number>> = {
  IND: 4,
  PAK: 7,
  BGD: 7,
  AUS: 7,
  NZL: 7,
  EGY: 7,
  JPN: 4,
  IRN: 3,
  USA: 10,
  GBR: 4,
  THA: 10,
  KEN: 7,
  ETH: 7,
  UGA: 7,
  TZA: 7,
  ZAF: 4,
  CAN: 4,
  HKG: 4,
  SGP: 4,
  MMR: 10,
  AFG: 3,
  LAO: 10,
  BTN: 7,
};

/** Countries whose offices compare a month with the one before, seasonally adjusted, unless they say otherwise. */
export const monthlyOffices: ReadonlySet<string> = new Set(["USA", "CAN", "AUS", "GBR"]);

/** Countries whose fiscal year begins in the middle of a month: its parts are no whole months. */
export const midMonthYears: ReadonlySet<string> = new Set(["NPL"]);

/** Words that begin a period only where one that tells of time stands near behind. */
export const periodParticles: ReadonlySet<string> = new Set(
  "the a an its their our from between at by until till through to that those these on over in within during against per".split(
    " ",
  ),
);

/** Further words of time that a period may be made of. */
export const timeWords: ReadonlySet<string> = new Set(
  "annual annualised annualized annually monthly quarterly yearly annum calendar fy fiscal financial marketing iranian persian rolling trailing cumulative end date day days week weeks weekend fortnight mth yr qtr past".split(
    " ",
  ),
);

/** The month in which a marketing year begins, named by two years where no fiscal year is known to be meant. */
export const seasonStart = 7;
