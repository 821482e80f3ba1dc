"use client";

import { ProblemList } from "@/app/ui/problem-list";
import type { Corrections, Inspection, Refused } from "./answers";
import { ColumnRoles } from "./column-roles";
import { FirstLines } from "./first-lines";
import { Questions } from "./questions";
import { ReadingOptions } from "./reading-options";
import { SampleTable } from "./sample-table";

type ReadingViewProps = {
  readonly file: File;
  readonly answer: Inspection | Refused;
  readonly corrections: Corrections;
  readonly correct: (more: Corrections) => void;
  readonly startAfresh: () => void;
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
  "observations" in answer;

type ViewOf<Answer> = Omit<ReadingViewProps, "answer"> & { readonly answer: Answer };

/** Each column's role and what holds for the whole file, all of which can be corrected. */
const Correct = ({
  answer,
  corrections,
  correct,
  setRole,
  isOpen,
}: Omit<ViewOf<Inspection | Refused>, "file" | "startAfresh"> & { readonly isOpen: boolean }) => (
  <details className="more" open={isOpen}>
    <summary>What each column is, and why</summary>
    <ColumnRoles columns={answer.columns ?? []} onChange={setRole} />
    <ReadingOptions corrections={corrections} found={answer} correct={correct} />
  </details>
);

/** Why a file cannot be read yet: what must be answered, or what is wrong and where, and what could be said of it. */
const RefusedReading = ({ answer, file, ...rest }: ViewOf<Refused>) => {
  const questions = answer.questions ?? [];
  const hasColumns = (answer.columns ?? []).length > 0;
  return (
    <>
      <div role="alert">
        <p className="refusal">
          <b>{answer.detail}</b>
        </p>
        <ProblemList problems={answer.problems ?? []} count={answer.count ?? 0} />
      </div>
      <Questions
        questions={questions}
        onAnswer={(field, value) => rest.correct({ [field]: value })}
      />
      <FirstLines file={file} encoding={answer.encoding} />
      {hasColumns && <Correct answer={answer} {...rest} isOpen={questions.length === 0} />}
    </>
  );
};

const fieldNames: Readonly<Record<Inspection["constants"][number]["field"], string>> = {
  flow: "Flow",
  reporter: "Reporter",
  partner: "Partner",
  period: "Period",
  unit: "Unit",
};

/** What is said of the file as a whole: that an earlier correction holds, what its title tells, that it is no trade. */
const Remarks = ({ answer, startAfresh }: Pick<ViewOf<Inspection>, "answer" | "startAfresh">) => (
  <>
    {answer.remembered && (
      <p className="soft">
        Read as you corrected “{answer.remembered.dataset.name}”, which has the same header.{" "}
        <button type="button" className="button" onClick={startAfresh}>
          Read it afresh
        </button>
      </p>
    )}
    {answer.constants.map(({ field, value, because }) => (
      <p className="soft" key={field}>
        {fieldNames[field]}: <b>{value}</b> – {because}.
      </p>
    ))}
    {!answer.isTrade && (
      <p className="soft">
        No flow is named: the series are kept under their own names and not counted as trade. Say
        the flow below if they are.
      </p>
    )}
  </>
);

const Read = ({ answer, startAfresh, ...rest }: ViewOf<Inspection>) => {
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
      <Remarks answer={answer} startAfresh={startAfresh} />
      <SampleTable sample={answer.sample} />
      <Correct answer={answer} {...rest} isOpen={false} />
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

/** How a file was read: what it holds, lines beside figures, each column's role, and what is wrong in it. */
export const ReadingView = ({ answer, ...rest }: ReadingViewProps) =>
  isInspection(answer) ? (
    <Read answer={answer} {...rest} />
  ) : (
    <RefusedReading answer={answer} {...rest} />
  );
