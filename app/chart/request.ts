import { z } from "zod";
import {
  type ChartSpec,
  type ChartTheme,
  chartSpecSchema,
  isOfPartners,
  parseChartSpec,
} from "@/lib/chart/spec";
import type { Problem } from "@/lib/problem";

/** The forms in which a chart is given. */
export type ChartFormat = "png" | "svg" | "pdf" | "csv" | "json" | "embed";

/**
 * A chart to give: what it shows, in which form, and whether a browser saves it instead of showing it. `theme` is the
 * one that an embedded chart is asked for in; without it, it follows its reader's.
 */
export type ChartRequest = {
  readonly format: ChartFormat;
  readonly spec: ChartSpec;
  readonly isDownload: boolean;
  readonly theme?: ChartTheme | undefined;
};

/** What the address of a chart says. */
export const chartQuerySchema = z.object({
  ...chartSpecSchema.shape,
  download: z.boolean().default(false).describe("true, to save the file instead of showing it"),
});

const truth: Readonly<Record<string, boolean>> = {
  "": false,
  true: true,
  "1": true,
  false: false,
  "0": false,
};

const missing = (name: "reporter" | "partner"): Problem => ({
  code: "missing-parameter",
  name,
  message: `a picture needs a ${name}, or a series`,
  fix: `give the code of a country or group, such as ${name}=${name === "reporter" ? "AZE" : "SRB"}`,
});

const badDownload = (saw: string): Problem => ({
  code: "bad-parameter",
  name: "download",
  saw,
  message: `"${saw}" is not a value of "download"`,
  fix: "give true or false",
});

const mostPixels = 24_000_000;

/** A picture may be large or fine, but not both at once: its canvas would take hundreds of megabytes. */
const tooManyPixels = ({ width, height = width, scale }: ChartSpec): Problem[] =>
  width * height * scale ** 2 <= mostPixels
    ? []
    : [
        {
          code: "too-many-pixels",
          name: "scale",
          saw: String(scale),
          message: `${width} × ${height} pixels at a scale of ${scale} are too many`,
          fix: "give a smaller width, height or scale: at most 24 million pixels in all",
        },
      ];

/** Reads the address of a chart in one of its forms: the parameters of a specification, and `download`. */
export const readChartRequest = (
  format: ChartFormat,
  query: URLSearchParams,
): ChartRequest | { problems: Problem[] } => {
  const download = query.get("download") ?? "";
  const ofSpec = new URLSearchParams(query);
  ofSpec.delete("download");
  const parsed = parseChartSpec(ofSpec);
  const isDownload = truth[download];
  const needed = query.get("series")
    ? []
    : "spec" in parsed && isOfPartners(parsed.spec)
      ? (["reporter"] as const)
      : (["reporter", "partner"] as const);
  const problems = [
    ...("problems" in parsed ? parsed.problems : []),
    ...("spec" in parsed && format === "png" ? tooManyPixels(parsed.spec) : []),
    ...needed.filter((name) => !query.get(name)).map(missing),
    ...(isDownload === undefined ? [badDownload(download)] : []),
  ];
  if ("problems" in parsed || isDownload === undefined || problems.length > 0) return { problems };
  // Only a PNG has pixels to scale; without this the same drawing would be kept several times.
  const scale = format === "png" ? parsed.spec.scale : 1;
  const theme = format === "embed" && query.get("theme") ? parsed.spec.theme : undefined;
  return { format, spec: { ...parsed.spec, scale }, isDownload, theme };
};
