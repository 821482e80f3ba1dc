import { z } from "zod";
import { qualifierSchema } from "../figure";
import { type Period, parseCanonicalPeriod } from "../period";
import { parsePeriod } from "../period-text";
import type { Problem } from "../problem";
import { arrange } from "./arrange";
import type { MeasureOptions, Operand } from "./comparison";
import type { Measure } from "./measure";
import { type MeasureName, measureNames, measures } from "./measures";

const periodHint = "give a period, such as 2021-01/P8M, 2021-Q1 or 2021";

const periodSchema = z.string(periodHint).transform((text, context): Period => {
  const period = parseCanonicalPeriod(text) ?? parsePeriod(text);
  if (period) return period;
  context.addIssue(periodHint);
  return z.NEVER;
});

/** What is said of a figure: text, or a number such as a year. */
const words = z.union([z.string(), z.number().transform(String)], "give a text").nullish();

const scopeShape = {
  flow: words,
  reporter: words,
  partner: words,
  product: words,
  unit: words,
  area: words,
  system: words,
  basis: words,
  adjustment: words,
  seasonal: words,
  prices: words,
  base: words,
  vintage: words,
  source: words,
};

const inputSchema = z.object({
  ...scopeShape,
  period: periodSchema,
  value: z.number("give a number in plain units, or null when it was not published").nullable(),
  rounding: z
    .number("give the place of the last digit, such as 100000")
    .nonnegative("give the place of the last digit, such as 100000")
    .nullish(),
  qualifier: words,
  role: words,
  status: words,
});

const optionsSchema = z.object({
  ...scopeShape,
  units: words,
  years: z.number("give a number of years").positive("give a number of years above 0").nullish(),
  periodsPerYear: z
    .number("give how many such periods a year has")
    .positive("give how many such periods a year has")
    .max(366, "give at most 366")
    .nullish(),
  inputsAre: z.enum(["shares", "levels"], "give “shares” or “levels”").nullish(),
  breakAt: periodSchema.nullish(),
});

/** No list of parts is longer. */
const mostInputs = 1000;

/** A measure and its figures, as they are asked over HTTP. */
export const comparisonRequestSchema = z.object({
  measure: z.enum(
    measureNames as readonly [MeasureName, ...MeasureName[]],
    `give one of: ${measureNames.join(", ")}`,
  ),
  inputs: z
    .array(inputSchema, "give a list of figures")
    .max(mostInputs, `give at most ${mostInputs}`),
  options: optionsSchema.nullish(),
});

type Input = z.output<typeof inputSchema>;
type Options = z.output<typeof optionsSchema>;
type Scope = Pick<Options, keyof typeof scopeShape>;

const joined = (...texts: readonly (string | null | undefined)[]): string | undefined => {
  const said = [...new Set(texts.filter((text) => text != null))];
  return said.length > 0 ? said.join(" and ") : undefined;
};

const withoutSilence = (scope: Scope): Scope =>
  Object.fromEntries(Object.entries(scope).filter(([, said]) => said !== undefined));

const unsettledStatuses = new Set(["forecast", "target", "plan", "projection"]);
const provisionalStatuses = new Set(["provisional", "preliminary", "estimated", "p", "e"]);

/** What a figure is marked as, by a qualifier that is neither "=" nor "~", or by a status that is no fact. */
const insteadOfFact = (qualifier: string, status: string): string | undefined => {
  if (!["=", "~"].includes(qualifier)) return qualifier;
  return unsettledStatuses.has(status) ? status : undefined;
};

const toOperand = (input: Input, shared: Scope): Operand => {
  const { period, value, rounding, qualifier, role, status, ...own } = input;
  const { base, seasonal, adjustment, ...scope } = { ...shared, ...withoutSilence(own) };
  const known = qualifierSchema.safeParse(qualifier ?? "=");
  const said = (status ?? "").toLowerCase();
  return {
    ...scope,
    period,
    role,
    indexBase: base,
    adjustment: joined(seasonal, adjustment),
    figure:
      value === null
        ? null
        : { value, rounding: rounding ?? 0, qualifier: known.success ? known.data : "=" },
    provisional: provisionalStatuses.has(said),
    insteadOfFact: insteadOfFact(qualifier ?? "=", said),
  };
};

const toMeasureOptions = (options: Options): MeasureOptions => ({
  years: options.years ?? undefined,
  periodsPerYear: options.periodsPerYear ?? undefined,
  inputsAre: options.inputsAre ?? undefined,
  breakAt: options.breakAt?.start,
});

/** "inputs[0].period": where in the request something stands. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");

const toProblem = ({ path, message }: z.core.$ZodIssue): Problem => ({
  code: "bad-field",
  name: nameOf(path) || "the request",
  message: `"${nameOf(path) || "the request"}" cannot be read`,
  fix: message,
});

/** A comparison that is asked for, its figures in the order of the measure's inputs. */
export type ComparisonRequest = {
  readonly measure: Measure;
  readonly operands: readonly Operand[];
  readonly options: MeasureOptions;
};

/**
 * Reads a comparison as it is asked for over HTTP: `{measure, inputs, options?}`. What the options say of flow, area,
 * product, seasonal adjustment or unit holds for every input that does not say otherwise. Gives the problems, each with
 * the name of its field, when it cannot be read; fields not known are remarks.
 */
export const readComparisonRequest = (
  body: unknown,
): ComparisonRequest | { readonly problems: readonly Problem[] } => {
  const parsed = comparisonRequestSchema.safeParse(body);
  if (!parsed.success) return { problems: parsed.error.issues.map(toProblem) };
  const options = parsed.data.options ?? {};
  const shared = { ...options, unit: options.unit ?? options.units };
  const measure = measures[parsed.data.measure];
  const scope = withoutSilence(z.object(scopeShape).parse(shared));
  const arranged = arrange(
    measure,
    parsed.data.inputs.map((input) => toOperand(input, scope)),
  );
  if ("message" in arranged)
    return { problems: [{ code: "wrong-inputs", name: "inputs", ...arranged }] };
  return { measure, operands: arranged, options: toMeasureOptions(options) };
};
