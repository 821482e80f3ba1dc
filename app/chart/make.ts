import { toCsv } from "@/app/api/csv-text";
import { reading } from "@/app/database";
import { writeEmbed } from "@/app/embed/document";
import { loadSeries } from "@/app/series/load";
import { knowPair } from "@/app/trade/known";
import { loadPair } from "@/app/trade/pair";
import { loadPartnerFigures } from "@/app/trade/partners";
import { loadViewData } from "@/app/trade/view-data";
import { assembleChart } from "@/lib/chart/assemble";
import type { ChartData } from "@/lib/chart/data";
import { figureColumns, listFigures } from "@/lib/chart/figures";
import { digestOf } from "@/lib/chart/image-digest";
import { drawInWorker } from "@/lib/chart/image-in-worker";
import { viewPair } from "@/lib/chart/pair-view";
import { type ChartSpec, isOfPartners } from "@/lib/chart/spec";
import type { StoredFact } from "@/lib/store/articles";
import { lastChangeDay, type Reader } from "@/lib/store/change";
import { JobRefused } from "@/lib/thread/job-runner";
import { pageOf } from "./address";
import type { ChartFormat, ChartRequest } from "./request";
import { makeInTurn } from "./turns";

/** What is drawn: the specification as the data complete it, and the data. */
export type Drawn = { readonly spec: ChartSpec; readonly data: ChartData };

/** A chart to make, and where it is asked for. */
export type ChartOrder = Pick<ChartRequest, "format" | "spec" | "theme"> & {
  readonly origin: string | undefined;
};

/** What follows from the stated figures; a picture without it would be remembered as the whole one. */
const spansOf = async (statements: readonly StoredFact[], spec: ChartSpec) => {
  const known = await knowPair(statements, spec);
  if (known === "busy") throw new JobRefused("queue-full");
  return known.spans;
};

const noSeries: ChartData = {
  unit: "",
  source: "No figures yet",
  title: "There is no such series",
  subtitle: "",
  lines: [],
  facts: [],
  events: [],
};

const loadView = async (db: Reader, spec: ChartSpec): Promise<Drawn> => {
  const { series } = spec;
  if (series !== undefined)
    return (await loadSeries(db, { ...spec, series }))?.view ?? { spec, data: noSeries };
  if (isOfPartners(spec)) {
    const observations = await loadPartnerFigures(db, spec);
    return { spec, data: assembleChart(spec, { observations, statements: [], events: [] }) };
  }
  const { reporter = "", partner = "" } = spec;
  const pair = await loadPair(db, { reporter, partner, asOf: spec.asOf });
  const [spans, viewData] = await Promise.all([
    spansOf(pair.statements, spec),
    loadViewData(db, pair, spec),
  ]);
  return viewPair({ ...pair, spans, ...viewData }, spec);
};

/** What a chart's drawing rests on, with the day of its figures and the address of its page at `origin`. */
export const loadChart = async ({
  spec,
  origin,
}: Pick<ChartOrder, "spec" | "origin">): Promise<Drawn> => {
  const db = await reading();
  const view = await loadView(db, spec);
  const asOf = spec.asOf ?? (await lastChangeDay(db));
  const data = {
    ...view.data,
    ...(asOf === undefined ? {} : { asOf }),
    ...(origin === undefined ? {} : { address: origin + pageOf(spec) }),
  };
  return { spec: view.spec, data };
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const figuresAsCsv = ({ spec, data }: Drawn): string =>
  toCsv([
    figureColumns,
    ...listFigures(spec, data).map((figure) => figureColumns.map((column) => figure[column])),
  ]);

type Make = (drawn: Drawn, order: ChartOrder) => Uint8Array | Promise<Uint8Array>;

const makers: Readonly<Record<ChartFormat, Make>> = {
  png: (drawn) => drawInWorker({ format: "png", ...drawn }),
  svg: (drawn) => drawInWorker({ format: "svg", ...drawn }),
  pdf: (drawn) => drawInWorker({ format: "pdf", ...drawn }),
  csv: (drawn) => encode(figuresAsCsv(drawn)),
  json: ({ spec, data }) =>
    encode(JSON.stringify({ spec, data, address: data.address, digest: digestOf(data) })),
  embed: (drawn, { theme }) => encode(writeEmbed({ ...drawn, theme })),
};

/** The file of a chart: drawn, or its figures. Fails with `JobRefused` when too many are asked for at once. */
export const makeChart = (order: ChartOrder): Promise<Uint8Array> =>
  makeInTurn(
    () => loadChart(order),
    (drawn) => makers[order.format](drawn, order),
  );
