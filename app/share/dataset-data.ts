import type { ChartData } from "@/lib/chart/data";
import type { ChartSpec } from "@/lib/chart/spec";
import { chartWords } from "@/lib/chart/words";
import { linkOf } from "@/lib/link";
import { type Period, parseCanonicalPeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { DatasetSummary } from "@/lib/store/datasets";
import { type ShareAddresses, shareAddressesOf } from "./addresses";

/** A description of data in the words of schema.org, as JSON-LD. */
export type DatasetData = Readonly<Record<string, unknown>>;

/** Sentences one after the other, each with one full stop. */
export const inSentences = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${sentence.replace(/\.$/, "")}.`).join(" ");

const monthOf = (month: number): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** From the first month to the last, as ISO 8601 has an interval: "2019-01/2021-08". */
const coverageOf = (periods: readonly Pick<Period, "start" | "months">[]): string | undefined => {
  if (periods.length === 0) return undefined;
  const first = Math.min(...periods.map(({ start }) => start));
  const end = Math.max(...periods.map(({ start, months }) => start + months));
  return `${monthOf(first)}/${monthOf(end - 1)}`;
};

const isKnown = (period: Period | undefined): period is Period => period !== undefined;

const periodsIn = ({ lines, facts }: ChartData): readonly Period[] =>
  [...lines.flatMap(({ points }) => points), ...facts]
    .map(({ period }) => parseCanonicalPeriod(period))
    .filter(isKnown);

const download = (format: string, address: string) => ({
  "@type": "DataDownload",
  encodingFormat: format,
  contentUrl: address,
});

const common = (origin: string) => ({
  "@context": "https://schema.org",
  "@type": "Dataset",
  isAccessibleForFree: true,
  includedInDataCatalog: { "@type": "DataCatalog", name: "Turnover", url: `${origin}/` },
});

const formatsOf = ({ csv }: ShareAddresses, origin: string) => [
  download("text/csv", origin + csv),
  download("application/json", origin + csv.replace("/chart.csv", "/chart.json")),
];

/** The figures of a chart as a dataset of schema.org; `page` is the path and query of the page that shows them. */
export const chartAsDataset = (
  { spec, data }: { readonly spec: ChartSpec; readonly data: ChartData },
  { origin, page }: { readonly origin: string; readonly page: string },
): DatasetData => {
  const { title, subtitle, source } = chartWords(spec, data);
  const addresses = shareAddressesOf(spec);
  const places = [spec.reporter, spec.partner].filter((place) => place !== undefined);
  return {
    ...common(origin),
    name: title,
    description: inSentences([subtitle, source]),
    url: origin + page,
    ...(data.asOf === undefined ? {} : { dateModified: data.asOf }),
    temporalCoverage: coverageOf(periodsIn(data)),
    ...(places.length === 0
      ? {}
      : { spatialCoverage: places.map((code) => ({ "@type": "Place", name: placeName(code) })) }),
    variableMeasured: { "@type": "PropertyValue", name: spec.flow, unitText: data.unit },
    image: origin + addresses.image,
    distribution: formatsOf(addresses, origin),
  };
};

/** A stored dataset as one of schema.org. `span` are the months of its figures. */
export const storedAsDataset = (
  dataset: DatasetSummary,
  span: { readonly first: number; readonly end: number } | undefined,
  origin: string,
): DatasetData => {
  const { id, name, publisher, source, licence, series, observations, updated } = dataset;
  const link = source === null ? undefined : linkOf(source);
  return {
    ...common(origin),
    name,
    description: `${observations.toLocaleString("en")} trade figures in ${series.toLocaleString("en")} series, as published${publisher === null ? "" : ` by ${publisher}`}, with every revision kept.`,
    url: `${origin}/datasets/${id}`,
    dateModified: updated.slice(0, 10),
    ...(span && {
      temporalCoverage: coverageOf([{ start: span.first, months: span.end - span.first }]),
    }),
    ...(publisher === null ? {} : { creator: { "@type": "Organization", name: publisher } }),
    ...(licence === null ? {} : { license: licence }),
    ...(link === undefined ? {} : { isBasedOn: link }),
    distribution: [download("text/csv", `${origin}/api/v1/observations.csv?dataset=${id}`)],
  };
};
