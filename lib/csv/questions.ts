import { readNumber } from "../figure-marks";
import { describePeriod, type Period } from "../period";
import { parsePeriod } from "../period-text";
import type { ColumnProfile } from "./columns";
import { type DateOrder, readPeriod } from "./period-cells";

/** One way to read a column: what the mapping gets, in words, and texts of the file beside what they would be. */
type Choice = {
  readonly value: string | number;
  readonly meaning: string;
  readonly examples: readonly { readonly saw: string; readonly read: string }[];
};

/** What must be answered before a file can be read: answers go into the mapping under `field`. */
export type Question = {
  readonly code: string;
  readonly field: "decimal" | "dateOrder" | "fiscalYearStart";
  readonly column: number;
  readonly name: string;
  readonly saw: string;
  readonly message: string;
  readonly choices: readonly Choice[];
};

const shownExamples = 3;

const place = ({ index, name, texts }: ColumnProfile) => ({
  column: index + 1,
  name,
  saw: texts[0] ?? "",
});

const examplesOf = (
  texts: readonly string[],
  read: (text: string) => string | undefined,
): Choice["examples"] =>
  texts
    .flatMap((saw) => ({ saw, read: read(saw) ?? "" }))
    .filter((each) => each.read !== "")
    .slice(0, shownExamples);

/** Asks which mark separates decimals when every number can be read both ways. */
export const markQuestion = (column: ColumnProfile): Question => {
  const marked = column.texts.filter((text) => /[.,]/.test(text));
  const saw = marked[0] ?? "";
  const choice = (decimal: "." | ","): Choice => ({
    value: decimal,
    meaning: saw.includes(decimal) ? `${saw} has decimals` : `${saw} has thousands`,
    examples: examplesOf(marked, (text) => {
      const number = readNumber(text, { decimal });
      return typeof number === "object" ? number.digits : undefined;
    }),
  });
  return {
    ...place(column),
    code: "ambiguous-mark",
    field: "decimal",
    saw,
    message: "the mark may separate thousands or decimals, and no number in the file tells",
    choices: [choice("."), choice(",")],
  };
};

const described = (period: Period | undefined): string | undefined =>
  period && describePeriod(period);

/** Asks for the order of day and month when every date can be read both ways. */
export const dateQuestion = (column: ColumnProfile): Question => {
  const choice = (order: DateOrder, meaning: string): Choice => ({
    value: order,
    meaning,
    examples: examplesOf(column.texts, (text) =>
      described(readPeriod(text, { kind: "dates", order, months: 1 })),
    ),
  });
  return {
    ...place(column),
    code: "ambiguous-date",
    field: "dateOrder",
    message: "day and month may stand in either order, and no date in the column tells",
    choices: [choice("dmy", "day, month, year"), choice("mdy", "month, day, year")],
  };
};

/** Fiscal years as states and companies have them, by their first month. */
const fiscalYears: readonly (readonly [number, string])[] = [
  [4, "April to March"],
  [7, "July to June"],
  [10, "October to September"],
  [1, "January to December"],
];

/** Asks in which month fiscal years start, which their names do not tell. */
export const fiscalQuestion = (column: ColumnProfile): Question => ({
  ...place(column),
  code: "fiscal-year",
  field: "fiscalYearStart",
  message: "these are fiscal years, and the file does not say in which month they start",
  choices: fiscalYears
    .map(([fiscalYearStart, meaning]) => ({
      value: fiscalYearStart,
      meaning,
      examples: examplesOf(column.texts, (text) =>
        described(parsePeriod(text, { fiscalYearStart })),
      ),
    }))
    .filter(({ examples }) => examples.length > 0),
});
