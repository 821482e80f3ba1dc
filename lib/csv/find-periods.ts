import { parsePeriod, parsePeriodOrWhyNot } from "../period-text";
import { type ColumnProfile, shareOf } from "./columns";
import type { PeriodSource } from "./layout";
import type { Mapping } from "./mapping";
import { decideDates, type PeriodReading, readPeriod, readYearPart } from "./period-cells";

/** A source of periods with the evidence for it, or why there is none to be had. */
export type FoundPeriods =
  | { readonly source: PeriodSource; readonly because: string }
  | { readonly refused: "daily" | "ambiguous-date"; readonly column: ColumnProfile };

/** The evidence of a column of years. */
export const allYears = "every value is a year";

type Candidate = { profile: ColumnProfile; reading: PeriodReading; months: number; score: number };

const periodConcepts = new Set(["period", "year", "quarter", "month", "half"]);
const isYear = (text: string): boolean => /^(?:1[5-9]|20|21)\d{2}$/.test(text);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 12;

/** Years, months as YYYYMM, and dates without separators. */
const numberShapes = [/^(?:1[5-9]|20|21)\d{2}$/, /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/, /^\d{8}$/];

/** Whether a column can hold periods by its header, or, without a telling header, by its values. */
const mayHoldPeriods = ({ header, numeric, texts }: ColumnProfile): boolean => {
  if (header.concept !== undefined) return periodConcepts.has(header.concept);
  // "2021Mar" may be a year with a month as well as a number with a flag.
  const isWorded = shareOf(
    { texts },
    (text) => /\p{L}/u.test(text) && parsePeriod(text) !== undefined,
  );
  return (
    !numeric ||
    isWorded >= 0.9 ||
    numberShapes.some((shape) => shareOf({ texts }, (text) => shape.test(text)) >= 0.9)
  );
};

const candidateOf = (
  profile: ColumnProfile,
  mapping: Mapping,
): Candidate | "daily" | "ambiguous" | undefined => {
  if (profile.texts.length === 0) return undefined;
  const dates = decideDates(profile.texts, mapping.dateOrder);
  if (dates === "daily" || dates === "ambiguous") return dates;
  const reading = dates ?? { kind: "text", fiscalYearStart: mapping.fiscalYearStart };
  const periods = profile.texts.slice(0, 500).flatMap((text) => readPeriod(text, reading) ?? []);
  const share = periods.length / Math.min(500, profile.texts.length);
  const { concept } = profile.header;
  const isNamed = concept !== undefined && periodConcepts.has(concept);
  if (share < (isNamed || profile.index === 0 ? 0.5 : 0.9)) return undefined;
  const starts = new Set(periods.map(({ start }) => start % 12));
  const months =
    typeof dates === "object" && starts.size === 1 && starts.has(0)
      ? 12
      : median(periods.map((period) => period.months));
  const named = profile.header.concept === "period" ? 3 : profile.header.concept === "year" ? 2 : 0;
  const score =
    share * 10 +
    named +
    (12 - Math.min(12, months)) / 2 -
    (profile.header.side === undefined ? 0 : 2) -
    profile.index / 1000;
  return { profile, reading, months, score };
};

const findParts = (
  profiles: readonly ColumnProfile[],
  year: ColumnProfile,
): { part: ColumnProfile; months: 1 | 3 | 6 } | undefined => {
  for (const part of profiles) {
    const { concept } = part.header;
    const months = concept === "quarter" ? 3 : concept === "half" ? 6 : 1;
    const named = concept === "month" || concept === "quarter" || concept === "half";
    const words = (concept === undefined || concept === "period") && !part.numeric;
    if (part === year || !(named || words) || part.texts.length === 0) continue;
    const share = shareOf(
      part,
      (text) => readYearPart(text, months) !== undefined || parsePeriod(text)?.months === 12,
    );
    const isPart = part.texts.some((text) => (readYearPart(text, months)?.months ?? 12) < 12);
    if (share >= (named ? 0.5 : 0.9) && isPart) return { part, months };
  }
  return undefined;
};

const describe = ({ profile, reading, months }: Candidate): string => {
  if (reading.kind === "dates")
    return `every date is the ${reading.months < 0 ? "last" : "first"} day of its period`;
  if (profile.texts.every(isYear)) return allYears;
  if (profile.texts.every((text) => /^\d{6}$/.test(text))) return "every value is YYYYMM";
  return months === 1 ? "the values are months" : "the values are periods";
};

/** Finds the column, or the two columns, in which a long table says its periods. */
export const findPeriodColumns = (
  profiles: readonly ColumnProfile[],
  mapping: Mapping,
): FoundPeriods | undefined => {
  const found: Candidate[] = [];
  let trouble: { refused: "daily" | "ambiguous-date"; column: ColumnProfile } | undefined;
  for (const profile of profiles) {
    if (!mayHoldPeriods(profile)) continue;
    const candidate = candidateOf(profile, mapping);
    if (candidate === "daily" || candidate === "ambiguous") {
      if (profile.texts.length > 1)
        trouble ??= {
          refused: candidate === "daily" ? "daily" : "ambiguous-date",
          column: profile,
        };
    } else if (candidate) found.push(candidate);
  }
  const best = found.sort((a, b) => b.score - a.score)[0];
  if (!best) return trouble;
  const { profile, reading, months } = best;
  const parts = months === 12 && reading.kind === "text" ? findParts(profiles, profile) : undefined;
  if (!parts)
    return {
      source: { kind: "column", column: profile.index, reading },
      because: describe(best),
    };
  const source = {
    kind: "parts",
    year: profile.index,
    part: parts.part.index,
    months: parts.months,
  } as const;
  return {
    source,
    because: `year in this column, part of the year in “${parts.part.name || `column ${parts.part.index + 1}`}”`,
  };
};

const anyStart = { fiscalYearStart: 4 };
const isFiscalYear = (text: string): boolean =>
  parsePeriod(text) === undefined && parsePeriod(text, anyStart)?.months === 12;

/** Texts in headers or in a column that are fiscal years, whose first month must be told: "2019-2020", "FY2021". */
export const findFiscalYears = (columns: readonly ColumnProfile[]): ColumnProfile | undefined => {
  const inHeaders = columns.filter(({ name, numeric }) => numeric && isFiscalYear(name));
  const [first] = inHeaders;
  if (first) return { ...first, texts: [first.name] };
  return columns.find((column) => !column.numeric && shareOf(column, isFiscalYear) >= 0.9);
};

/** The column whose texts are weeks or days, which are finer than what can be kept. */
export const findFinerPeriods = (columns: readonly ColumnProfile[]): ColumnProfile | undefined =>
  columns.find(
    (column) =>
      !column.numeric &&
      shareOf(column, (text) => {
        const answer = parsePeriodOrWhyNot(text);
        return "refused" in answer && (answer.refused === "week" || answer.refused === "day");
      }) >= 0.9,
  );
