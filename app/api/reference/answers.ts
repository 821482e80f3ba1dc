import { articleAnswers } from "./answers-of-articles";
import { calculatorAnswers } from "./answers-of-calculators";
import { figureAnswers } from "./answers-of-figures";
import { fileAnswers } from "./answers-of-files";
import { findingAnswers } from "./answers-of-findings";
import { programAnswers } from "./answers-of-program";

/** The schemas of all answers in JSON, by the names that the OpenAPI document gives them. */
export const answerSchemas = {
  ...figureAnswers,
  ...findingAnswers,
  ...fileAnswers,
  ...articleAnswers,
  ...calculatorAnswers,
  ...programAnswers,
} as const;
