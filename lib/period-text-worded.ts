import { countOf, readPart, shapeOf, valueIn, type YearPart } from "./period-text-parts";
import {
  type Day,
  fiscalYear,
  isDay,
  isNextYear,
  type PeriodTextOptions,
  periodReading,
  placedInYear,
  type Reading,
  refusedReading,
  yearOfTwoDigits,
} from "./period-text-reading";
import { periodTokens, type Token } from "./period-text-tokens";

/** A calendar year, or a fiscal one, of which a part is to be taken. */
type YearReading = { readonly year: Reading; readonly isFiscal: boolean };

const inYear = (
  { year, isFiscal }: YearReading,
  part: YearPart | undefined,
): Reading | undefined => {
  if (!part) return undefined;
  if ("refused" in part) return refusedReading(part.refused);
  if (year.kind !== "period") return year;
  if ("day" in part) {
    const day: Day = { ...part, year: Math.floor(year.period.start / 12) };
    return isDay(day) && !isFiscal ? { kind: "days", days: [day] } : undefined;
  }
  const { start } = year.period;
  const period = placedInYear(part, start);
  return isFiscal ? { kind: "period", period, year: start } : { kind: "period", period };
};

/** Reads the tokens that name the year, fiscal or not: Y, F, or D for a year of two digits. */
const readYear = (
  tokens: readonly Token[],
  { fiscalYearStart }: PeriodTextOptions,
): YearReading | undefined => {
  const shape = shapeOf(tokens);
  const [named, next] = tokens.filter(({ kind }) => "YFD".includes(kind));
  if (!named) return undefined;
  if (named.kind === "F") {
    return { year: fiscalYear(named.value, "by-its-start", fiscalYearStart), isFiscal: true };
  }
  const year = named.kind === "Y" ? named.value : yearOfTwoDigits(named.digits);
  if (year === undefined || (next && !isNextYear(year, next.digits))) return undefined;
  if (next) return { year: fiscalYear(year, "by-its-start", fiscalYearStart), isFiscal: true };
  if (shape.includes("f")) {
    return { year: fiscalYear(year, "by-its-end", fiscalYearStart), isFiscal: true };
  }
  return { year: periodReading(year * 12, 12), isFiscal: false };
};

/** Where the year may stand: at either end, with its words; with two digits it needs something beside it. */
const fullYearPlaces = [/^[fa]*[YF][fa]*/, /[fa]*[YF][fa]*$/];
const shortYearPlaces = [/^f?a?D(?!$)/, /fa?DD?$/, /(?<=.)D$/];

/** "Aug 21" and "21-Aug" may be a day without a year; "Aug-21", "Aug '21" and "AUG21" are not. */
const mayBeDay = (year: Token | undefined, part: readonly Token[], isLeading: boolean): boolean => {
  if (year?.kind !== "D" || shapeOf(part) !== "M" || year.value > 31 || year.value < 1)
    return false;
  return isLeading ? year.gap !== "'" : !/^ ?'$|^[-/.–]?$/.test(year.gap);
};

const splitAtYear = (
  tokens: readonly Token[],
  place: RegExp,
  options: PeriodTextOptions,
): Reading | undefined => {
  const match = place.exec(shapeOf(tokens));
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const rest = [...tokens.slice(0, match.index), ...tokens.slice(end)];
  const yearTokens = tokens.slice(match.index, end);
  if (mayBeDay(yearTokens[0], rest, match.index === 0)) return refusedReading("ambiguous");
  const year = readYear(yearTokens, options);
  if (year?.isFiscal && shapeOf(rest).includes("k")) return refusedReading("ambiguous");
  return year && inYear(year, readPart(rest));
};

const isSamePeriod = (a: Reading, b: Reading): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The one reading that the places of the year allow; ambiguous when they allow several. */
const onlyReading = (readings: readonly (Reading | undefined)[]): Reading | undefined => {
  const found = readings.filter((reading) => reading !== undefined);
  const [first] = found;
  if (!first) return undefined;
  return found.every((other) => isSamePeriod(first, other)) ? first : refusedReading("ambiguous");
};

const lengths: readonly (readonly [RegExp, number])[] = [
  [/^(?:D[mu]a?)$/, 1],
  [/^u$/, 1],
  [/^q$/, 3],
  [/^DQ$/, 3],
  [/^h[a]?$/, 6],
  [/^f?a$/, 12],
  [/^Da$/, 12],
];

/** A text without a year: a length ("12 months"), or a part of a year named beside it ("January", "Q1"). */
const readWithoutYear = (tokens: readonly Token[]): Reading | undefined => {
  const shape = shapeOf(tokens);
  const length = lengths.find(([pattern]) => pattern.test(shape));
  if (length) return { kind: "length", months: length[1] * (countOf(tokens)?.value ?? 1) };
  const part = shape === "" ? undefined : readPart(tokens);
  if (!part) return undefined;
  if ("refused" in part) return refusedReading(part.refused);
  if ("day" in part) {
    const day: Day = { ...part, year: undefined };
    return isDay(day) ? { kind: "days", days: [day] } : undefined;
  }
  return { kind: "part", ...part };
};

/** "The June 2021 quarter" is the three months that end in June, "Aug 2021 YTD" what begins with January. */
const readAroundYear = (tokens: readonly Token[]): Reading | undefined => {
  const month = valueIn(tokens, "M");
  const january = valueIn(tokens, "Y") * 12;
  const shape = shapeOf(tokens);
  if (shape === "MYq") return periodReading(january + month - 3, 3);
  return shape === "MYk" ? periodReading(january, month) : undefined;
};

/** "April–January 2021-22" has one reading whenever the fiscal year begins: from the one year into the other. */
const readAcrossYears = (tokens: readonly Token[]): Reading | undefined => {
  const named = tokens.filter(({ kind }) => kind !== "f");
  const [from, to] = named.filter(({ kind }) => kind === "M");
  if (!/^(?:MMF|FMM)$/.test(shapeOf(named)) || !from || !to) return undefined;
  if (from.value <= to.value || !/^ ?[-–] ?$/.test(to.gap)) return undefined;
  return periodReading(valueIn(named, "F") * 12 + from.value - 1, 13 + to.value - from.value);
};

/**
 * What a folded text with words says, one point in time or one stretch that is not written as "from – to": "q2 2021",
 * "the first eight months of 2021", "i kv. 2021", "aug-21", "1h17", "12 months".
 */
export const readWordedPeriod = (text: string, options: PeriodTextOptions): Reading | undefined => {
  const tokens = periodTokens(text);
  if (!tokens || tokens.length === 0) return undefined;
  const shape = shapeOf(tokens);
  const years = shape.replace(/[^YF]/g, "").length;
  if (years > 1) return undefined;
  if (shape === "YaD") {
    return valueIn(tokens, "D") === 1 ? periodReading(valueIn(tokens, "Y") * 12, 12) : undefined;
  }
  if (years === 1) {
    const atEnds = fullYearPlaces.map((place) => splitAtYear(tokens, place, options));
    return readAroundYear(tokens) ?? readAcrossYears(tokens) ?? onlyReading(atEnds);
  }
  const short = onlyReading(shortYearPlaces.map((place) => splitAtYear(tokens, place, options)));
  return short?.kind === "period" ? short : (readWithoutYear(tokens) ?? short);
};
