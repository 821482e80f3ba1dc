import type { Box } from "./placement";

/** The place of a panel among others of one size, in rows of as many as fit. */
export type PanelPlace = {
  readonly index: number;
  readonly columns: number;
  readonly rows: number;
};

/** How wide and high a panel is at least, in pixels. */
const leastWidth = 136;
/** How high a panel is with its words. */
export const panelHeight = 150;
const mostColumns = 4;

const gap = 18;
const head = 36;
const foot = 26;

/** In how many columns and rows so many panels stand in a plot of this width. */
export const panelGrid = (
  count: number,
  width: number,
): { readonly columns: number; readonly rows: number } => {
  const columns = Math.max(
    1,
    Math.min(mostColumns, count, Math.floor((width + gap) / (leastWidth + gap))),
  );
  return { columns, rows: Math.max(1, Math.ceil(count / columns)) };
};

/** A panel with its words, in a plot. */
export const panelBox = (area: Box, { index, columns, rows }: PanelPlace): Box => {
  const width = (area.width - gap * (columns - 1)) / columns;
  const height = area.height / rows;
  return {
    x: area.x + (index % columns) * (width + gap),
    y: area.y + Math.floor(index / columns) * height,
    width,
    height,
  };
};

/** Where in a plot a stretch of time can be drawn: the panel that holds a point, without panels the whole. */
export const stretchArea = (
  area: Box,
  places: readonly PanelPlace[],
  { x, y }: { readonly x: number; readonly y: number },
): Box =>
  places
    .map((place) => panelBox(area, place))
    .find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height) ??
  area;

/** The part of a panel that its marks stand in: below its name, above its years. */
export const panelPlot = (area: Box, place: PanelPlace): Box => {
  const { x, y, width, height } = panelBox(area, place);
  return { x, y: y + head, width, height: Math.max(1, height - head - foot) };
};
