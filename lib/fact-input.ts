import { z } from "zod";
import { qualifierSchema } from "./figure";
import { parseFlow } from "./flow";
import { type Period, parseCanonicalPeriod } from "./period";
import { parsePeriod } from "./period-text";
import { parsePlace } from "./place";
import type { Problem } from "./problem";

const periodHint = "give a period, such as 2021-01/P8M, 2021-Q1 or 2021";
const numberHint = "give a number in plain units";
const roundingHint = "give the place of the last digit, such as 100000";
const flowHint = "give turnover, exports, imports, balance or another flow";
const textHint = "give a text";

/** A period in any form in use. */
export const periodInput = z.string(periodHint).transform((text, context): Period => {
  const period = parseCanonicalPeriod(text) ?? parsePeriod(text);
  if (period) return period;
  context.addIssue(periodHint);
  return z.NEVER;
});

/** A flow by its name: turnover, exports, imports, balance, or another that offices use. */
export const flowInput = z.string(flowHint).refine((flow) => flow === parseFlow(flow), flowHint);

/** A place by its code or any of its names; what is no known place stays as it is. */
export const placeInput = z.string(textHint).transform((text) => parsePlace(text) ?? text);

/** A text. */
export const textInput = z.string(textHint);

/** A value in plain units. */
export const numberInput = z.number(numberHint);

/** The place of the last digit that counts. */
export const roundingInput = z.number(roundingHint).nonnegative(roundingHint);

/** How exactly a figure is stated: as is when it is not said. */
export const qualifierInput = qualifierSchema.nullish().transform((qualifier) => qualifier ?? "=");

/** The three ways to state an amount; one of them is given. */
export const amountShape = {
  value: numberInput.nullish(),
  percent: z.number("give a number of percent").nullish(),
  factor: z
    .number("give how many times, 0 or more")
    .nonnegative("give how many times, 0 or more")
    .nullish(),
};

type Amounts = { readonly [Name in keyof typeof amountShape]?: number | null | undefined };

/** The one amount that is stated, and in which measure; undefined when it is none or more than one. */
export const readAmount = ({
  value,
  percent,
  factor,
}: Amounts): { measure: "amount" | "percent" | "factor"; value: number } | undefined => {
  const given = (
    [
      ["amount", value],
      ["percent", percent],
      ["factor", factor],
    ] as const
  ).flatMap(([measure, amount]) => (amount == null ? [] : [{ measure, value: amount }]));
  return given.length === 1 ? given[0] : undefined;
};

/** "facts[0].period": where in a request something stands. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "") || "the request";

/** What cannot be read in a request, each with the name of its field. */
export const toProblems = ({ issues }: z.ZodError): Problem[] =>
  issues.map(({ path, message }) => ({
    code: "bad-field",
    name: nameOf(path),
    message: `"${nameOf(path)}" cannot be read`,
    fix: message,
  }));
