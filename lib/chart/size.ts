import type { ChartData } from "./data";
import { keyInPicture } from "./key-part";
import { type ChartModel, marginOf } from "./model";
import { panelHeight } from "./panel";
import type { ChartSpec } from "./spec";
import { type ChartFont, chartFonts } from "./theme";
import { chartWords, eventNotes, modelOf } from "./words";

/** The mean width of a letter, in parts of the size of the font; with a reserve for what does not fit a line's end. */
const letterWidth = 0.56;

const heightOf = (text: string, font: ChartFont, width: number): number =>
  text === "" ? 0 : Math.ceil((text.length * font.size * letterWidth) / width) * font.lineHeight;

const plotHeight = (width: number, { panels }: ChartModel): number => {
  const rows = panels?.[0]?.place.rows;
  return rows === undefined
    ? Math.round(Math.min(560, Math.max(250, width * 0.48)))
    : rows * panelHeight + 20;
};

const frameHeight = (spec: ChartSpec, data: ChartData, width: number): number => {
  const { title, subtitle, notes, source, address = "" } = chartWords(spec, data);
  const fonts = chartFonts(spec.width);
  const foot = [...notes, ...(spec.width < 480 ? eventNotes(spec, data) : []), source];
  const isBelow = address.length * fonts.note.size * letterWidth > width * 0.45;
  const below = isBelow ? [...foot, address] : foot;
  return (
    heightOf(title, fonts.title, width) +
    heightOf(subtitle, fonts.subtitle, width) +
    below.reduce((sum, line) => sum + heightOf(line, fonts.note, width), 0) +
    60
  );
};

/**
 * The size of a picture in CSS pixels: as asked for; else high enough for its plot and, by a cautious estimate, for the
 * words around it. Needs no canvas, so that a page can keep the room before the picture is there.
 */
export const chartSize = (spec: ChartSpec, data: ChartData): { width: number; height: number } => {
  const { width } = spec;
  if (spec.height !== undefined) return { width, height: spec.height };
  const inside = width - 2 * marginOf(spec);
  const model = modelOf(spec, data);
  const widths = keyInPicture(spec, data, model.key).map(({ label }) => label.length * 7 + 40);
  const key = widths.reduce((sum, each) => sum + each, 0);
  const wrapped = widths.reduce((sum, each) => sum + Math.floor(each / inside), 0);
  const over = (Math.ceil(key / inside) + wrapped) * 20 + (model.events.length > 0 ? 40 : 0);
  return {
    width,
    height: plotHeight(width, model) + over + (spec.frame ? frameHeight(spec, data, inside) : 0),
  };
};
