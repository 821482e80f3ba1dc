import type { KnowQuestion } from "@/app/trade/know-question";
import type { PairAnswer } from "@/app/trade/known";
import { GetForm } from "@/app/ui/get-form";
import { addressOf } from "@/app/ui/view-tabs";
import type { ChartSpec } from "@/lib/chart/spec";
import { computableFlows, flowName } from "@/lib/flow-names";
import { isUnbounded } from "@/lib/ledger/known";
import { KnownSentence } from "./known-rows";

const Answer = ({ answer }: { readonly answer: PairAnswer }) => {
  const { known, unit, needed } = answer;
  if (!known) return <p>The stated figures contradict each other too much to say anything.</p>;
  return (
    <>
      <p>
        <KnownSentence known={known} unit={unit} />
      </p>
      {needed && <p className={isUnbounded(known.answer) ? undefined : "soft"}>{needed}</p>}
    </>
  );
};

const Answers = ({
  question,
  answers,
}: {
  readonly question: KnowQuestion;
  readonly answers: readonly PairAnswer[] | "busy";
}) => {
  if ("trouble" in question)
    return (
      <p>
        “{question.typed}”: {question.trouble} Write it like 2021, Jan–Aug 2021, Q2 2021 or August
        2021.
      </p>
    );
  if (answers === "busy") return <p>Too much is asked just now. Ask again in a moment.</p>;
  if (answers.length === 0) return <p>No figure of this pair is stated yet: nothing is known.</p>;
  return (
    <>
      <p className="soft">{flowName(question.flow)}, from all that is stated:</p>
      {answers.map((answer) => (
        <Answer answer={answer} key={answer.unit} />
      ))}
    </>
  );
};

type AskPeriodProps = {
  readonly path: string;
  /** The view of the page, which the answer leaves as it is. */
  readonly view: ChartSpec;
  readonly question: KnowQuestion | undefined;
  readonly answers: readonly PairAnswer[] | "busy";
};

/** Asks for any period: a form that the address answers, without script too. */
export const AskPeriod = ({ path, view, question, answers }: AskPeriodProps) => {
  const kept = new URL(addressOf(path, view), "http://page").searchParams;
  return (
    <div className="ask">
      <GetForm action={path} anchor="known" label="Ask for any period">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          Any period
          <input
            type="text"
            name="know"
            defaultValue={question?.typed}
            placeholder="May–June 2021"
            maxLength={80}
            required
          />
        </label>
        <label>
          Flow
          <select name="knowFlow" defaultValue={question?.flow ?? view.flow}>
            {computableFlows.map((flow) => (
              <option key={flow} value={flow}>
                {flowName(flow)}
              </option>
            ))}
          </select>
        </label>
        <button className="button" type="submit">
          What is known?
        </button>
      </GetForm>
      <div className="ask-answer" role="status">
        {question && <Answers question={question} answers={answers} />}
      </div>
    </div>
  );
};
