import { computableFlows } from "@/lib/flow-names";
import type { Period } from "@/lib/period";
import { parsePeriodOrWhyNot } from "@/lib/period-text";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a page asks of the ledger: a flow in a period, as typed, or why the period cannot be read. */
export type KnowQuestion = {
  readonly typed: string;
  readonly flow: string;
} & ({ readonly period: Period } | { readonly trouble: string });

const troubles = {
  day: "This is a day, and figures are of whole months.",
  week: "This is a week, and figures are of whole months.",
  ambiguous: "This can be read as more than one period.",
  unknown: "This is no period that can be read.",
} as const;

const longestTyped = 100;

const firstOf = (value: string | string[] | undefined): string => [value ?? ""].flat()[0] ?? "";

/** The question in `know` (a period in any form in use) and `knowFlow`; undefined when none is asked. */
export const readKnowQuestion = (
  { know, knowFlow }: Query,
  usualFlow: string,
): KnowQuestion | undefined => {
  const typed = firstOf(know).trim().slice(0, longestTyped);
  if (typed === "") return undefined;
  const flow = computableFlows.find((known) => known === firstOf(knowFlow)) ?? usualFlow;
  const answer = parsePeriodOrWhyNot(typed);
  return "period" in answer
    ? { typed, flow, period: answer.period }
    : { typed, flow, trouble: troubles[answer.refused] };
};

/** The query without the question: what is left is that of the view. */
export const withoutQuestion = ({ know: _know, knowFlow: _knowFlow, ...view }: Query): Query =>
  view;
