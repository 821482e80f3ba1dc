import type { Fact } from "../fact";
import { type Qualifier, qualifierSchema } from "../figure";
import { computableFlows } from "../flow-names";
import { comparePeriods, formatPeriod, type Period, samePeriodLastYear } from "../period";
import { parsePeriodOrWhyNot } from "../period-text";
import type { WrittenAmount } from "./amount";
import type { Fields } from "./fields";
import { readWrittenAmount } from "./figure-amount";

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

/** The numbers of a claim, as a fact has them. */
const toNumbers = (
  written: WrittenAmount,
): Pick<Fact, "unit" | "value" | "percent" | "factor" | "rounding" | "rateRounding"> => {
  const isFall = written.sign === "-" || written.sign === "fall";
  const value = isFall && written.of !== "factor" ? 0 - written.value : written.value;
  const isAmount = written.of === "amount";
  return {
    unit: isAmount ? written.unit : null,
    value: isAmount ? value : null,
    percent: written.of === "percent" ? value : null,
    factor: written.of === "factor" ? value : null,
    rounding: isAmount ? written.rounding : null,
    rateRounding: isAmount ? null : written.rounding,
  };
};

/** What a fact states, without its places, its product and its words. */
type Claim = Omit<Fact, "reporter" | "partner" | "product" | "quote">;

const toClaim = (
  written: WrittenAmount,
  more: Pick<Claim, "kind" | "flow" | "qualifier"> & {
    readonly period: Period | undefined;
    readonly base: Period | undefined;
  },
): Claim => ({
  ...more,
  ...toNumbers(written),
  period: more.period ? formatPeriod(more.period) : null,
  base: more.base ? formatPeriod(more.base) : null,
});

/**
 * The claim in the fields `flow`, `amount`, `unit` (where the amount names none), `period`, `base` (of a change; the same
 * months a year before when empty) and `qualifier`; undefined when one of them cannot be read, which is among the
 * fields' problems then. A rate without a base is a share where the field `kind` says so.
 */
export const readClaim = (fields: Fields): Claim | undefined => {
  const flow = readFlow(fields);
  const written = readWrittenAmount(fields);
  const period = readPeriod(fields, "period");
  const hasBase = fields.textOf("base") !== "";
  const change = written !== undefined && isChange(written, flow ?? "", hasBase);
  const isShare = written?.of === "percent" && fields.textOf("kind") === "share";
  const base = change && !isShare ? readBase(fields, period) : undefined;
  const qualifier = readQualifier(fields);
  if (!flow || !written || !period || !qualifier) return undefined;
  const kind = isShare ? "share" : change ? "change" : "level";
  return toClaim(written, { kind, flow, qualifier, period, base });
};
