import type { Chart, Plugin } from "chart.js";
import type { PathSeries } from "./model";
import type { Box } from "./placement";

type Pixel = { readonly x: number; readonly y: number };

/** A stretch between two known values; a guide when values between them are not known, broken when the later is tentative. */
type Stretch = {
  readonly from: Pixel;
  readonly to: Pixel;
  readonly isGuide: boolean;
  readonly isBroken: boolean;
};

const stretchesOf = ({ scales: { x, y } }: Chart, { points, guided }: PathSeries): Stretch[] => {
  if (!x || !y) return [];
  const known = points.flatMap(({ x: month, y: value, tentative = false }, index) =>
    value === null
      ? []
      : [{ index, tentative, at: { x: x.getPixelForValue(month), y: y.getPixelForValue(value) } }],
  );
  return known.slice(1).flatMap(({ index, at, tentative }, before) => {
    const from = known[before];
    if (!from) return [];
    const isGuide = index - from.index > 1;
    return isGuide && !guided ? [] : [{ from: from.at, to: at, isGuide, isBroken: tentative }];
  });
};

const pieceLength = 8;

const piecesOf = ({ from, to }: Stretch): Box[] => {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / pieceLength);
  return Array.from({ length: count }, (_, piece) => {
    const share = (piece + 0.5) / count;
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return { x: x - 3, y: y - 3, width: 6, height: 6 };
  });
};

/** The paths of a drawing as small boxes, which words should not cross. */
export const boxesOfPaths = (chart: Chart, paths: readonly PathSeries[]): Box[] =>
  paths.flatMap((path) => stretchesOf(chart, path).flatMap(piecesOf));

const drawPath = (chart: Chart, path: PathSeries): void => {
  const { ctx } = chart;
  ctx.strokeStyle = path.colour;
  ctx.lineCap = "round";
  for (const { from, to, isGuide, isBroken } of stretchesOf(chart, path)) {
    ctx.lineWidth = isGuide ? 1 : path.strong ? 2.5 : 1.75;
    ctx.setLineDash(isBroken ? [4, 4] : []);
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
    ctx.stroke();
  }
};

/** Draws lines through known values, behind their marks; where values between are not known, only a thin guide. */
export const pathPlugin = (paths: readonly PathSeries[]): Plugin => ({
  id: "paths",
  beforeDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const path of paths) drawPath(chart, path);
    chart.ctx.restore();
  },
});
