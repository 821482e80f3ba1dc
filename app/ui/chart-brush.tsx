"use client";

import type { Chart } from "chart.js";
import { type PointerEvent, type RefObject, useState } from "react";
import type { ChartModel } from "@/lib/chart/model";
import { stretchArea } from "@/lib/chart/panel";
import { areaOf } from "@/lib/chart/panel-plugin";
import type { Box } from "@/lib/chart/placement";
import type { ChartWindow } from "@/lib/chart/window";
import { windowBetween } from "@/lib/chart/zoom";

type ChartBrushProps = {
  readonly chart: RefObject<Chart | null>;
  readonly model: Pick<ChartModel, "range" | "panels">;
  /** Takes a stretch; undefined where there is no time axis to draw one on. */
  readonly onChoose: ((range: ChartWindow) => void) | undefined;
  /** A mark was tapped or clicked: its place among the series and in its own; undefined beside all marks. */
  readonly onPick: (at: { series: number; mark: number } | undefined) => void;
};

/** A stretch in pixels, and the plot or the panel that it is drawn in. */
type Stretch = { readonly from: number; readonly to: number; readonly area: Box };

/** Less is a click with an unsteady hand. */
const leastPixels = 12;

/** The place of a pointer in pixels of the drawing, which a narrow page may have shrunk. */
const placeOf = (event: PointerEvent<HTMLElement>, chart: Chart): { x: number; y: number } => {
  const { left, top, width } = event.currentTarget.getBoundingClientRect();
  const scale = chart.width / width;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
};

const withinArea = (x: number, { x: left, width }: Box): number =>
  Math.max(left, Math.min(left + width, x));

/**
 * Lets a stretch of time be drawn over a chart, by mouse, pen or finger. Everything else that a pointer does goes to the
 * drawing below.
 */
export const ChartBrush = ({ chart, model, onChoose, onPick }: ChartBrushProps) => {
  const [stretch, setStretch] = useState<Stretch>();
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (!chart.current || event.button !== 0) return;
    if (onChoose) {
      const at = placeOf(event, chart.current);
      const places = model.panels?.map(({ place }) => place) ?? [];
      const area = stretchArea(areaOf(chart.current), places, at);
      const from = withinArea(at.x, area);
      event.currentTarget.setPointerCapture(event.pointerId);
      setStretch({ from, to: from, area });
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
    const { x } = placeOf(event, drawing);
    setStretch((known) => known && { ...known, to: withinArea(x, known.area) });
    forward(drawing, event);
  };
  const end = (): void => {
    if (stretch && Math.abs(stretch.to - stretch.from) >= leastPixels) {
      const { from, to, area } = stretch;
      const { start, end: last } = model.range;
      const monthAt = (x: number): number => start + ((x - area.x) / area.width) * (last - start);
      onChoose?.(windowBetween(monthAt(from), monthAt(to)));
    }
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
            height: stretch.area.height,
            left: Math.min(stretch.from, stretch.to),
            top: stretch.area.y,
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
