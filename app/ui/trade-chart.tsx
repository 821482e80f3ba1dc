import { pageOf } from "@/app/chart/address";
import { drawingsOf, withoutFrame } from "@/app/chart/drawings";
import type { ChartData } from "@/lib/chart/data";
import { unitInWords } from "@/lib/chart/measure";
import { listChartEvents } from "@/lib/chart/model";
import { whyNothing } from "@/lib/chart/nothing";
import type { ChartSpec } from "@/lib/chart/spec";
import { summariseChart } from "@/lib/chart/summary";
import { chartWords, modelOf } from "@/lib/chart/words";
import { ChartCanvas } from "./chart-canvas";
import { ChartFigures } from "./chart-figures";
import { ChartToggles } from "./chart-toggles";

type TradeChartProps = { readonly spec: ChartSpec; readonly data: ChartData };

/**
 * The chart of a page: its words as text, its drawing as a picture of the server's for the theme and the width of the
 * window, over which the live drawing comes when it is seen. The page keeps its room from the first moment on.
 */
export const TradeChart = ({ spec, data }: TradeChartProps) => {
  const plain = withoutFrame(spec);
  const words = chartWords(plain, data);
  const label = `${words.title}. ${words.subtitle}`;
  const sources = drawingsOf(spec, data);
  const fallback = sources.at(-1);
  const events = listChartEvents(plain, data);
  const page = pageOf(plain);
  const summary = summariseChart(plain, data);
  const nothing = whyNothing(plain, data, modelOf(plain, data));
  // Where nothing can be drawn there is nothing to leave out, only what was left out to bring back.
  const isToggled = nothing === undefined || data.toggles?.some(({ isHidden }) => isHidden);
  return (
    <figure className="chart">
      <figcaption>
        <h2 className="chart-title">{words.title}</h2>
        <p className="chart-subtitle">{words.subtitle}</p>
      </figcaption>
      {data.toggles && isToggled && <ChartToggles data={data} spec={plain} />}
      {nothing ? (
        <p className="chart-nothing">{nothing}</p>
      ) : (
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
      )}
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
