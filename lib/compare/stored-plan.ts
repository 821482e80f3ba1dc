import { endOf, type Period, shiftPeriod } from "../period";
import type { SeriesScope } from "../series";
import type { MeasureName } from "./measures";

/** What is asked of stored series: a measure of a scope in a period, against a base where one is named. */
export type StoredQuestion = {
  readonly measure: MeasureName;
  readonly scope: SeriesScope;
  readonly period: Period;
  readonly base?: Period | undefined;
};

/** One figure that a measure takes of a series; `apart` asks for the parts of the period instead of their sum. */
export type Wanted = {
  readonly scope: SeriesScope;
  readonly period: Period;
  readonly apart?: boolean;
};

type Plan = (question: StoredQuestion) => readonly Wanted[];

const against =
  (usualBase: (period: Period) => Period): Plan =>
  ({ scope, period, base }) => [
    { scope, period: base ?? usualBase(period) },
    { scope, period },
  ];

const aYearBefore = (period: Period): Period => shiftPeriod(period, -12);
const onYearBefore = against(aYearBefore);
const onPeriodBefore = against((period) => shiftPeriod(period, -period.months));

const bothFlows: Plan = ({ scope, period }) => [
  { scope: { ...scope, flow: "exports" }, period },
  { scope: { ...scope, flow: "imports" }, period },
];

/** What a scope is a part of: a product of all goods, a partner of the world. */
const wholeOf = (scope: SeriesScope): SeriesScope =>
  scope.product === undefined ? { ...scope, partner: "WLD" } : { ...scope, product: undefined };

const parts: Plan = ({ scope, period }) => [{ scope, period, apart: true }];

const plans: Partial<Readonly<Record<MeasureName, Plan>>> = {
  difference: onYearBefore,
  points: onYearBefore,
  yoy: onYearBefore,
  ytd: onYearBefore,
  factor: onYearBefore,
  cagr: onYearBefore,
  pop: onPeriodBefore,
  annualised: onPeriodBefore,
  cch: onPeriodBefore,
  cca: onPeriodBefore,
  log: ({ scope, period }) => [{ scope, period }],
  mean: parts,
  sum: parts,
  ttm: ({ scope, period }) => [
    { scope, period: { start: endOf(period) - 12, months: 12 }, apart: true },
  ],
  "ttm-bridge": ({ scope, period }) => [
    { scope, period: { start: period.start - 12, months: 12 } },
    { scope, period },
    { scope, period: aYearBefore(period) },
  ],
  turnover: bothFlows,
  balance: bothFlows,
  coverage: bothFlows,
  "normalised-balance": bothFlows,
  share: ({ scope, period }) => [
    { scope, period },
    { scope: wholeOf(scope), period },
  ],
  contribution: ({ scope, period, base }) => [
    { scope, period: base ?? aYearBefore(period) },
    { scope, period },
    { scope: wholeOf(scope), period: base ?? aYearBefore(period) },
  ],
};

/**
 * The figures of stored series that a measure takes, in the order of its inputs. Undefined for a measure of rates, of
 * prices or of all partners, whose figures have to be sent.
 */
export const planStored = (question: StoredQuestion): readonly Wanted[] | undefined =>
  plans[question.measure]?.(question);

/** The measures that can be taken of stored series. */
export const storedMeasures = Object.keys(plans) as readonly MeasureName[];
