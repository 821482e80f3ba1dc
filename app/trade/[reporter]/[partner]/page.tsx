import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editor } from "@/app/access";
import { reading } from "@/app/database";
import { ShareTags } from "@/app/share/share-tags";
import { placesOf } from "@/app/trade/places";
import { type AddressAsOf, AsOfBanner } from "@/app/ui/as-of";
import { EventList } from "@/app/ui/event-list";
import { FactList } from "@/app/ui/fact-list";
import { FiguresTable } from "@/app/ui/figures-table";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { Sources } from "@/app/ui/sources";
import { addressOf } from "@/app/ui/view-tabs";
import { placeName } from "@/lib/place";
import type { StoredFact } from "@/lib/store/articles";
import type { TradeEvent } from "@/lib/store/events";
import { AskPeriod } from "./ask-period";
import { ChartSection } from "./chart-section";
import { Comparisons } from "./comparisons";
import { AddEvent, EventControls } from "./event-controls";
import { AddFigure, FigureControls } from "./figure-controls";
import { Lede, Trail, titleOf } from "./head";
import { KnownSection } from "./known-section";
import { loadPairPage, type PageQuery } from "./load";
import { WhatChanged } from "./what-changed";

type PairPageProps = {
  readonly params: Promise<{ reporter: string; partner: string }>;
  readonly searchParams: Promise<PageQuery>;
};

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
  const [db, who] = await Promise.all([reading(), editor()]);
  const loaded = await loadPairPage(db, places, query);
  const { pair, verdicts, view, headline, path, question, answers, ledger, spans } = loaded;
  const controls = who ? controlsOf(places) : undefined;
  const addressAsOf: AddressAsOf = (day) => addressOf(path, { ...view, asOf: day });
  return (
    <>
      {loaded.all && (
        <ShareTags spec={loaded.spec} data={loaded.data} title={titleOf(own, other)} />
      )}
      <h1>{titleOf(own, other)}</h1>
      <Trail places={places} view={view} />
      <AsOfBanner asOf={view.asOf} addressOf={addressAsOf} />
      <Lede places={places} view={view} headline={headline} />
      <ProblemNotice problems={loaded.problems} />
      <div className="lead-row" id="chart">
        <ChartSection loaded={loaded} addressOf={addressAsOf} />
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
      <Comparisons places={places} view={view} findings={loaded.findings} />
      <WhatChanged changes={loaded.changes} />
      {pair.statements.length > 0 && (
        <KnownSection flow={view.flow} known={ledger} answers={answers}>
          <AskPeriod path={path} view={view} question={question} answers={answers} />
        </KnownSection>
      )}
      {pair.mirrors.length > 0 && (
        <FactList
          flow={view.flow}
          statements={pair.mirrors}
          verdicts={loaded.mirrorVerdicts}
          mirrorOf={placeName(other)}
        />
      )}
      <div className="two">
        <EventList events={pair.events} controls={controls?.event}>
          {who && <AddEvent places={[own, other]} />}
        </EventList>
        <Sources pair={pair} product={view.product} />
      </div>
      <FiguresTable pair={pair} spans={spans} chart={loaded.data} scope={view} />
    </>
  );
}
