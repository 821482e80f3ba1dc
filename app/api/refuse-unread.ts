import type { Refusal } from "@/lib/csv";
import { refuse } from "./answer";

/** The answer (422) to a file that cannot be read as it is: its problems, or what must be answered first. */
export const refuseUnread = ({ refused, questions, ...found }: Refusal): Response =>
  refuse({
    status: 422,
    detail:
      questions.length > 0
        ? "The file can be read in more than one way: answer the questions first."
        : "The file holds no time series that can be read.",
    ...refused,
    questions,
    ...found,
  });
