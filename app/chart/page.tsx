import type { Metadata } from "next";
import { headers } from "next/headers";
import { type Opened, takeOpened } from "@/app/open/opened";
import { shareAddressesOf } from "@/app/share/addresses";
import { ShareTags } from "@/app/share/share-tags";
import { ChartExport } from "@/app/ui/chart-export";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { TradeChart } from "@/app/ui/trade-chart";
import type { ChartSpec } from "@/lib/chart/spec";
import { placeName } from "@/lib/place";
import { JobRefused } from "@/lib/thread/job-runner";
import { originOf, pageOf } from "./address";
import { type Drawn, loadChart } from "./make";
import { OpenedNotice } from "./opened-notice";
import { readChartRequest } from "./request";
import { SharePanel } from "./share-panel";

type ChartPageProps = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export const metadata: Metadata = { title: "A chart" };

const toParameters = (query: Awaited<ChartPageProps["searchParams"]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) =>
      [values ?? []].flat().map((value) => [name, value]),
    ),
  );

const placesIn = ({ reporter, partner, series }: ChartSpec): string =>
  series === undefined
    ? [reporter, partner]
        .flatMap((place) => (place === undefined ? [] : [placeName(place)]))
        .join(" – ")
    : `Series ${series}`;

/** The chart, unless so many are asked for that what follows from stated figures cannot be worked out now. */
const loadUnlessBusy = (spec: ChartSpec, origin: string | undefined): Promise<Drawn | undefined> =>
  loadChart({ spec, origin }).catch((error: unknown) => {
    if (error instanceof JobRefused) return undefined;
    throw error;
  });

type Shown = {
  readonly drawn: Drawn;
  readonly opened: Opened | undefined;
  readonly origin: string;
};

const Chart = ({ drawn, opened, origin }: Shown) => {
  const { spec } = drawn;
  return (
    <>
      <ShareTags {...drawn} page={shareAddressesOf(spec).chart} />
      <p className="trail">
        <a href={pageOf(spec)}>{`${placesIn(spec)}, all that is known`}</a>
      </p>
      {opened && <OpenedNotice {...drawn} host={new URL(origin).host} opened={opened} />}
      <TradeChart {...drawn} />
      <ul className="tools">
        <li>
          <ChartExport spec={spec} />
        </li>
      </ul>
      <SharePanel {...drawn} origin={origin} />
    </>
  );
};

/** One chart by its address alone: the permanent link of a picture, and what an opened picture leads to. */
export default async function ChartPage({ searchParams }: ChartPageProps) {
  const query = toParameters(await searchParams);
  const opened = takeOpened(query);
  const reading = readChartRequest("svg", query);
  if ("problems" in reading)
    return (
      <>
        <h1>A chart</h1>
        <ProblemNotice problems={reading.problems} />
      </>
    );
  const origin = originOf(await headers()) ?? "http://localhost";
  const drawn = await loadUnlessBusy({ ...reading.spec, frame: true }, origin);
  return (
    <>
      <h1>{placesIn(reading.spec)}</h1>
      {drawn ? (
        <Chart drawn={drawn} opened={opened} origin={origin} />
      ) : (
        <p className="refusal">
          <b>Too much is asked for just now. Ask again in a moment.</b>
        </p>
      )}
    </>
  );
}
