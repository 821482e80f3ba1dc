import type { ChartData, ChartFact, ChartLine, ChartPoint } from "./data";
import type { ChartSpec } from "./spec";

/** The columns of a picture's figures as a table. */
export const figureColumns = [
  "label",
  "role",
  "flow",
  "reporter",
  "partner",
  "product",
  "unit",
  "period",
  "value",
  "low",
  "high",
  "status",
  "source",
  "published",
  "base",
  "basis",
  "refused",
] as const;

/**
 * One figure of a picture. `value`, `low` and `high` are in plain units; null is a missing value or an open end, and an
 * exact value is its own low and high. A stated figure has the role "stated", its words as label, and no status. A
 * computed one has the period that it is compared with and the levels that it rests on, or the reason why it is not made.
 */
export type Figure = Readonly<Record<(typeof figureColumns)[number], string | number | null>>;

type Scope = Pick<Figure, "reporter" | "partner" | "product" | "unit">;

/** A line of the other side's count is of its own reporter. */
const scopeOfLine = ({ role }: ChartLine, scope: Scope): Scope =>
  role === "mirror" ? { ...scope, reporter: scope.partner, partner: scope.reporter } : scope;

type LineSource = { readonly drawnFlow: string; readonly source: string };

const ofPoint =
  (scope: Scope, { label, role, flow }: ChartLine, { drawnFlow, source }: LineSource) =>
  ({ period, value, status, low, high, base, basis, refused }: ChartPoint): Figure => ({
    ...scope,
    label,
    role,
    flow: flow ?? drawnFlow,
    period,
    value,
    low: low === undefined ? value : low,
    high: high === undefined ? value : high,
    status,
    source,
    published: null,
    base: base ?? null,
    basis: basis ?? null,
    refused: refused?.reason ?? null,
  });

const ofFact =
  (scope: Scope, flow: string) =>
  ({ label, period, value, low, high, outlet, published }: ChartFact): Figure => ({
    ...scope,
    label,
    role: "stated",
    flow,
    period,
    value,
    low,
    high,
    status: null,
    source: outlet,
    published,
    base: null,
    basis: null,
    refused: null,
  });

/** The figures of a picture as rows of a table: its lines, then what was stated. */
export const listFigures = (spec: ChartSpec, data: ChartData): Figure[] => {
  const { flow, reporter = null, partner = null, product = null } = spec;
  const scope = { reporter, partner, product, unit: data.unit };
  return [
    ...data.lines.flatMap((line) => {
      const of = data.lines.find(({ id }) => id === line.of) ?? line;
      const source = of.source ?? of.label;
      return line.points.map(ofPoint(scopeOfLine(line, scope), line, { drawnFlow: flow, source }));
    }),
    ...data.facts.map(ofFact(scope, flow)),
  ];
};
