import type { Fact } from "./fact";
import { formatPeriod } from "./period";
import { parsePeriod } from "./period-text";
import { parsePlace } from "./place";
import type { Problem } from "./problem";

type FieldProblem = Problem & { readonly name: string };

const problem = (
  name: string,
  saw: unknown,
  words: Pick<Problem, "message" | "fix">,
): FieldProblem => ({
  code: "bad-fact",
  name,
  saw: typeof saw === "string" ? saw.slice(0, 200) : JSON.stringify(saw),
  ...words,
});

const whatKindsState = {
  level: { isThere: ({ value }: Fact) => value !== null, what: "a value" },
  change: {
    isThere: ({ value, percent, factor }: Fact) => [value, percent, factor].some((n) => n !== null),
    what: "a percent, a factor or a value",
  },
  share: { isThere: ({ percent }: Fact) => percent !== null, what: "a percent" },
} as const;

const kindProblems = (fact: Fact): readonly FieldProblem[] => {
  const { isThere, what } = whatKindsState[fact.kind];
  if (isThere(fact)) return [];
  const message = `a ${fact.kind} states ${what}, and this has none`;
  return [problem("kind", fact.kind, { message, fix: `give ${what}` })];
};

const quoteProblems = ({ quote }: Fact, text: string): readonly FieldProblem[] => {
  if (quote === null || (quote.start < quote.end && quote.end <= text.length)) return [];
  const message = `the quote does not lie within the text, which has ${text.length} UTF-16 code units`;
  const fix = "give start and end as offsets in the text as sent, the end excluded, or null";
  return [problem("quote", quote, { message, fix })];
};

const readAs = (
  name: "period" | "base" | "reporter" | "partner",
  written: string | null,
  parse: (text: string) => string | undefined,
): { readonly value: string | null; readonly problems: readonly FieldProblem[] } => {
  const value = written === null ? null : parse(written);
  if (value !== undefined) return { value, problems: [] };
  const isTime = name === "period" || name === "base";
  const what = isTime ? "a period, such as 2021-01/P8M" : "a country or group, such as AZE";
  const words = { message: `this is not ${what}`, fix: `give ${what}, or null` };
  return { value: null, problems: [problem(name, written, words)] };
};

const toPeriod = (text: string): string | undefined => {
  const period = parsePeriod(text);
  return period && formatPeriod(period);
};

/**
 * A fact of a text as it is kept: periods in canonical form, places by their codes, a quote that lies within the text,
 * and the number that its kind states. Otherwise what is wrong, field by field.
 */
export const checkFact = (
  fact: Fact,
  text: string,
): { readonly fact: Fact } | { readonly problems: readonly FieldProblem[] } => {
  const period = readAs("period", fact.period, toPeriod);
  const base = readAs("base", fact.base, toPeriod);
  const reporter = readAs("reporter", fact.reporter, parsePlace);
  const partner = readAs("partner", fact.partner, parsePlace);
  const problems = [
    ...kindProblems(fact),
    ...[reporter, partner, period, base].flatMap((each) => each.problems),
    ...quoteProblems(fact, text),
  ];
  if (problems.length > 0) return { problems };
  const read = { period: period.value, base: base.value };
  return { fact: { ...fact, ...read, reporter: reporter.value, partner: partner.value } };
};
