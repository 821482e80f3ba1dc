import { assembleChart } from "@/lib/chart/assemble";
import type { ChartSources } from "@/lib/chart/contents";
import type { ChartData } from "@/lib/chart/data";
import type { ChartSpec, ChartView } from "@/lib/chart/spec";
import type { ObservationStatus } from "@/lib/observation";
import type { NamedObservation } from "@/lib/series";
import { aStatement } from "../a-fact";
import { specOf } from "./chart-fixtures";

type Given = {
  readonly flow: string;
  readonly partner?: string;
  readonly period: string;
  readonly value: number | null;
  readonly status?: ObservationStatus;
  readonly dataset?: string;
};

const datasetNames: Readonly<Record<string, string>> = {
  customs: "State Customs Committee",
  yearbook: "Statistical Yearbook",
};

/** An official figure of Azerbaijan's trade with Serbia, as its office counts it. */
export const observed = ({
  partner = "SRB",
  status = "normal",
  dataset = "customs",
  ...given
}: Given): NamedObservation => ({
  ...given,
  reporter: "AZE",
  partner,
  product: null,
  unit: "USD",
  status,
  dataset,
  datasetName: datasetNames[dataset] ?? dataset,
  dimensions: {},
});

const monthText = (index: number): string =>
  `${2017 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}/P1M`;

const season = (index: number): number => Math.sin((index * Math.PI) / 6);

const statusOf = (index: number): ObservationStatus =>
  index === 30 ? "missing" : index >= 69 ? "provisional" : "normal";

const monthsOf = (flow: string, partner: string, level: number): NamedObservation[] =>
  Array.from({ length: 72 }, (_, index) =>
    observed({
      flow,
      partner,
      period: monthText(index),
      value:
        index === 30 ? null : Math.round(level * (1 + index / 40 + 0.3 * season(index + level))),
      status: statusOf(index),
    }),
  );

/** Six years of months of both flows with one month missing and the last three provisional. */
const months = [...monthsOf("exports", "SRB", 2_100_000), ...monthsOf("imports", "SRB", 3_400_000)];

/** The same with the world, which the pair is a part of. */
export const world = [
  ...monthsOf("exports", "WLD", 1_300_000_000),
  ...monthsOf("imports", "WLD", 900_000_000),
];

const yearly = (flow: string, values: readonly (number | null)[]): NamedObservation[] =>
  values.map((value, index) =>
    observed({
      flow,
      value,
      period: `${2010 + index}-01/P12M`,
      dataset: "yearbook",
      status: index === 8 ? "break" : value === null ? "missing" : "normal",
    }),
  );

/** Years of both flows with a gap, a break, and a year without any exports. */
export const years = [
  ...yearly("exports", [4.1e6, 3.2e6, 0, 2.6e6, 3.9e6, null, 5.2e6, 6.1e6, 9.4e6, 8.8e6, 9.9e6]),
  ...yearly("imports", [2.2e6, 2.9e6, 3.1e6, 2.8e6, 3.3e6, 4e6, 4.6e6, 5e6, 5.5e6, 6e6, 7.2e6]),
];

/** What articles state of the turnover, months to date and years. */
export const statements = [
  aStatement("Azernews", "2021-10-12", { value: 5.9e6, rounding: 1e5, period: "2021-01/P8M" }),
  aStatement("Azernews", "2021-10-12", { value: 9e6, rounding: 1e6, period: "2020-01/P12M" }),
  aStatement("Report.az", "2021-07-28", { value: 2.83e6, rounding: 1e4, period: "2020-01/P5M" }),
  aStatement("Report.az", "2021-07-28", { value: 4.4e6, rounding: 1e5, period: "2021-01/P5M" }),
  aStatement("Trend", "2022-02-28", { value: 9.2e6, rounding: 1e5, period: "2021-01/P12M" }),
  aStatement("Trend", "2023-02-01", { value: 10.9e6, rounding: 1e5, period: "2022-01/P12M" }),
];

const stateOf = (value: number | null) => (value === null ? null : ("normal" as const));

/** What three vintages said of the exports of some years. */
const versions = [
  {
    scope: {
      flow: "exports",
      reporter: "AZE",
      partner: "SRB",
      product: null,
      unit: "USD",
      dimensions: {},
      dataset: "yearbook",
      datasetName: "Statistical Yearbook",
    },
    vintages: [{ released: "2019-03-01" }, { released: "2020-03-01" }, { released: "2021-03-01" }],
    rows: [
      { period: "2016-01/P12M", values: [5e6, 5.2e6, 5.2e6] },
      { period: "2017-01/P12M", values: [6.1e6, 6.1e6, 6.1e6] },
      { period: "2018-01/P12M", values: [8e6, 9.1e6, 9.4e6] },
      { period: "2019-01/P12M", values: [null, 9e6, 8.8e6] },
      { period: "2020-01/P12M", values: [null, null, 9.9e6] },
    ].map((row) => ({ ...row, statuses: row.values.map(stateOf) })),
  },
];

const partnerCodes = ["ITA", "TUR", "RUS", "CHN", "DEU", "GEO", "SRB", "ISR", "IND", "FRA", "UKR"];

/** The years of eleven partners, each smaller than the one before it. */
const partners = partnerCodes.flatMap((partner, place) =>
  [2016, 2017, 2018, 2019, 2020].map((year, index) =>
    observed({
      flow: "exports",
      partner,
      period: `${year}-01/P12M`,
      value: Math.round((9e9 / (place + 1) ** 2) * (1 + 0.1 * season(index * 2 + place))),
      dataset: "yearbook",
      status: year === 2020 ? "provisional" : "normal",
    }),
  ),
);

/** The same years with the world, which the partners are a part of. */
const worldInYears = [2016, 2017, 2018, 2019, 2020].map((year) =>
  observed({
    flow: "exports",
    partner: "WLD",
    period: `${year}-01/P12M`,
    value: 19_500_000_000,
    dataset: "yearbook",
    status: year === 2020 ? "provisional" : "normal",
  }),
);

const events = [
  { id: 1, date: "2018-05-10", title: "Joint commission", kind: null },
  { id: 2, date: "2021-10-11", title: "Visa-free travel signed", kind: null },
];

/** Sources of the kinds that there are, by name. */
export const sources = {
  months: { observations: months, whole: world, statements: [], events },
  years: { observations: years, statements: [], versions, events },
  stated: { observations: [], statements, events },
  partners: { observations: [...partners, ...worldInYears], statements: [], events: [] },
  none: { observations: [], statements: [], events: [] },
} as const satisfies Record<string, ChartSources>;

/** A picture of sources by what its specification says. */
export const pictureOf = (
  name: keyof typeof sources,
  given: Partial<ChartSpec> & { readonly view: ChartView },
): { readonly spec: ChartSpec; readonly data: ChartData } => {
  const pair = name === "partners" ? { reporter: "AZE" } : { reporter: "AZE", partner: "SRB" };
  const spec = specOf({ ...pair, ...given });
  return { spec, data: assembleChart(spec, sources[name]) };
};

/** Every view with sources that it is made for, and some that it is not. */
export const viewCases = [
  ["pace", "stated", "turnover"],
  ["ytd", "months", "exports"],
  ["level", "years", "exports"],
  ["growth", "years", "exports"],
  ["growth", "stated", "turnover"],
  ["growth", "months", "imports"],
  ["balance", "years", "exports"],
  ["balance", "months", "exports"],
  ["rolling", "months", "exports"],
  ["rolling", "stated", "turnover"],
  ["index", "years", "imports"],
  ["index", "months", "exports"],
  ["share", "months", "exports"],
  ["share", "partners", "exports"],
  ["revisions", "years", "exports"],
  ["multiples", "partners", "exports"],
] as const;
