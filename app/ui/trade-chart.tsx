import { pageOf } from "@/app/chart/address";
import type { ChartData } from "@/lib/chart/data";
import { unitInWords } from "@/lib/chart/measure";
import { listChartEvents } from "@/lib/chart/model";
import { chartSize } from "@/lib/chart/size";
import { type ChartSpec, type ChartTheme, formatChartSpec } from "@/lib/chart/spec";
import { summariseChart } from "@/lib/chart/summary";
import { chartWords } from "@/lib/chart/words";
import { ChartCanvas } from "./chart-canvas";
import { ChartFigures } from "./chart-figures";
import { ChartToggles } from "./chart-toggles";

/** Widths at which the server draws, and up to which width of the window each is shown; the last for all wider. */
const drawings = [
  { width: 320, upTo: 460 },
  { width: 560, upTo: 700 },
  { width: 720, upTo: undefined },
] as const;

const themes: readonly ChartTheme[] = ["dark", "light"];

const mediaFor = (theme: ChartTheme, upTo: number | undefined): string =>
  [
    ...(theme === "dark" ? ["(prefers-color-scheme: dark)"] : []),
    ...(upTo === undefined ? [] : [`(max-width: ${upTo}px)`]),
  ].join(" and ");

type TradeChartProps = { readonly spec: ChartSpec; readonly data: ChartData };

/**
 * The chart of a page: its words as text, its drawing as a picture of the server's for the theme and the width of the
 * window, over which the live drawing comes when it is seen. The page keeps its room from the first moment on.
 */
export const TradeChart = ({ spec, data }: TradeChartProps) => {
  const { height: _height, ...unsized } = spec;
  const plain: ChartSpec = { ...unsized, frame: false, scale: 1 };
  const words = chartWords(plain, data);
  const label = `${words.title}. ${words.subtitle}`;
  const sources = themes.flatMap((theme) =>
    drawings.map(({ width, upTo }) => {
      const drawn: ChartSpec = { ...plain, theme, width };
      return {
        media: mediaFor(theme, upTo),
        address: `/chart.svg?${formatChartSpec(drawn)}`,
        size: chartSize(drawn, data),
      };
    }),
  );
  const fallback = sources.at(-1);
  const events = listChartEvents(plain, data);
  const page = pageOf(plain);
  const summary = summariseChart(plain, data);
  return (
    <figure className="chart">
      <figcaption>
        <h2 className="chart-title">{words.title}</h2>
        <p className="chart-subtitle">{words.subtitle}</p>
      </figcaption>
      {data.toggles && <ChartToggles spec={plain} toggles={data.toggles} />}
      <ChartCanvas data={data} label={`${label} ${summary}`} page={page} spec={plain}>
        <picture>
          {sources.slice(0, -1).map(({ media, address, size }) => (
            <source key={address} media={media} srcSet={address} {...size} />
          ))}
          <img
            alt={`${label} ${summary}`}
            decoding="async"
            src={fallback?.address}
            {...fallback?.size}
          />
        </picture>
      </ChartCanvas>
      {events.length > 0 && (
        <details className="chart-events">
          <summary>Events in the picture</summary>
          <ol>
            {events.map(({ number, title, date }) => (
              <li key={number} value={number}>{`${title}, ${date}`}</li>
            ))}
          </ol>
        </details>
      )}
      {summary !== "" && <p className="chart-summary">{summary}</p>}
      <ChartFigures data={data} spec={plain} unit={unitInWords(data.unit, 0, plain.locale)} />
      <p className="chart-source">
        <span>{[...words.notes, words.source].join(" ")}</span>
        {words.address && <span>{words.address}</span>}
      </p>
    </figure>
  );
};
