import type { Metadata } from "next";
import { reading } from "@/app/database";
import { knownPairs } from "@/app/trade/known-pairs";
import { ChartExport } from "@/app/ui/chart-export";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { TradeChart } from "@/app/ui/trade-chart";
import { addressOf } from "@/app/ui/view-tabs";
import { type BuilderView, type Built, viewBuilder } from "@/lib/compare/builder";
import { flowName, flowPreposition } from "@/lib/flow-names";
import { placeName } from "@/lib/place";
import "./compare.css";
import { chartOf } from "./chart-of";
import { CompareForm } from "./compare-form";
import { loadEvidence } from "./evidence";
import { listFields } from "./fields";
import { type Choices, readChoices } from "./query";
import { Result } from "./result";

type ComparePageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = {
  title: "Compare",
  description:
    "Compares two figures of one series like for like, or says why they may not be compared.",
};

type ChartPartProps = { readonly built: Built; readonly chart: ReturnType<typeof chartOf> };

const ChartPart = ({ built, chart }: ChartPartProps) => {
  const { reporter, partner } = built.question.scope;
  return (
    <section aria-label="The figures in a chart" className="below">
      <TradeChart data={chart.data} spec={chart.spec} />
      <ul className="tools">
        <li>
          <ChartExport spec={chart.spec} />
        </li>
        <li>
          <a className="button" href={addressOf(`/trade/${reporter}/${partner}`, chart.spec)}>
            On the page of the pair
          </a>
        </li>
      </ul>
    </section>
  );
};

const Nothing = ({ choices, flow }: { readonly choices: Choices; readonly flow: string }) => (
  <p className="refusal">
    <b>Nothing is known of this.</b>
    No figure here is of the {flowName(flow).toLowerCase()} of {placeName(choices.reporter ?? "")}{" "}
    {flowPreposition(flow)} {placeName(choices.partner ?? "WLD")}
    {choices.product && ` in ${choices.product}`}. <em>Choose another partner, flow or product.</em>
  </p>
);

const introduction =
  "Choose whose count, trade with whom, and what to compare. The number comes with its range and its figures; where it would mislead, with the reason.";

/** A comparison built step by step: everything that is chosen stands in the address. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const { written, choices, problems } = readChoices(await searchParams);
  const { reporter, partner = "WLD", measure = "yoy" } = choices;
  const db = await reading();
  const pairs = await knownPairs(db);
  const evidence = reporter ? await loadEvidence(db, { reporter, partner }) : undefined;
  const view: BuilderView | undefined =
    reporter && evidence
      ? viewBuilder(evidence, { ...choices, reporter, partner, measure })
      : undefined;
  const chart = view?.built && evidence && chartOf(view.built, evidence);
  const fields = listFields({
    written,
    choices: reporter ? { partner, ...choices } : choices,
    view,
    pairs,
  });
  return (
    <>
      <h1>Compare</h1>
      <p className="lede">{introduction}</p>
      <ProblemNotice problems={problems} />
      <div className="compare-row">
        <CompareForm fields={fields} />
        <div>
          {view?.built && <Result built={view.built} nearest={view.nearest} />}
          {view && !view.built && <Nothing choices={choices} flow={view.flow} />}
          {view?.built && chart && <ChartPart built={view.built} chart={chart} />}
        </div>
      </div>
    </>
  );
}
