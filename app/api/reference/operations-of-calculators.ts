import { compareQuerySchema } from "../v1/query";
import { inPart, json, type Operation } from "./operation";

const facts = [
  { flow: "turnover", period: "2021-01/P8M", value: 5_900_000, rounding: 100_000 },
  { flow: "turnover", period: "2021-01/P6M", value: 4_400_000, rounding: 100_000 },
];

/** What calculates and saves nothing. */
export const calculatorOperations: readonly Operation[] = inPart("Calculators", [
  {
    method: "post",
    path: "/api/v1/facts/extract",
    summary: "The facts of trade that a text states, with the words that each rests on",
    more: "Read by a grammar. A field that the text does not give is null, with the reason in “abstained”. Offsets are UTF-16 code units of the text as sent.",
    body: {
      schema: "ExtractRequest",
      examples: {
        "one sentence": {
          text: "The trade turnover between Azerbaijan and Serbia amounted to $5.9 million in the eight months of 2021.",
          published: "2021-10-12",
        },
      },
    },
    answers: { 200: json("ExtractedFacts") },
  },
  {
    method: "post",
    path: "/api/v1/compare",
    summary:
      "A measure of figures that are sent, with its exact range, or why they may not be compared",
    more: "Inputs in the order base, new.",
    body: {
      schema: "ComparisonRequest",
      examples: {
        growth: {
          measure: "yoy",
          inputs: [
            { period: "2020", value: 9_000_000, rounding: 100_000 },
            { period: "2021", value: 11_000_000, rounding: 100_000 },
          ],
        },
        "eight months against a year are refused": {
          measure: "yoy",
          inputs: [
            { period: "2020", value: 9_000_000, rounding: 100_000 },
            { period: "2021-01/P8M", value: 5_900_000, rounding: 100_000 },
          ],
        },
      },
    },
    answers: { 200: json("Comparison") },
  },
  {
    method: "get",
    path: "/api/v1/compare",
    summary: "A measure of stored series",
    more: "A level that is not there is summed from its months; without “base” the usual one is taken.",
    query: compareQuerySchema,
    answers: { 200: json("Comparison") },
    examples: {
      "growth of a year": {
        measure: "yoy",
        reporter: "AZE",
        partner: "SRB",
        flow: "imports",
        period: "2012",
      },
    },
  },
  {
    method: "post",
    path: "/api/v1/check",
    summary:
      "Whether a claim follows from figures, and the slip that explains it where it does not",
    body: {
      schema: "CheckRequest",
      examples: {
        "a growth": {
          claim: { kind: "change", percent: 22, rounding: 1, period: "2021", base: "2020" },
          inputs: [
            { period: "2020", value: 9_000_000, rounding: 100_000 },
            { period: "2021", value: 11_000_000, rounding: 100_000 },
          ],
        },
      },
    },
    answers: { 200: json("Check") },
  },
  {
    method: "post",
    path: "/api/v1/ledger",
    summary:
      "What stated figures allow for any period, which of them bind there, and which contradict each other",
    more: "Facts of one scope a call; at most 1000 facts, 1000 questions and 50 000 pairs of them.",
    body: {
      schema: "LedgerRequest",
      examples: {
        "two sums to date": { facts, ask: [{ flow: "turnover", period: "2021-07/P2M" }] },
      },
    },
    answers: { 200: json("Ledger") },
  },
]);
