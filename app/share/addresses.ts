import { type ChartSpec, chartSpecSchema, formatChartSpec } from "@/lib/chart/spec";

const { width, height, scale, theme, ground, frame, labels } = chartSpecSchema.parse({});
const look = { width, height, scale, theme, ground, frame, labels };

/**
 * The picture that other sites show for a link: 1200 × 630 pixels, its words large enough to be read small. The notes
 * that explain events would leave little of the plot.
 */
const socialLook = { width: 800, height: 420, scale: 1.5, events: false } as const;

/** Where a chart can be found apart from its page: paths with their queries. How it looks is not among them. */
export type ShareAddresses = {
  /** The chart alone: the permanent link. */
  readonly chart: string;
  /** The chart for other sites to frame. */
  readonly embed: string;
  /** The picture for links, and the figures. */
  readonly image: string;
  readonly csv: string;
};

/** The addresses under which a chart is passed on. */
export const shareAddressesOf = (spec: ChartSpec): ShareAddresses => {
  const plain: ChartSpec = { ...spec, ...look };
  const query = formatChartSpec(plain);
  return {
    chart: `/chart?${query}`,
    embed: `/embed?${query}`,
    image: `/chart.png?${formatChartSpec({ ...plain, ...socialLook })}`,
    csv: `/chart.csv?${query}`,
  };
};

/** The address of the oEmbed answer for an address of ours. */
export const oembedAddressOf = (origin: string, path: string): string =>
  `${origin}/oembed?${new URLSearchParams({ url: origin + path })}`;
