import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { builderAddressOf, compareAddressOf } from "@/app/compare/address";
import { reading } from "@/app/database";
import { type LoadedSeries, loadSeries } from "@/app/series/load";
import { ShareTags } from "@/app/share/share-tags";
import { type AddressAsOf, AsOfBanner, AsOfForm } from "@/app/ui/as-of";
import { ChartExport } from "@/app/ui/chart-export";
import { FindingsTable } from "@/app/ui/findings";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { TradeChart } from "@/app/ui/trade-chart";
import { ViewTabs } from "@/app/ui/view-tabs";
import { seriesName } from "@/lib/chart/series-view";
import { type ChartSpec, chartSpecSchema, formatChartSpec, parseChartSpec } from "@/lib/chart/spec";
import type { SeriesKey } from "@/lib/observation";
import { isPlace, placeName } from "@/lib/place";
import { findSeries } from "@/lib/store/series";
import { listReleaseDays } from "@/lib/store/vintage";
import "../series.css";
import { Figures } from "./figures";
import { Scope } from "./scope";
import { LatestSentence, RevisionSentence } from "./series-words";
import { Triangle } from "./triangle";
import { Vintages } from "./vintages";

type SeriesPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** The number of a series in an address; undefined for other text. */
const numberOf = (written: string): number | undefined =>
  /^[1-9]\d{0,14}$/.test(written) ? Number(written) : undefined;

const findNamed = cache(async (id: number | undefined) =>
  id === undefined ? undefined : findSeries(await reading(), id),
);

/** What the series is, as the title. */
export const generateMetadata = async ({ params }: SeriesPageProps): Promise<Metadata> => {
  const series = await findNamed(numberOf((await params).id));
  return { title: series ? seriesName(series, `Series ${series.id}`) : "No such series" };
};

/** What an address asks for: the range, the day; a wrong one gives the usual view and the problems to show. */
const readSpec = (query: Awaited<SeriesPageProps["searchParams"]>, series: number) => {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values ?? []].flat()) parameters.append(name, value);
  parameters.set("series", String(series));
  const parsed = parseChartSpec(parameters);
  return "spec" in parsed
    ? { spec: { ...parsed.spec, series }, problems: [] }
    : { spec: { ...chartSpecSchema.parse({}), series }, problems: parsed.problems };
};

/** The query of a series' page in another view. */
const seriesQuery = ({ view, from, to, asOf }: ChartSpec): string => {
  const query = new URLSearchParams(
    formatChartSpec(chartSpecSchema.parse({ view, from, to, asOf })),
  );
  query.set("view", view);
  return query.toString();
};

/** The page on which the figures of a series stand beside others: that of its pair. */
const pairAddressOf = ({ flow, reporter, partner, product }: SeriesKey): string | undefined => {
  if (flow === null || reporter === null || partner === null) return undefined;
  if (!isPlace(reporter) || !isPlace(partner) || reporter === partner) return undefined;
  const query = new URLSearchParams({ view: "level", flow, ...(product ? { product } : {}) });
  return `/trade/${reporter}/${partner}?${query}#chart`;
};

const Trail = ({ series, dataset }: Pick<LoadedSeries, "series" | "dataset">) => {
  const pair = pairAddressOf(series);
  const { reporter, partner } = series;
  return (
    <p className="trail">
      A series of <a href={`/datasets/${dataset.id}`}>{dataset.name}</a>
      {dataset.publisher && `, ${dataset.publisher}`}
      {pair && (
        <>
          {" "}
          ·{" "}
          <a
            href={pair}
          >{`${placeName(reporter ?? "")} – ${placeName(partner ?? "")}, all sources`}</a>
        </>
      )}
    </p>
  );
};

const comparisonsShown = 12;

const Comparisons = ({ series, dataset, view }: Omit<LoadedSeries, "history">) => {
  const isOfPair = pairAddressOf(series) !== undefined;
  const { flow, product, unit, ...rest } = series;
  const builder = builderAddressOf({
    reporter: rest.reporter,
    partner: rest.partner,
    flow: flow ?? undefined,
    product,
    unit,
    dataset: dataset.id,
  });
  return (
    <section aria-labelledby="said">
      <h2 id="said">
        What can be said <small>like for like</small>
      </h2>
      <FindingsTable
        findings={view.findings.slice(0, comparisonsShown)}
        stated={[]}
        addressOf={isOfPair ? compareAddressOf : () => undefined}
      />
      {isOfPair && (
        <p className="table-note">
          <a href={builder}>Compare other periods or in another way</a>
        </p>
      )}
    </section>
  );
};

const ChartPart = ({ view, asOf }: Pick<LoadedSeries, "view"> & { asOf: string | undefined }) => {
  const { spec, data } = view;
  if (data.lines.length === 0)
    return (
      <div className="chart no-figure">
        <h2>{asOf === undefined ? "No figure holds" : "No figure was known on that day"}</h2>
      </div>
    );
  return (
    <>
      <TradeChart spec={spec} data={asOf === undefined ? data : { ...data, asOf }} />
      <ul className="tools">
        <li>
          <ChartExport spec={spec} />
        </li>
        <li>
          <a className="button" href={`/chart.csv?${formatChartSpec(spec)}&download=true`} download>
            Figures (CSV)
          </a>
        </li>
      </ul>
    </>
  );
};

/** A series of any kind: what it is, its chart and figures, its comparisons, and every version of each figure. */
export default async function SeriesPage({ params, searchParams }: SeriesPageProps) {
  const id = numberOf((await params).id);
  if (id === undefined) notFound();
  const { spec: asked, problems } = readSpec(await searchParams, id);
  const db = await reading();
  const loaded = await loadSeries(db, asked);
  if (!loaded) notFound();
  const { series, dataset, history, view } = loaded;
  const { asOf } = asked;
  const path = `/series/${id}`;
  const addressAsOf: AddressAsOf = (day) => (day === undefined ? path : `${path}?asOf=${day}`);
  return (
    <>
      {view.data.lines.length > 0 && (
        <ShareTags spec={view.spec} data={view.data} title={seriesName(series, dataset.name)} />
      )}
      <h1>{seriesName(series, dataset.name)}</h1>
      <Trail series={series} dataset={dataset} />
      <AsOfBanner asOf={asOf} addressOf={addressAsOf} />
      <p className="lede">
        <LatestSentence history={history} unit={series.unit} />
      </p>
      <ProblemNotice problems={problems} />
      <div className="lead-row" id="chart">
        <div>
          <ViewTabs
            spec={view.spec}
            views={view.views}
            addressOf={(shown) => `${path}?${seriesQuery({ ...asked, view: shown })}#chart`}
          />
          <ChartPart view={view} asOf={asOf} />
          <AsOfForm
            path={path}
            asOf={asOf}
            addressOf={addressAsOf}
            releases={await listReleaseDays(db, [dataset.id])}
          />
        </div>
        <div>
          <Scope series={series} />
          <h2 className="side">Revisions</h2>
          <RevisionSentence history={history} unit={series.unit} />
        </div>
      </div>
      <div className="below">
        <Comparisons series={series} dataset={dataset} view={view} />
      </div>
      <Vintages dataset={dataset.id} history={history} />
      <Triangle
        history={history}
        unit={series.unit}
        csv={`/api/v1/series/${id}/triangle.csv${asOf === undefined ? "" : `?asOf=${asOf}`}`}
      />
      <Figures history={history} unit={series.unit} />
    </>
  );
}
