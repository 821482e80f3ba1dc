import { z } from "zod";
import {
  amountShape,
  flowInput,
  periodInput,
  placeInput,
  qualifierInput,
  readAmount,
  roundingInput,
  textInput,
  toProblems,
} from "../fact-input";
import { formatPeriod } from "../period";
import type { Problem } from "../problem";
import type { Ledger } from "./index";
import type { LedgerFact, Question } from "./stated";

/** Of which trade a figure is; what is not said is not compared. */
const scopeShape = {
  reporter: placeInput.nullish(),
  partner: placeInput.nullish(),
  product: textInput.nullish(),
  unit: textInput.nullish(),
};
const scopeNames = ["reporter", "partner", "product", "unit"] as const;

const factSchema = z
  .object({
    ...scopeShape,
    ...amountShape,
    flow: flowInput,
    period: periodInput,
    base: periodInput.nullish(),
    rounding: roundingInput,
    qualifier: qualifierInput,
  })
  .transform((fact, context) => {
    const amount = readAmount(fact);
    const refuse = (name: string, message: string) => {
      context.addIssue({ code: "custom", path: [name], message });
      return z.NEVER;
    };
    if (!amount) return refuse("value", "give one of value, percent and factor");
    if (amount.measure !== "amount" && !fact.base)
      return refuse("base", "give the period that the change is against");
    const { flow, period, base, rounding, qualifier } = fact;
    const figure = { value: amount.value, rounding, qualifier };
    const stated: LedgerFact = {
      flow,
      period,
      base: base ?? null,
      measure: amount.measure,
      figure,
    };
    return { stated, scope: fact };
  });

const questionSchema = z.object({ ...scopeShape, flow: flowInput, period: periodInput });

const mostFacts = 1000;
const mostQuestions = 1000;

/** Facts of one scope and the questions about them, as they are asked over HTTP. */
export const ledgerRequestSchema = z.object({
  facts: z
    .array(factSchema, "give a list of facts")
    .max(mostFacts, `give at most ${mostFacts} facts`),
  ask: z
    .array(questionSchema, "give a list of questions, each a flow and a period")
    .max(mostQuestions, `ask at most ${mostQuestions} questions`),
});

/** A second or so of work for each ten thousand; more is asked in parts. */
const mostPairs = 50_000;

type Scope = { readonly [Name in (typeof scopeNames)[number]]?: string | null | undefined };

/** The parts of the scope in which not all agree; null is a word too: no product is the total. */
const findMixed = (scopes: readonly Scope[]): Problem[] =>
  scopeNames.flatMap((name) => {
    const said = [
      ...new Set(scopes.flatMap((scope) => (scope[name] === undefined ? [] : [scope[name]]))),
    ];
    if (said.length < 2) return [];
    return [
      {
        code: "mixed-scope",
        name,
        saw: said.map((each) => each ?? "none").join(", "),
        message: `the facts are not of one ${name}`,
        fix: `ask for each ${name} by itself`,
      },
    ];
  });

/** What is asked of the ledger over HTTP. */
export type LedgerRequest = {
  readonly facts: readonly LedgerFact[];
  readonly questions: readonly Question[];
};

/** Why a request is not taken: it cannot be read, or it was read and is no question of one scope. */
export type LedgerRefusal = {
  readonly status: 400 | 422;
  readonly problems: readonly Problem[];
};

const tooMuch = (facts: number, questions: number): Problem => ({
  code: "too-much-asked",
  name: "ask",
  saw: `${questions} questions about ${facts} facts`,
  message: `questions times facts are more than ${mostPairs}`,
  fix: `ask at most ${Math.floor(mostPairs / facts)} questions about so many facts`,
});

/** Whether the request is well written and only too long. */
const isOnlyTooLong = ({ issues }: z.ZodError): boolean =>
  issues.every(({ code, path }) => code === "too_big" && path.length === 1);

/** Reads `{facts, ask}`: facts of one scope, each a level or a change, and the flows and periods that are asked for. */
export const readLedgerRequest = (
  body: unknown,
): LedgerRequest | { readonly refused: LedgerRefusal } => {
  const parsed = ledgerRequestSchema.safeParse(body);
  if (!parsed.success) {
    const { error } = parsed;
    return { refused: { status: isOnlyTooLong(error) ? 422 : 400, problems: toProblems(error) } };
  }
  const { facts, ask } = parsed.data;
  const mixed = findMixed([...facts.map(({ scope }) => scope), ...ask]);
  if (mixed.length > 0) return { refused: { status: 422, problems: mixed } };
  if (facts.length * ask.length > mostPairs)
    return { refused: { status: 422, problems: [tooMuch(facts.length, ask.length)] } };
  return {
    facts: facts.map(({ stated }) => stated),
    questions: ask.map(({ flow, period }) => ({ flow, period })),
  };
};

/** A ledger as it is answered over HTTP: periods in canonical text form. */
export const toLedgerAnswer = ({ answers, ...found }: Ledger) => ({
  ...found,
  answers:
    answers?.map(({ period, ...answer }) => ({ ...answer, period: formatPeriod(period) })) ?? null,
});
