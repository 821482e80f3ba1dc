import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reading } from "@/app/database";
import { mirrorOf } from "@/app/trade/mirror";
import { loadPair } from "@/app/trade/pair";
import { placesOf } from "@/app/trade/places";
import { readView } from "@/app/trade/view";
import { loadViewData } from "@/app/trade/view-data";
import { AsOfBanner } from "@/app/ui/as-of";
import { FlowLinks } from "@/app/ui/flow-links";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { TradeChart } from "@/app/ui/trade-chart";
import { addressOf } from "@/app/ui/view-tabs";
import { viewPair } from "@/lib/chart/pair-view";
import type { ChartSpec } from "@/lib/chart/spec";
import { mirrorSentence } from "@/lib/mirror/words";
import { placeName } from "@/lib/place";
import type { Reader } from "@/lib/store/change";
import "@/app/styles/mirror.css";
import { titleOf } from "../head";
import { DifferenceTable } from "./difference-table";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type MirrorPageProps = {
  readonly params: Promise<{ reporter: string; partner: string }>;
  readonly searchParams: Promise<Query>;
};

export const generateMetadata = async ({
  params,
}: Pick<MirrorPageProps, "params">): Promise<Metadata> => {
  const { reporter, partner } = await params;
  return { title: `${titleOf(reporter, partner)}: both counts` };
};

/** Longer tables are for programs. */
const mostDifferences = 80;

const loadMirror = async (db: Reader, view: ChartSpec) => {
  const { reporter = "", partner = "", flow, product, unit, asOf } = view;
  const [pair, table] = await Promise.all([
    loadPair(db, { reporter, partner, asOf }),
    mirrorOf(db, { reporter, partner, flow, product, unit, asOf }),
  ]);
  const { spec, data, all } = viewPair({ ...pair, ...(await loadViewData(db, pair, view)) }, view);
  return { table, spec, data: asOf === undefined ? data : { ...data, asOf }, isDrawn: all };
};

/** What is set side by side, and what the possible causes rest on. */
const HowToRead = () => (
  <p className="table-note">
    Only figures of the same months, unit and goods stand side by side. The percentage is of the
    figure in the second column. A cause is named only where the data show it; it may be one of
    several. Exports are usually valued free on board (FOB) and counted by last known destination,
    imports with freight and insurance (CIF) and by origin (UN IMTS 2010).
  </p>
);

/** A pair as both sides count it, with all datasets and articles: one chart, and the differences by period. */
export default async function MirrorPage({ params, searchParams }: MirrorPageProps) {
  const { reporter = "", partner = "" } = await params;
  const query = await searchParams;
  const [own = "", other = ""] = placesOf([reporter, partner], query);
  if (own === other) notFound();
  const places = { reporter: own, partner: other };
  const { view: asked, problems } = readView(query, places);
  const view = {
    ...asked,
    view: "level" as const,
    mirror: true,
    flow: query.flow === undefined ? "exports" : asked.flow,
  };
  const path = `/trade/${own}/${other}`;
  const { table, spec, data, isDrawn } = await loadMirror(await reading(), view);
  const shown = table.differences.slice(0, mostDifferences);
  const json = new URLSearchParams({ ...places, flow: view.flow });
  return (
    <>
      <h1>{titleOf(own, other)}: both counts</h1>
      <p className="trail">
        <a href={path}>{titleOf(own, other)}</a> ·{" "}
        <a href={`/trade/${other}/${own}/mirror`}>set against {placeName(other)}’s figures</a>
      </p>
      <AsOfBanner
        asOf={view.asOf}
        addressOf={(day) => addressOf(`${path}/mirror`, { ...view, asOf: day })}
      />
      <p className="lede">{mirrorSentence(table, { ...places, flow: view.flow })}</p>
      <ProblemNotice problems={problems} />
      <FlowLinks path={`${path}/mirror`} spec={view} />
      <div id="chart">{isDrawn && <TradeChart data={data} spec={spec} />}</div>
      <section aria-labelledby="differences" className="below">
        <h2 id="differences">
          Differences by period <small>{table.differences.length.toLocaleString("en")}</small>
        </h2>
        {shown.length === 0 ? (
          <p className="soft">
            No two sources have a figure of the same months in one unit. A file of{" "}
            {placeName(other)}’s office would give the other count:{" "}
            <a href="/datasets/new">add one</a>.
          </p>
        ) : (
          <DifferenceTable differences={shown} places={places} />
        )}
        <HowToRead />
        <p>
          <a href={`/api/v1/mirror?${json}`}>All of it as JSON</a>
        </p>
      </section>
    </>
  );
}
