"use client";

import type { Chart } from "chart.js";
import { type PointerEvent, type RefObject, useState } from "react";
import type { ChartWindow } from "@/lib/chart/window";
import { windowBetween } from "@/lib/chart/zoom";

type ChartBrushProps = {
  readonly chart: RefObject<Chart | null>;
  /** Takes a stretch; undefined where there is no time axis to draw one on. */
  readonly onChoose: ((range: ChartWindow) => void) | undefined;
  /** A mark was tapped or clicked: its place among the series and in its own; undefined beside all marks. */
  readonly onPick: (at: { series: number; mark: number } | undefined) => void;
};

type Stretch = { readonly from: number; readonly to: number };

/** Less is a click with an unsteady hand. */
const leastPixels = 12;

/** The x of a pointer within the plot, in pixels of the drawing, which a narrow page may have shrunk. */
const placeOf = (event: PointerEvent<HTMLElement>, chart: Chart): number => {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const x = ((event.clientX - left) / width) * chart.width;
  return Math.max(chart.chartArea.left, Math.min(chart.chartArea.right, x));
};

/**
 * Lets a stretch of time be drawn over a chart, by mouse, pen or finger. Everything else that a pointer does goes to the
 * drawing below.
 */
export const ChartBrush = ({ chart, onChoose, onPick }: ChartBrushProps) => {
  const [stretch, setStretch] = useState<Stretch>();
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (!chart.current || event.button !== 0) return;
    if (onChoose) {
      const at = placeOf(event, chart.current);
      event.currentTarget.setPointerCapture(event.pointerId);
      setStretch({ from: at, to: at });
    }
    const mode = { intersect: true };
    const [hit] = chart.current.getElementsAtEventForMode(
      event.nativeEvent,
      "nearest",
      mode,
      false,
    );
    onPick(hit && { series: hit.datasetIndex, mark: hit.index });
  };
  const draw = (event: PointerEvent<HTMLElement>): void => {
    const drawing = chart.current;
    if (!drawing) return;
    const to = placeOf(event, drawing);
    setStretch((known) => known && { ...known, to });
    forward(drawing, event);
  };
  const end = (): void => {
    const x = chart.current?.scales.x;
    if (stretch && x && Math.abs(stretch.to - stretch.from) >= leastPixels)
      onChoose?.(
        windowBetween(x.getValueForPixel(stretch.from) ?? 0, x.getValueForPixel(stretch.to) ?? 0),
      );
    setStretch(undefined);
  };
  return (
    <div
      className="chart-brush"
      onPointerCancel={() => setStretch(undefined)}
      onPointerDown={begin}
      onPointerLeave={(event) => chart.current && forward(chart.current, event)}
      onPointerMove={draw}
      onPointerUp={end}
    >
      {stretch && Math.abs(stretch.to - stretch.from) >= leastPixels && (
        <span
          style={{
            left: Math.min(stretch.from, stretch.to),
            width: Math.abs(stretch.to - stretch.from),
          }}
        />
      )}
    </div>
  );
};

/** The brush lies over the canvas, whose tooltips follow the pointer all the same. */
const forward = (chart: Chart, { nativeEvent }: PointerEvent<HTMLElement>): void => {
  const type = nativeEvent.type === "pointerleave" ? "mouseout" : "mousemove";
  chart.canvas.dispatchEvent(new MouseEvent(type, nativeEvent));
};
