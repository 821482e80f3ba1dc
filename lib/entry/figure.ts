import type { Fact } from "../fact";
import { type Qualifier, qualifierSchema } from "../figure";
import { computableFlows } from "../flow-names";
import { comparePeriods, formatPeriod, type Period, samePeriodLastYear } from "../period";
import { parsePeriodOrWhyNot } from "../period-text";
import type { WrittenAmount } from "./amount";
import { readDate, readUrl } from "./common-fields";
import { type Entry, type Fields, finish, readFields, type Typed } from "./fields";
import { readWrittenAmount } from "./figure-amount";

/** Whose count with whom a figure is entered for. */
export type PairOfPlaces = { readonly reporter: string; readonly partner: string };

/** Where a figure entered by hand was stated; `published` is a day, a month or a year. */
export type EnteredSource = {
  readonly outlet: string;
  readonly url: string | null;
  readonly published: string;
};

/** A figure as a person entered it, with its source, and what the person noted about it. */
export type EnteredFigure = {
  readonly fact: Fact;
  readonly source: EnteredSource;
  readonly note: string | null;
};

const periodRefusals = {
  day: "this is a day, and figures are of whole months",
  week: "this is a week, and figures are of whole months",
  ambiguous: "this can be read as more than one period",
  unknown: "this is no period that can be read",
} as const;

const periodExamples = "write it like 2021, Jan–Aug 2021, Q2 2021 or August 2021";

const readPeriod = (fields: Fields, name: string): Period | undefined => {
  const text = fields.textOf(name);
  const answer = parsePeriodOrWhyNot(text);
  if ("period" in answer) return answer.period;
  return fields.refuse(name, {
    code: text === "" ? "empty-field" : `period-${answer.refused}`,
    message: text === "" ? "this is empty" : periodRefusals[answer.refused],
    fix: periodExamples,
  });
};

const readBase = (fields: Fields, period: Period | undefined): Period | undefined => {
  if (fields.textOf("base") === "") return period && samePeriodLastYear(period);
  const base = readPeriod(fields, "base");
  if (base && period && comparePeriods(base, period) >= 0)
    return fields.refuse("base", {
      code: "base-not-before",
      message: "this does not lie before the period of the figure",
      fix: "give the earlier period that the change is measured from, or leave it empty",
    });
  return base;
};

const readFlow = (fields: Fields): string | undefined => {
  const flow = computableFlows.find((known) => known === fields.textOf("flow"));
  return (
    flow ??
    fields.refuse("flow", {
      code: "unknown-flow",
      message: "this is no flow that can be entered",
      fix: `choose one of ${computableFlows.join(", ")}`,
    })
  );
};

const readQualifier = (fields: Fields): Qualifier | undefined => {
  const parsed = qualifierSchema.safeParse(fields.textOf("qualifier") || "=");
  if (parsed.success) return parsed.data;
  return fields.refuse("qualifier", {
    code: "unknown-qualifier",
    message: "this is no way in which a figure is stated",
    fix: "choose one of those in the list",
  });
};

/** A percentage, a factor, a rise or a fall is a change; so is an amount with a base, or with a sign that is no balance's. */
const isChange = (written: WrittenAmount, flow: string, hasBase: boolean): boolean =>
  written.of !== "amount" ||
  written.sign === "rise" ||
  written.sign === "fall" ||
  hasBase ||
  (written.sign !== null && flow !== "balance");

const toFact = (
  written: WrittenAmount,
  more: Pick<Fact, "kind" | "flow" | "reporter" | "partner" | "qualifier" | "period" | "base">,
): Fact => {
  const isFall = written.sign === "-" || written.sign === "fall";
  const value = isFall && written.of !== "factor" ? 0 - written.value : written.value;
  const isAmount = written.of === "amount";
  return {
    ...more,
    product: null,
    unit: isAmount ? written.unit : null,
    value: isAmount ? value : null,
    percent: written.of === "percent" ? value : null,
    factor: written.of === "factor" ? value : null,
    rounding: isAmount ? written.rounding : null,
    rateRounding: isAmount ? null : written.rounding,
    quote: null,
  };
};

const readSource = (fields: Fields): EnteredSource | undefined => {
  const fix = "say who stated the figure: no figure goes without its source";
  const outlet = fields.required("outlet", { most: 200, fix });
  const url = readUrl(fields);
  const published = readDate(fields, "published");
  return published === undefined ? undefined : { outlet, url, published };
};

/**
 * The figure that a person entered for a pair: fields `flow`, `amount`, `unit` (where the amount names none), `period`,
 * `base` (of a change; the same months a year before when empty), `qualifier`, `outlet`, `url`, `published`, `note`.
 * Otherwise all problems, each with the name of its field, what was seen there and how to mend it.
 */
export const parseFigureEntry = (typed: Typed, pair: PairOfPlaces): Entry<EnteredFigure> => {
  const fields = readFields(typed);
  const flow = readFlow(fields);
  const written = readWrittenAmount(fields);
  const period = readPeriod(fields, "period");
  const hasBase = fields.textOf("base") !== "";
  const change = written !== undefined && isChange(written, flow ?? "", hasBase);
  const base = change ? readBase(fields, period) : undefined;
  const qualifier = readQualifier(fields);
  const source = readSource(fields);
  const note = fields.optional("note", 1000);
  if (!flow || !written || !period || !qualifier || !source) return { problems: fields.problems };
  const fact = toFact(written, {
    ...pair,
    kind: change ? "change" : "level",
    flow,
    qualifier,
    period: formatPeriod(period),
    base: base ? formatPeriod(base) : null,
  });
  return finish(fields, { fact, source, note });
};
