import type { ChartData, ChartFact } from "@/lib/chart/data";
import { type ChartSpec, chartSpecSchema } from "@/lib/chart/spec";
import type { ObservationStatus } from "@/lib/observation";

const million = 1_000_000;

const fact = (
  period: string,
  millions: number,
  rounding: number,
  published: string,
): ChartFact => ({
  id: `${period} ${millions} ${published}`,
  period,
  value: millions * million,
  low: (millions - rounding / 2) * million,
  high: (millions + rounding / 2) * million,
  label: `$${millions} million`,
  outlet: "The Customs Gazette",
  published,
});

const year = (number: number, millions: number | null, status: ObservationStatus = "normal") => ({
  period: `${number}-01/P12M`,
  value: millions === null ? null : millions * million,
  status,
});

/** Figures of two countries as newspapers state them: months, quarters, years to date and years beside one another. */
export const pairFacts: readonly ChartFact[] = [
  fact("2020-01/P12M", 9, 1, "2021-10-12"),
  fact("2020-01/P12M", 9, 1, "2021-04-26"),
  fact("2020-01/P5M", 2.83, 0.06, "2021-07-28"),
  fact("2021-01/P3M", 3.3, 0.1, "2021-04-26"),
  fact("2021-01/P4M", 4.2, 0.1, "2021-06-04"),
  fact("2021-01/P5M", 4.4, 0.1, "2021-07"),
  fact("2021-01/P8M", 5.9, 0.1, "2021-10-12"),
  fact("2021-01/P12M", 9.2, 0.1, "2022-02-28"),
  fact("2022-01/P1M", 0.75865, 0.00001, "2022-02-28"),
  fact("2022-01/P12M", 10.89, 0.02, "2026"),
];

/** What happened between the two countries in those years. */
export const pairEvents = [
  { id: "commission", date: "2021-07-27", title: "Trade commission meets in Baku" },
  { id: "visa", date: "2021-10-11", title: "Visa-free travel signed" },
  { id: "visit", date: "2022-11", title: "State visit to Belgrade" },
];

/** A pair of countries known only from articles, with what follows from the figures for the months between them. */
export const statedPair: ChartData = {
  unit: "USD",
  source:
    "Source: The Customs Gazette, 12 October 2021 and nine other articles; customs committee figures as quoted.",
  address: "turnover.example/trade/AZE/SRB",
  title: "Turnover slowed after April 2021 and recovered from September",
  subtitle: "Trade turnover of Azerbaijan with Serbia, as reported by Azerbaijan",
  lines: [
    {
      id: "ledger",
      label: "Follows from the stated figures",
      role: "derived",
      points: [
        {
          period: "2020-06/P7M",
          value: null,
          low: 5.935 * million,
          high: 6.2 * million,
          status: "normal",
        },
        {
          period: "2021-04/P1M",
          value: null,
          low: 0.8 * million,
          high: 1 * million,
          status: "normal",
        },
        {
          period: "2021-05/P1M",
          value: null,
          low: 0.1 * million,
          high: 0.3 * million,
          status: "normal",
        },
        {
          period: "2021-06/P3M",
          value: null,
          low: 1.4 * million,
          high: 1.6 * million,
          status: "normal",
        },
        {
          period: "2021-09/P4M",
          value: null,
          low: 3.27 * million,
          high: 3.39 * million,
          status: "normal",
        },
        {
          period: "2022-02/P11M",
          value: null,
          low: 10.12 * million,
          high: 10.14 * million,
          status: "normal",
        },
      ],
    },
  ],
  facts: pairFacts,
  events: pairEvents,
};

/** A yearly series with a gap and a provisional last year, the other side's count beside it, and stated figures. */
export const yearlyPair: ChartData = {
  ...statedPair,
  title: "Turnover doubled in four years",
  lines: [
    {
      id: "office",
      label: "Reported by Azerbaijan",
      role: "official",
      flow: "turnover",
      points: [
        year(2014, 7.669289),
        year(2015, 13.869624),
        year(2016, 10.587923),
        year(2017, null, "missing"),
        year(2018, 8.2, "break"),
        year(2019, 8.37),
        year(2020, 8.9),
        year(2021, 9.23),
        year(2022, 10.88, "provisional"),
      ],
    },
    {
      id: "mirror",
      label: "Reported by Serbia",
      role: "mirror",
      flow: "turnover",
      points: [year(2018, 9.1), year(2019, 7.8), year(2020, 23.4), year(2021, 11.2)],
    },
  ],
  facts: [...pairFacts, fact("2023-01/P8M", 7.4, 0.1, "2023-10-01")],
};

/** Eight years of monthly values with a season, the last quarter provisional. */
export const monthlySeries: ChartData = {
  ...statedPair,
  title: "Exports keep their season",
  subtitle: "Exports of Azerbaijan to the world",
  lines: [
    {
      id: "monthly",
      label: "State Customs Committee",
      role: "official",
      flow: "exports",
      points: Array.from({ length: 96 }, (_, index) => ({
        period: `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}/P1M`,
        value:
          index === 40
            ? null
            : Math.round((1.2e9 + index * 9e6 + 3e8 * Math.sin((index * Math.PI) / 6)) / 1e5) * 1e5,
        status: index === 40 ? "missing" : index > 92 ? "provisional" : "normal",
      })),
    },
  ],
  facts: [fact("2021-01/P8M", 13200, 100, "2021-10-12")],
};

/** Figures with open ends: more than and less than. */
export const openEnds: ChartData = {
  ...statedPair,
  lines: [],
  facts: [
    {
      ...fact("2020-01/P12M", 9, 1, "2021"),
      low: 9 * million,
      high: null,
      label: "over $9 million",
    },
    { ...fact("2021-01/P6M", 3, 1, "2021"), low: 0, high: 3 * million, label: "under $3 million" },
    fact("2021-07/P6M", 5.5, 0.1, "2022"),
  ],
  events: [],
};

/** A spec with everything but what is given at its default. */
export const specOf = (given: Partial<ChartSpec> = {}): ChartSpec => chartSpecSchema.parse(given);
