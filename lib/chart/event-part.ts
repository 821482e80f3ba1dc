import type { Chart } from "chart.js";
import type { FrameLook, FramePart } from "./frame-plugin";
import { labelsOf } from "./label-plugin";
import type { MonthRange } from "./months";
import { assignLanes } from "./placement";
import { stretchesBeside } from "./rule-gaps";
import { widthOf, writeLine } from "./text";

/** An event with its place on the time axis, in months, and its number in the picture. */
export type PlacedEvent = {
  readonly place: number;
  readonly title: string;
  readonly number: number;
};

const laneHeight = 17;
const numberRadius = 8;
const roomAbove = 10;
const mostTitleLanes = 3;
const mostNumberLanes = 4;

type EventLabel = {
  readonly event: PlacedEvent;
  readonly rule: number;
  readonly left: number;
  readonly lane: number;
};

/** By the months of the picture: the scale knows its own only when the height of this part is settled already. */
const ruleOf = ({ place }: PlacedEvent, { start, end }: MonthRange, width: number): number =>
  ((place - start) / (end - start)) * width;

type LaneOptions = {
  readonly range: MonthRange;
  readonly events: readonly PlacedEvent[];
  readonly numbered: boolean;
  readonly look: FrameLook;
};

/** Titles stand at the right of their rule, or at its left near the edge; numbers stand on it. */
const labelsFor = (
  chart: Chart,
  width: number,
  { events, range, numbered, look }: LaneOptions,
): EventLabel[] => {
  const requests = events.map((event) => {
    const rule = ruleOf(event, range, width);
    const wide = numbered
      ? numberRadius * 2
      : widthOf(chart.ctx, event.title, look.fonts.label) + 6;
    const left = numbered ? rule - numberRadius : rule + wide > width ? rule - wide : rule;
    return { rule, left, width: wide, isOpaque: numbered };
  });
  // A rule passes behind a number, which has a ground of its own; it would cut through a title.
  const fits = requests.every(({ left }) => numbered || left >= 0);
  const lanes = fits
    ? assignLanes(requests, numbered ? mostNumberLanes : mostTitleLanes)
    : undefined;
  return events.map((event, index) => ({
    event,
    rule: requests[index]?.rule ?? 0,
    left: requests[index]?.left ?? 0,
    lane: lanes?.[index] ?? index % mostNumberLanes,
  }));
};

const drawLabel = (
  chart: Chart,
  label: EventLabel,
  at: { left: number; top: number },
  { numbered, look }: LaneOptions,
): void => {
  const { fonts, colours } = look;
  if (!numbered) {
    const flipped = label.left < label.rule;
    const x = at.left + label.rule + (flipped ? -5 : 5);
    writeLine(
      chart.ctx,
      label.event.title,
      { x, y: at.top },
      { font: fonts.label, colour: colours.soft, align: flipped ? "right" : "left" },
    );
    return;
  }
  const centre = { x: at.left + label.rule, y: at.top + laneHeight / 2 };
  chart.ctx.beginPath();
  chart.ctx.arc(centre.x, centre.y, numberRadius, 0, Math.PI * 2);
  chart.ctx.fillStyle = colours.paper;
  chart.ctx.fill();
  chart.ctx.strokeStyle = colours.rule;
  chart.ctx.lineWidth = 1;
  chart.ctx.stroke();
  writeLine(
    chart.ctx,
    String(label.event.number),
    { x: centre.x, y: centre.y - 7 },
    { font: { ...fonts.label, size: 10.5, lineHeight: 14 }, colour: colours.ink, align: "center" },
  );
};

const drawRule = (chart: Chart, x: number, from: number, colour: string): void => {
  const { ctx } = chart;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  const labels = labelsOf(chart).map(({ box }) => box);
  for (const stretch of stretchesBeside(labels, x, { from, to: chart.chartArea.bottom })) {
    ctx.moveTo(Math.round(x) + 0.5, stretch.from);
    ctx.lineTo(Math.round(x) + 0.5, stretch.to);
  }
  ctx.stroke();
  ctx.setLineDash([]);
};

/**
 * Events as dashed rules over the plot, named above it by their titles or, `numbered`, by numbers that the notes
 * explain.
 */
export const eventPart = (options: LaneOptions): FramePart => ({
  position: "top",
  weight: 1,
  fullSize: false,
  heightFor: (chart, width) => {
    // The labels of values may yet take some of the width; then the rules come closer to one another.
    const lanes = [1, 0.93, 0.86, 0.78]
      .map((share) => width * share)
      .flatMap((wide) => labelsFor(chart, wide, options).map(({ lane }) => lane + 1));
    return Math.max(0, ...lanes) * laneHeight + roomAbove;
  },
  draw: (chart, { left, top, width, height }) => {
    const labels = labelsFor(chart, width, options).map((label) => ({
      label,
      y: top + height - (label.lane + 1) * laneHeight - 2,
    }));
    const below = options.numbered ? laneHeight / 2 : 2;
    for (const { label, y } of labels) {
      drawRule(chart, left + label.rule, y + below, options.look.colours.rule);
    }
    for (const { label, y } of labels) drawLabel(chart, label, { left, top: y }, options);
  },
});

/** Whether all titles find room above a plot of this width, by a cautious estimate that needs no canvas. */
export const titlesFit = (
  events: readonly PlacedEvent[],
  { start, end, width }: { start: number; end: number; width: number },
): boolean => {
  if (width < 420) return false;
  const requests = events.map(({ place, title }) => {
    const rule = ((place - start) / (end - start)) * width;
    const wide = title.length * 6.2 + 10;
    return { rule, left: rule + wide > width ? rule - wide : rule, width: wide, isOpaque: false };
  });
  return (
    requests.every(({ left }) => left >= 0) && assignLanes(requests, mostTitleLanes) !== undefined
  );
};
