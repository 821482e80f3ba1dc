import { type LevelSource, listOfficialSources, listStatedSources } from "../compare/level-source";
import type { Statement } from "../compare/statement";
import { flowName } from "../flow-names";
import type { SeriesScope } from "../series";
import { chooseBaseYear, computations } from "./computations";
import { type Computation, toComputedLine } from "./computed";
import type { ChartContents, ChartSources } from "./contents";
import type { ChartLine } from "./data";
import { toPlainLines } from "./plain-contents";
import { chooseUnit } from "./selection";
import type { ChartSpec } from "./spec";
import { listWantedLevels, toGrowthFacts } from "./stated";

const scopeOf = ({ flow, reporter, partner, product, dataset }: ChartSpec): SeriesScope => ({
  flow,
  reporter,
  partner,
  product,
  dataset,
});

/** The sources of a scope in one unit, those of most figures first; the stated figures last. */
const sourcesOf = (
  spec: ChartSpec,
  { observations, whole = [], statements }: ChartSources,
): { readonly unit: string; readonly sources: readonly LevelSource[] } => {
  const scope = scopeOf(spec);
  const all = [
    ...listOfficialSources([...observations, ...whole], scope),
    ...(spec.facts ? listStatedSources(statements, scope) : []),
  ];
  const units = all.flatMap((source) => source.levels(scope).map(({ unit }) => unit));
  const unit = chooseUnit(spec, units);
  return { unit, sources: all.filter((source) => source.unit === unit) };
};

const linesOf = (
  spec: ChartSpec,
  sources: readonly LevelSource[],
  computation: Computation,
): ChartLine[] =>
  sources
    .map((source) => toComputedLine(source, scopeOf(spec), computation))
    .filter(({ points }) => points.length > 0);

/** The statements that a line of stated figures rests on. */
const statementsOf = (
  spec: ChartSpec,
  lines: readonly ChartLine[],
  statements: readonly Statement[],
): readonly Statement[] =>
  lines.some(({ role }) => role === "stated")
    ? listWantedLevels({ ...spec, from: undefined, to: undefined }, statements).map(
        ({ statement }) => statement,
      )
    : [];

type Contents = (spec: ChartSpec, all: ChartSources) => ChartContents;

const growthContents: Contents = (spec, all) => {
  const { sources } = sourcesOf(spec, all);
  const lines = linesOf(spec, sources, computations.growth(spec));
  const stated = spec.facts ? toGrowthFacts(spec, all.statements) : { facts: [], statements: [] };
  return {
    unit: "percent",
    lines,
    facts: stated.facts,
    statements: [...statementsOf(spec, lines, all.statements), ...stated.statements],
    levels: [],
  };
};

const computedContents =
  (unitOf: (unit: string) => string, compute: (spec: ChartSpec) => Computation): Contents =>
  (spec, all) => {
    const { unit, sources } = sourcesOf(spec, all);
    const lines = linesOf(spec, sources, compute(spec));
    const statements = statementsOf(spec, lines, all.statements);
    return { unit: unitOf(unit), lines, facts: [], statements, levels: [] };
  };

const indexContents: Contents = (spec, all) => {
  const { sources } = sourcesOf(spec, all);
  const base = chooseBaseYear(spec, sources, scopeOf(spec));
  const lines = linesOf(spec, sources, computations.index(spec, base));
  const statements = statementsOf(spec, lines, all.statements);
  return { unit: "index", base: String(base), lines, facts: [], statements, levels: [] };
};

const countOf = ({ points }: ChartLine): number =>
  points.filter(({ value }) => value !== null).length;

const sides = ["exports", "imports"] as const;

/** Both flows and what is left between them, of the one source that has most of it: two would be eight columns. */
const balanceContents: Contents = (spec, all) => {
  const ofBalance = { ...spec, flow: "balance" };
  const { unit, sources } = sourcesOf(ofBalance, all);
  const lines = linesOf(ofBalance, sources, computations.balance(spec));
  const [chosen] = [...lines].sort((a, b) => countOf(b) - countOf(a));
  const source = sources.find(({ id }) => id === chosen?.id);
  if (!chosen || !source) {
    const published = toPlainLines(ofBalance, all.observations, unit).slice(0, 1);
    return { unit, lines: published, facts: [], statements: [], levels: [] };
  }
  const flows = sides.map((flow): ChartLine => {
    const asked = { ...spec, flow };
    const [line] = linesOf(asked, [source], computations.level(asked));
    return line ?? { ...chosen, flow, points: [] };
  });
  const named = [...flows, chosen].map(({ label, flow = "balance", ...line }) => ({
    ...line,
    flow,
    id: `${line.id} ${flow}`,
    label: flowName(flow),
    source: label,
  }));
  const statements = sides.flatMap((flow) =>
    statementsOf({ ...spec, flow }, [chosen], all.statements),
  );
  return { unit, lines: named, facts: [], statements, levels: [] };
};

/** The contents of the views that compute their values, each by a measure of its own. */
export const computedViews = {
  growth: growthContents,
  balance: balanceContents,
  rolling: computedContents((unit) => unit, computations.rolling),
  index: indexContents,
  share: computedContents(() => "percent", computations.share),
} as const;
