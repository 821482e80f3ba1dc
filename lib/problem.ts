import { z } from "zod";

/**
 * Why an input was not taken: what kind, where, what was seen there, and what would mend it.
 *
 * `line` and `column` are 1-based positions in the file, `name` the column's header, `saw` the text as it stands.
 * The code is for programs, the message and the fix are for people. Follows RFC 9457 in `problems` of an answer.
 */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  fix: z.string(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  name: z.string().optional(),
  saw: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** The first hundred problems and the count of all: a broken file of a million lines stays readable. */
export type ProblemList = { readonly problems: readonly Problem[]; readonly count: number };

const shownProblems = 100;

/** Gathers problems as they come up; keeps the first hundred and counts the rest. */
export const collectProblems = () => {
  const problems: Problem[] = [];
  let count = 0;
  return {
    add(problem: Problem): void {
      count += 1;
      if (problems.length < shownProblems) problems.push(problem);
    },
    list: (): ProblemList => ({ problems, count }),
  };
};
