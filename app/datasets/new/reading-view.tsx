"use client";

import { ProblemList } from "@/app/ui/problem-list";
import type { Corrections, Inspection, Refused } from "./answers";
import { ColumnRoles } from "./column-roles";
import { FirstLines } from "./first-lines";
import { Questions } from "./questions";
import { SampleTable } from "./sample-table";

type ReadingViewProps = {
  readonly file: File;
  readonly answer: Inspection | Refused;
  readonly correct: (more: Corrections) => void;
  readonly setRole: Parameters<typeof ColumnRoles>[0]["onChange"];
};

const shapes: Readonly<Record<Inspection["shape"], string>> = {
  long: "one figure a row",
  "wide-periods": "periods across",
  "wide-entities": "several figures a row",
  ytd: "sums since the year began",
};

const delimiters: Readonly<Record<string, string>> = { "\t": "tab", " ": "space" };

const number = (value: number): string => value.toLocaleString("en");

/** Whether a file can be read; otherwise the answer says why not. */
export const isInspection = (answer: Inspection | Refused): answer is Inspection =>
  "columns" in answer;

type RefusedReadingProps = Pick<ReadingViewProps, "file" | "correct"> & {
  readonly answer: Refused;
};

/** Why a file cannot be read yet: what must be answered, or what is wrong and where. */
const RefusedReading = ({ answer, file, correct }: RefusedReadingProps) => (
  <>
    <div role="alert">
      <p className="refusal">
        <b>{answer.detail}</b>
      </p>
      <ProblemList problems={answer.problems ?? []} count={answer.count ?? 0} />
    </div>
    <Questions
      questions={answer.questions ?? []}
      onAnswer={(field, value) => correct({ [field]: value })}
    />
    <FirstLines file={file} />
  </>
);

/** How a file was read: what it holds, lines beside figures, each column's role, and what is wrong in it. */
export const ReadingView = ({ answer, file, correct, setRole }: ReadingViewProps) => {
  if (!isInspection(answer))
    return <RefusedReading answer={answer} file={file} correct={correct} />;
  const { series, observations, shape, encoding, delimiter, decimal, problems, count } = answer;
  return (
    <>
      <p>
        <b>
          {number(observations)} figures in {number(series)} series
        </b>
        <span className="soft">
          {" "}
          · {shapes[shape]} · {encoding}, cells end at “{delimiters[delimiter] ?? delimiter}”, “
          {decimal}” marks decimals
        </span>
      </p>
      <SampleTable sample={answer.sample} />
      <details className="more">
        <summary>What each column is, and why</summary>
        <ColumnRoles columns={answer.columns} onChange={setRole} />
      </details>
      {count > 0 && (
        <details className="more">
          <summary>
            {count === 1 ? "1 cell was not read" : `${number(count)} cells were not read`}; the rest
            is taken
          </summary>
          <ProblemList problems={problems} count={count} />
        </details>
      )}
    </>
  );
};
