import { z } from "zod";
import { placeSchema } from "@/app/api/v1/query";
import type { MeasureName } from "@/lib/compare/measures";
import { storedMeasures } from "@/lib/compare/stored-plan";
import { type Period, parseCanonicalPeriod } from "@/lib/period";
import { parsePeriod } from "@/lib/period-text";
import type { Problem } from "@/lib/problem";

/** The choices of the comparison builder, by the names that its address has. */
export const choiceNames = [
  "reporter",
  "partner",
  "flow",
  "product",
  "dataset",
  "unit",
  "measure",
  "period",
  "base",
] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** What an address says, as it is written. */
export type Written = Partial<Readonly<Record<ChoiceName, string>>>;

const period = z.string().transform((text, context): Period => {
  const parsed = parseCanonicalPeriod(text) ?? parsePeriod(text);
  if (parsed) return parsed;
  context.addIssue("give a period, such as Jan–Aug 2021, Q1 2021 or 2021");
  return z.NEVER;
});

const schemas: { readonly [Name in ChoiceName]: z.ZodType<string | Period> } = {
  reporter: placeSchema,
  partner: placeSchema,
  flow: z.string(),
  product: z.string(),
  dataset: z.string(),
  unit: z.string(),
  measure: z.enum(storedMeasures, "choose one of those that are offered"),
  period,
  base: period,
};

/** What was chosen, read; what could not be read is left out, and is among the problems. */
export type Choices = {
  readonly [Name in Exclude<ChoiceName, "period" | "base" | "measure">]?: string;
} & { readonly period?: Period; readonly base?: Period; readonly measure?: MeasureName };

type Query = Readonly<Record<string, string | string[] | undefined>>;

const mostCharacters = 200;

/** The choices in the query of an address; an empty one counts as not made, of a repeated one the first counts. */
export const readChoices = (
  query: Query,
): {
  readonly written: Written;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
} => {
  const problems: Problem[] = [];
  const [written, choices]: [Record<string, string>, Record<string, string | Period>] = [{}, {}];
  for (const name of choiceNames) {
    const text = [query[name] ?? []].flat()[0]?.trim().slice(0, mostCharacters);
    if (!text) continue;
    written[name] = text;
    const { data, error } = schemas[name].safeParse(text);
    if (data !== undefined) choices[name] = data;
    const message = `"${text}" is not a value of "${name}"`;
    for (const { message: fix } of error?.issues ?? [])
      problems.push({ code: "bad-parameter", name, saw: text, message, fix });
  }
  return { written, choices, problems };
};
