import { DatasetController, Element, type UpdateMode } from "chart.js";
import { type PanelPlace, panelPlot } from "./panel";
import type { Box, LabelSide } from "./placement";

/** A run of words of a label, one a line. */
export type MarkText = {
  readonly text: string;
  readonly style: "soft" | "strong";
  readonly colour: string;
};

/** A label in its possible forms, the fullest first; a form is a list of lines. */
export type MarkLabel = {
  readonly forms: readonly (readonly MarkText[])[];
  readonly sides: readonly LabelSide[];
  readonly reach: number;
  readonly drift: number;
  /** Labels that weigh more are placed first, and rather than others. */
  readonly weight: number;
};

/**
 * The place of a column among those over the same months; `most` is the greatest number of columns over any months, so
 * that all columns of a picture are equally wide.
 */
export type MarkSlot = { readonly index: number; readonly count: number; readonly most: number };

/** The place of what stands alone over its months. */
export const onlySlot: MarkSlot = { index: 0, count: 1, most: 1 };

/**
 * A figure as a chart draws it. `x` is the middle of its months, `y` its value in the unit of the axis; `low` and `high`
 * are what is known (null: an open end), `slot` its place among columns side by side over
 * the same months.
 */
export type MarkDatum = {
  readonly x: number;
  readonly y: number;
  readonly start: number;
  readonly months: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly colour: string;
  /** The colour around a mark that stands on another: that of the paper. */
  readonly halo: string;
  readonly kind: "official" | "stated" | "derived" | "refused";
  /** Provisional values, estimates, and columns of an incomplete year. */
  readonly tentative: boolean;
  readonly slot: MarkSlot;
  /** Which of several points for the same months it is: they stand side by side. */
  readonly dodge: { readonly index: number; readonly count: number };
  readonly stem: boolean;
  /** The panel that the mark stands in, where there are several. */
  readonly place?: PanelPlace;
  /** Whether a value is drawn as a line over its months too, since they are not those of the columns. */
  readonly across?: boolean;
  /** Whether the mark ends with the axis and not at its value, which its label says. */
  readonly cut?: boolean;
  /** Whether a value on a line is drawn only when it is pointed at. */
  readonly quiet?: boolean;
  /** Whether the line of an earlier value has caps at its ends. */
  readonly capped?: boolean;
  readonly label?: MarkLabel;
  readonly tip: readonly string[];
};

declare module "chart.js" {
  interface ChartTypeRegistry {
    span: MarkTypeRegistry;
    column: MarkTypeRegistry;
    former: MarkTypeRegistry;
    value: MarkTypeRegistry;
  }
}
type MarkTypeRegistry = {
  chartOptions: object;
  datasetOptions: { label?: string; order?: number; clip?: number | false };
  defaultDataPoint: MarkDatum;
  metaExtensions: object;
  parsedDataType: MarkDatum;
  scales: "linear";
};

/** Where a mark is drawn, in pixels: its months across, its value, its interval and zero upwards. */
type MarkPlace = {
  left: number;
  right: number;
  x: number;
  y: number;
  top: number;
  bottom: number;
  base: number;
};

/** What the marks have in common: a place in pixels, the hit test and where a tooltip points. */
export abstract class MarkElement extends Element<MarkPlace> implements MarkPlace {
  left = 0;
  right = 0;
  top = 0;
  bottom = 0;
  base = 0;
  datum: MarkDatum | undefined;

  /** The rectangle that labels must keep off, and that a pointer hits. */
  abstract bounds(): { x: number; y: number; width: number; height: number };

  /** Whether a pointer is on the mark; three pixels of grace, for thin marks. */
  inRange(x: number, y: number): boolean {
    const box = this.bounds();
    return (
      x >= box.x - 3 && x <= box.x + box.width + 3 && y >= box.y - 3 && y <= box.y + box.height + 3
    );
  }

  /** The middle of the mark at its value. */
  getCenterPoint(): { x: number; y: number } {
    return { x: this.x, y: this.y };
  }

  /** Where a tooltip points: the middle of the mark. */
  override tooltipPosition(): { x: number; y: number } {
    return this.getCenterPoint();
  }
}

/** Puts marks at their places: months along x, values along y. One subclass for each kind of mark. */
export class MarkController extends DatasetController {
  override update(mode: UpdateMode): void {
    const meta = this.chart.getDatasetMeta(this.index);
    this.updateElements(meta.data as unknown as MarkElement[], 0, meta.data.length, mode);
  }

  // Chart.js asks for pixels once for each update, in the coordinates of the scales.
  override updateElements(
    elements: Element[],
    start: number,
    count: number,
    mode: UpdateMode,
  ): void {
    const data = this.getDataset().data as unknown as MarkDatum[];
    for (const [offset, element] of elements.slice(start, start + count).entries()) {
      const datum = data[start + offset];
      if (datum)
        this.updateElement(element, start + offset, { ...this.placeOf(datum), datum }, mode);
    }
  }

  /** The months of a mark in pixels, its share of them when several stand side by side. */
  private placeOf(datum: MarkDatum): MarkPlace {
    const { xScale, yScale } = this.chart.getDatasetMeta(this.index);
    if (!xScale || !yScale) return { left: 0, right: 0, x: 0, y: 0, top: 0, bottom: 0, base: 0 };
    const area = this.chart.chartArea;
    const left = Math.max(area.left, xScale.getPixelForValue(datum.start));
    const right = Math.min(area.right, xScale.getPixelForValue(datum.start + datum.months));
    const y = yScale.getPixelForValue(datum.y);
    const place = {
      left,
      right,
      x: (left + right) / 2,
      y,
      top: datum.high === null ? area.top : yScale.getPixelForValue(datum.high),
      bottom: datum.low === null ? area.bottom : yScale.getPixelForValue(datum.low),
      base: yScale.getPixelForValue(0),
    };
    if (!datum.place) return place;
    const whole = { x: area.left, y: area.top, width: area.width, height: area.height };
    return intoPanel(place, whole, panelPlot(whole, datum.place));
  }
}

/** A place in the whole plot as one in a panel of it. */
const intoPanel = (place: MarkPlace, whole: Box, plot: Box): MarkPlace => {
  const across = (x: number): number => plot.x + ((x - whole.x) / whole.width) * plot.width;
  const down = (y: number): number => plot.y + ((y - whole.y) / whole.height) * plot.height;
  const { left, right, x, y, top, bottom, base } = place;
  return {
    left: across(left),
    right: across(right),
    x: across(x),
    y: down(y),
    top: down(top),
    bottom: down(bottom),
    base: down(base),
  };
};
