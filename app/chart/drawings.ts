import type { ChartData } from "@/lib/chart/data";
import { chartSize } from "@/lib/chart/size";
import { type ChartSpec, type ChartTheme, formatChartSpec } from "@/lib/chart/spec";

/** Widths at which the server draws, and up to which width of the window each is shown; the last for all wider. */
const widths = [
  { width: 320, upTo: 460 },
  { width: 560, upTo: 700 },
  { width: 720, upTo: undefined },
] as const;

const mediaFor = (theme: ChartTheme, upTo: number | undefined): string =>
  [
    ...(theme === "dark" ? ["(prefers-color-scheme: dark)"] : []),
    ...(upTo === undefined ? [] : [`(max-width: ${upTo}px)`]),
  ].join(" and ");

/** A drawing of the server: when it is to be shown, where it is, and its size in CSS pixels. */
export type Drawing = {
  readonly media: string;
  readonly address: string;
  readonly size: { readonly width: number; readonly height: number };
};

/** A specification as a page shows it, which says the words around the drawing itself. */
export const withoutFrame = ({ height: _height, ...unsized }: ChartSpec): ChartSpec => ({
  ...unsized,
  frame: false,
  scale: 1,
});

/**
 * The drawings that a page offers of a chart, for each theme and width, the first that fits being shown; the last fits
 * always. With one theme the reader's own is not asked for.
 */
export const drawingsOf = (
  spec: ChartSpec,
  data: ChartData,
  themes: readonly ChartTheme[] = ["dark", "light"],
): readonly Drawing[] =>
  themes.flatMap((theme) =>
    widths.map(({ width, upTo }) => {
      const drawn: ChartSpec = { ...withoutFrame(spec), theme, width };
      return {
        media: mediaFor(themes.length > 1 ? theme : "light", upTo),
        address: `/chart.svg?${formatChartSpec(drawn)}`,
        size: chartSize(drawn, data),
      };
    }),
  );
