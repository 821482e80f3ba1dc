import type { Problem } from "@/lib/problem";

type ProblemListProps = {
  readonly problems: readonly Problem[];
  /** How many there are in all; the list may be shorter. */
  readonly count: number;
};

const placeOf = ({ line, column, name }: Problem): string => {
  const parts = [
    line === undefined ? "" : `line ${line}`,
    column === undefined ? "" : `column ${column}${name ? ` (${name})` : ""}`,
  ].filter((part) => part !== "");
  const place = parts.join(", ");
  return place === "" ? "" : `${place.charAt(0).toUpperCase()}${place.slice(1)}: `;
};

/** Problems of a file by line and column: what was seen there, what is wrong with it, and how to mend it. */
export const ProblemList = ({ problems, count }: ProblemListProps) => (
  <>
    <ol className="problems">
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems are never reordered, and two may be alike
        <li key={index}>
          <b>
            {placeOf(problem)}
            {problem.saw && <q>{problem.saw}</q>} {problem.message}.
          </b>{" "}
          <em>To mend it, {problem.fix}.</em>
        </li>
      ))}
    </ol>
    {count > problems.length && (
      <p className="soft">
        {(count - problems.length).toLocaleString("en")} more are not listed (
        {count.toLocaleString("en")} in all).
      </p>
    )}
  </>
);
