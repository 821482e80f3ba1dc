import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editor } from "@/app/access";
import { builderAddressOf } from "@/app/compare/address";
import { store } from "@/app/database";
import { latestChangesOfPair } from "@/app/trade/changes";
import { readKnowQuestion, withoutQuestion } from "@/app/trade/know-question";
import { askPair, knowPair } from "@/app/trade/known";
import { loadPair } from "@/app/trade/pair";
import { placesOf } from "@/app/trade/places";
import { verdictsOf } from "@/app/trade/verdicts";
import { loadVersions } from "@/app/trade/versions";
import { readView } from "@/app/trade/view";
import { type AddressAsOf, AsOfBanner, AsOfForm } from "@/app/ui/as-of";
import { ChartTools } from "@/app/ui/chart-tools";
import { EventList } from "@/app/ui/event-list";
import { FactList } from "@/app/ui/fact-list";
import { FiguresTable } from "@/app/ui/figures-table";
import { FindingsTable, MirrorFindings, Refusals } from "@/app/ui/findings";
import { FlowLinks } from "@/app/ui/flow-links";
import { HeadlineSentence } from "@/app/ui/headline";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { Sources } from "@/app/ui/sources";
import { TradeChart } from "@/app/ui/trade-chart";
import { addressOf, ViewTabs } from "@/app/ui/view-tabs";
import { viewPair, withFlowOfFigures } from "@/lib/chart/pair-view";
import { flowName, flowPreposition } from "@/lib/flow-names";
import { isGroup, placeName } from "@/lib/place";
import type { StoredFact } from "@/lib/store/articles";
import type { TradeEvent } from "@/lib/store/events";
import { firstKnownDay } from "@/lib/store/first-known";
import { listReleaseDays } from "@/lib/store/vintage";
import { AskPeriod } from "./ask-period";
import { AddEvent, EventControls } from "./event-controls";
import { AddFigure, FigureControls } from "./figure-controls";
import { KnownSection } from "./known-section";
import { NoFigure } from "./no-figure";
import { WhatChanged } from "./what-changed";

type PairPageProps = {
  readonly params: Promise<{ reporter: string; partner: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const titleOf = (reporter: string, partner: string): string =>
  `${placeName(reporter)} – ${placeName(partner)}`;

export const generateMetadata = async ({ params }: PairPageProps): Promise<Metadata> => {
  const { reporter, partner } = await params;
  const title = titleOf(reporter, partner);
  return {
    title,
    description: `${title}: trade figures as stated and as published, compared only like for like.`,
  };
};

/** What an editor can do with the figures and events of a pair. */
const controlsOf = (pair: { readonly reporter: string; readonly partner: string }) => ({
  figure: (stated: StoredFact) => <FigureControls stated={stated} pair={pair} />,
  event: (event: TradeEvent) => <EventControls event={event} />,
});

/** A pair: its figures in words, one chart, the facts beside it, what can be said and what cannot. */
export default async function PairPage({ params, searchParams }: PairPageProps) {
  const { reporter = "", partner = "" } = await params;
  const query = await searchParams;
  const [own = "", other = ""] = placesOf([reporter, partner], query);
  if (own === other) notFound();
  const places = { reporter: own, partner: other };
  const [{ db }, who] = await Promise.all([store(), editor()]);
  const { view: asked, problems } = readView(withoutQuestion(query), places);
  const turned = { reporter: other, partner: own };
  const [pair, verdicts, mirrorVerdicts] = await Promise.all([
    loadPair(db, { ...places, asOf: asked.asOf }),
    verdictsOf(db, { ...places, asOf: asked.asOf }),
    verdictsOf(db, { ...turned, asOf: asked.asOf }),
  ]);
  const view = query.flow === undefined ? withFlowOfFigures(pair, asked) : asked;
  const question = readKnowQuestion(query, view.flow);
  const [known, answers, versions, releases, firstKnown, changes] = await Promise.all([
    knowPair(pair.statements, view),
    question && "period" in question
      ? askPair(pair.statements, { ...question, product: view.product })
      : [],
    loadVersions(db, pair, view),
    listReleaseDays(
      db,
      pair.datasets.map(({ id }) => id),
    ),
    firstKnownDay(db, places),
    asked.asOf === undefined ? latestChangesOfPair(db, places) : [],
  ]);
  const spans = known === "busy" ? [] : known.spans;
  const { headline, findings, around, all, spec, data } = viewPair(
    { ...pair, spans, versions },
    view,
  );
  const controls = who ? controlsOf(places) : undefined;
  const path = `/trade/${own}/${other}`;
  const { asOf } = view;
  const addressAsOf: AddressAsOf = (day) => addressOf(path, { ...view, asOf: day });
  return (
    <>
      <h1>{titleOf(own, other)}</h1>
      <p className="trail">
        <a href={`/trade/${own}`}>{placeName(own)}</a> ·{" "}
        <a href={`/trade/${other}`}>{placeName(other)}</a>
        {!isGroup(other) && (
          <>
            {" "}
            ·{" "}
            <a href={`/trade/${other}/${own}${asOf ? `?asOf=${asOf}` : ""}`}>
              as {placeName(other)} counts it
            </a>
          </>
        )}
      </p>
      <AsOfBanner asOf={asOf} addressOf={addressAsOf} />
      {headline ? (
        <HeadlineSentence headline={headline} />
      ) : (
        <p className="lede">
          No article here {asOf === undefined ? "states" : "had stated"} the{" "}
          {flowName(view.flow).toLowerCase()} of {placeName(own)} {flowPreposition(view.flow)}{" "}
          {placeName(other)} {asOf === undefined ? "yet" : "by then"}.
        </p>
      )}
      <ProblemNotice problems={problems} />
      <div className="lead-row" id="chart">
        <div>
          <FlowLinks spec={view} path={path} />
          <ViewTabs spec={view} path={path} />
          {all ? (
            <>
              <TradeChart spec={spec} data={asOf === undefined ? data : { ...data, asOf }} />
              <ChartTools spec={spec} view={view} around={around} all={all} path={path} />
            </>
          ) : (
            <NoFigure
              {...places}
              {...{ asOf, firstKnown }}
              flow={view.flow}
              addressOf={addressAsOf}
            />
          )}
          <AsOfForm path={path} asOf={asOf} addressOf={addressAsOf} releases={releases} />
        </div>
        <div>
          <FactList
            flow={view.flow}
            statements={pair.statements}
            first={headline?.first.statement.article.id}
            verdicts={verdicts}
            controls={controls?.figure}
          />
          {who && <AddFigure {...places} flow={view.flow} />}
        </div>
      </div>
      <div className="two two-uneven">
        <section aria-labelledby="said">
          <h2 id="said">
            What can be said <small>{flowName(view.flow).toLowerCase()}, like for like</small>
          </h2>
          <FindingsTable findings={findings.said} stated={findings.stated} />
          <MirrorFindings findings={findings.mirror} flow={view.flow} mirror={placeName(other)} />
          <p className="table-note">
            <a href={builderAddressOf({ ...places, flow: view.flow, product: view.product })}>
              Compare other periods or in another way
            </a>
            {asOf !== undefined && ", by what is known today"}
          </p>
        </section>
        <section aria-labelledby="refused">
          <h2 id="refused">What cannot, and why</h2>
          <Refusals findings={findings.refused} />
        </section>
      </div>
      <WhatChanged changes={changes} />
      {pair.statements.length > 0 && (
        <KnownSection flow={view.flow} known={known} answers={answers}>
          <AskPeriod path={path} view={view} question={question} answers={answers} />
        </KnownSection>
      )}
      {pair.mirrors.length > 0 && (
        <FactList
          flow={view.flow}
          statements={pair.mirrors}
          verdicts={mirrorVerdicts}
          mirrorOf={placeName(other)}
        />
      )}
      <div className="two">
        <EventList events={pair.events} controls={controls?.event}>
          {who && <AddEvent places={[own, other]} />}
        </EventList>
        <Sources pair={pair} product={view.product} />
      </div>
      <FiguresTable pair={pair} spans={spans} chart={data} scope={view} />
    </>
  );
}
