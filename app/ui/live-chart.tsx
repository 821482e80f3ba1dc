"use client";

import type { Chart as ChartJs } from "chart.js";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { Chart } from "react-chartjs-2";
import { toChartConfig } from "@/lib/chart/config";
import type { ChartData } from "@/lib/chart/data";
import { registerInteractiveChart } from "@/lib/chart/register";
import type { ChartSpec } from "@/lib/chart/spec";
import { findStop, listStops, moveStop, type StopPlace } from "@/lib/chart/stops";
import { modelOf } from "@/lib/chart/words";
import { hasTimeAxis, zoomFrom } from "@/lib/chart/zoom";
import { ChartBrush } from "./chart-brush";
import { useZoom } from "./use-zoom";

registerInteractiveChart();

export type LiveChartProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly label: string;
  /** The path and query of the page that shows the chart; a range that is chosen in the drawing becomes part of it. */
  readonly page: string;
  readonly onDrawn: () => void;
};

/** Shows a stop as if it were pointed at; none when there is none. */
const point = (chart: ChartJs | null, at: { series: number; mark: number } | undefined): void => {
  if (!chart) return;
  const active = at ? [{ datasetIndex: at.series, index: at.mark }] : [];
  chart.setActiveElements(active);
  const element = at && chart.getDatasetMeta(at.series).data[at.mark];
  chart.tooltip?.setActiveElements(active, element?.tooltipPosition(true) ?? { x: 0, y: 0 });
  chart.update("none");
};

const zoomKeys: Readonly<Record<string, number>> = { "+": 0.5, "=": 0.5, "-": 2 };

/**
 * The same drawing as the server's, by the same configuration, with tooltips. Arrow keys move over its points, whose words
 * are told; plus, minus and 0 change the range, and so does a stretch drawn over it. Draws once; give it a key per spec.
 */
export const LiveChart = ({ spec, data, label, page, onDrawn }: LiveChartProps) => {
  const config = useMemo(() => toChartConfig(spec, data), [spec, data]);
  const model = useMemo(() => modelOf(spec, data), [spec, data]);
  const stops = useMemo(() => listStops(model, data, spec.locale), [model, data, spec.locale]);
  const chart = useRef<ChartJs>(null);
  const [place, setPlace] = useState<StopPlace>();
  const zoom = useZoom(page);
  const help = useId();
  useEffect(onDrawn, [onDrawn]);
  const stop = place && stops[place.row]?.[place.at];
  const goTo = (next: StopPlace | undefined): void => {
    setPlace(next);
    point(chart.current, next && stops[next.row]?.[next.at]);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const times = zoomKeys[event.key];
    const next = moveStop(stops, place, event.key);
    if (times === undefined && !next && event.key !== "Escape" && event.key !== "0") return;
    event.preventDefault();
    if (times !== undefined) zoom(zoomFrom({ spec, data, model }, stop, times));
    else if (event.key === "0") zoom(undefined);
    else goTo(next);
  };
  if (!("type" in config)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, these are points of a drawing
    <div
      aria-describedby={help}
      aria-label={label}
      className="chart-live"
      onBlur={() => goTo(undefined)}
      onKeyDown={press}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its points are reached by arrow keys
      tabIndex={0}
    >
      <Chart
        aria-hidden
        data={config.data}
        datasetIdKey="id"
        height={spec.height ?? 0}
        options={config.options ?? {}}
        plugins={config.plugins ?? []}
        redraw
        ref={chart as never}
        type={config.type}
        width={spec.width}
      />
      <ChartBrush
        chart={chart}
        model={model}
        onChoose={hasTimeAxis(spec) ? zoom : undefined}
        onPick={(at) => goTo(at && findStop(stops, at))}
      />
      <p className="unseen" id={help}>
        Arrow keys move over the points. Plus and minus change the range, 0 shows all years.
      </p>
      <p className="unseen" role="status">
        {stop?.words}
      </p>
    </div>
  );
};
