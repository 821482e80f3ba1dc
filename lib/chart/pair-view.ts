import type { Finding } from "../compare/findings";
import { findHeadline, type Headline } from "../compare/headline";
import { findPairFindings, type PairEvidence, type PairFindings } from "../compare/pair-findings";
import type { Statement } from "../compare/statement";
import { computableFlows } from "../flow-names";
import { assembleChart } from "./assemble";
import type { ChartSources } from "./contents";
import type { ChartData } from "./data";
import type { ChartSpec } from "./spec";
import { type ChartWindow, windowAround, windowOfAll, within } from "./window";

/** What the page of a pair shows of one flow: the headline, what can be said and what not, and the chart. */
export type PairView<S extends Statement> = {
  readonly headline: Headline<S> | undefined;
  readonly findings: PairFindings;
  /** The years around the headline, and all that have a figure. */
  readonly around: ChartWindow | undefined;
  readonly all: ChartWindow | undefined;
  /** What is drawn: the view that was asked for, in the years around the headline unless it names others. */
  readonly spec: ChartSpec;
  readonly data: ChartData;
};

/** Views of single months are read around the headline; those that compare years need the whole history. */
const isWindowed = ({ view, from, to }: ChartSpec): boolean =>
  (view === "pace" || view === "ytd") && !from && !to;

/** The view with the first flow that has any figure, for an address that names none; its own where none has. */
export const withFlowOfFigures = (pair: ChartSources, view: ChartSpec): ChartSpec => {
  const flow = computableFlows.find(
    (each) => windowOfAll(pair, { ...view, flow: each }) !== undefined,
  );
  return flow === undefined ? view : { ...view, flow };
};

/** The comparison that a headline's two figures invite, which is always refused. */
const invitedBy = (headline: Headline | undefined): readonly Finding[] =>
  headline?.second && headline.comparison
    ? [{ base: headline.second.level, next: headline.first.level, comparison: headline.comparison }]
    : [];

/** Composes the view of a pair from all that is known of it. */
export const viewPair = <S extends Statement>(
  pair: Omit<PairEvidence & ChartSources, "statements"> & { readonly statements: readonly S[] },
  view: ChartSpec,
): PairView<S> => {
  const ofFlow = pair.statements.filter(
    ({ fact }) => fact.flow === view.flow && fact.product === (view.product ?? null),
  );
  const headline = findHeadline(ofFlow, findPairFindings(pair, view).said);
  const findings = findPairFindings(pair, view, invitedBy(headline));
  const all = windowOfAll(pair, view);
  const around = headline && all && within(windowAround(headline), all);
  const spec = isWindowed(view) ? { ...view, ...around } : view;
  return {
    headline,
    findings,
    around,
    all,
    spec,
    data: assembleChart(spec, pair),
  };
};
