import { computableFlows } from "../flow-names";
import { comparePeriods, endOf, formatPeriod, type Period } from "../period";
import type { NamedObservation, SeriesScope } from "../series";
import type { Comparison, Level } from "./comparison";
import { type LevelSource, listOfficialSources, listStatedSources } from "./level-source";
import type { MeasureName } from "./measures";
import { distanceOf } from "./nearest-finding";
import type { Statement } from "./statement";
import { compareFrom } from "./stored";
import type { StoredQuestion } from "./stored-plan";

/** What a comparison can be built from: the official figures of a reporter with a partner and the world, and statements. */
export type BuilderEvidence = {
  readonly observations: readonly NamedObservation[];
  readonly statements: readonly Statement[];
};

/** What was chosen; what is undefined is chosen by what the data hold. `dataset` and `unit` tell sources apart. */
export type BuilderChoice = {
  readonly reporter: string;
  readonly partner: string;
  readonly measure: MeasureName;
  readonly flow?: string | undefined;
  readonly product?: string | undefined;
  readonly unit?: string | undefined;
  readonly dataset?: string | undefined;
  readonly period?: Period | undefined;
  readonly base?: Period | undefined;
};

/** A comparison of one source, and the question that it answers. */
export type Built = {
  readonly source: LevelSource;
  readonly question: StoredQuestion;
  readonly comparison: Comparison;
};

/** What can be chosen, what is, and what comes of it: the comparison, and where it is refused the nearest that is not. */
export type BuilderView = {
  readonly flows: readonly string[];
  readonly products: readonly string[];
  readonly sources: readonly LevelSource[];
  readonly periods: readonly Period[];
  readonly flow: string;
  readonly built: Built | undefined;
  readonly nearest: Built | undefined;
};

type Scoped = { readonly flow: string | null; readonly product: string | null };

const ofPair = ({ observations, statements }: BuilderEvidence, choice: BuilderChoice): Scoped[] => {
  const isOf = ({ reporter, partner }: { reporter: string | null; partner: string | null }) =>
    reporter === choice.reporter && partner === choice.partner;
  return [
    ...observations.filter((each) => isOf(each) && each.value !== null),
    ...statements.map(({ fact }) => fact).filter((fact) => isOf(fact) && fact.kind === "level"),
  ];
};

/** The flows that there are figures of, the computable ones first; turnover and balance also where both sides are. */
const flowsOf = (scoped: readonly Scoped[]): readonly string[] => {
  const held = new Set(scoped.flatMap(({ flow }) => flow ?? []));
  const isMade = held.has("exports") && held.has("imports");
  const computable = computableFlows.filter(
    (flow) => held.has(flow) || (isMade && (flow === "turnover" || flow === "balance")),
  );
  const others = [...held].filter((flow) => !computable.some((each) => each === flow));
  return [...computable, ...others.sort()];
};

/** Lengths that months or quarters from January on add up to, where the source has them without a gap. */
const yearsToDate = (levels: readonly Level[]): readonly Period[] => {
  const shorter = levels.filter(({ figure, period }) => figure !== null && period.months < 12);
  const starts = shorter.filter(({ period }) => period.start % 12 === 0);
  return starts.flatMap(({ period: first }) => {
    const periods: Period[] = [];
    let end = endOf(first);
    for (;;) {
      const next = shorter.find(
        ({ period }) => period.start === end && period.months === first.months,
      );
      if (!next || endOf(next.period) > first.start + 12) return periods;
      end = endOf(next.period);
      periods.push({ start: first.start, months: end - first.start });
    }
  });
};

const mostPeriods = 400;

/** The periods that a source has a figure for, and those that its parts add up to; the latest first. */
const periodsOf = (levels: readonly Level[]): readonly Period[] => {
  const held = levels.filter(({ figure }) => figure !== null).map(({ period }) => period);
  const all = new Map([...held, ...yearsToDate(levels)].map((each) => [formatPeriod(each), each]));
  return [...all.values()]
    .sort((a, b) => endOf(b) - endOf(a) || comparePeriods(a, b))
    .slice(0, mostPeriods);
};

const isMade = (built: Built | undefined): built is Built =>
  built !== undefined && !("refused" in built.comparison);

const build = (source: LevelSource, question: StoredQuestion): Built | undefined => {
  const comparison = compareFrom(source, question);
  return comparison && { source, question, comparison };
};

/** The comparison of a source for the latest of some periods that it can be made for. */
const buildLatest = (
  source: LevelSource,
  question: Omit<StoredQuestion, "period">,
): Built | undefined => {
  for (const period of periodsOf(source.levels(question.scope))) {
    const built = build(source, { ...question, period });
    if (isMade(built)) return built;
  }
  return undefined;
};

/** The nearest comparison to one that is refused: of the same source in another period, else of another source. */
const findNearest = (
  { source, question }: Built,
  others: readonly LevelSource[],
): Built | undefined => {
  const { base: _base, ...usual } = question;
  for (const each of [source, ...others.filter((other) => other !== source)]) {
    const periods = [...periodsOf(each.levels(question.scope))].sort(
      (a, b) => distanceOf(a, question.period) - distanceOf(b, question.period),
    );
    for (const period of periods) {
      const built = build(each, { ...usual, period });
      if (isMade(built)) return built;
    }
  }
  return undefined;
};

const endOfBuilt = (built: Built | undefined): number =>
  built === undefined ? Number.NEGATIVE_INFINITY : endOf(built.question.period);

type Asked = Pick<BuilderChoice, "dataset" | "unit" | "period">;

/** The source that was asked for, else the one that a comparison can be made of for the latest period. */
const chooseSource = (
  sources: readonly LevelSource[],
  question: Omit<StoredQuestion, "period">,
  { dataset, unit }: Asked,
): LevelSource | undefined => {
  const fitting = sources.filter(
    (source) =>
      (dataset === undefined || source.id === dataset) &&
      (unit === undefined || source.unit === unit),
  );
  const among = fitting.length > 0 ? fitting : sources;
  const [best] = among
    .map((source) => ({ source, end: endOfBuilt(buildLatest(source, question)) }))
    .sort((a, b) => b.end - a.end);
  return best?.source;
};

/**
 * Offers what the data hold for a choice, fills in what was not chosen, and makes the comparison. Without a period it is
 * the latest one that the measure can be taken of.
 */
export const viewBuilder = (evidence: BuilderEvidence, choice: BuilderChoice): BuilderView => {
  const { reporter, partner, measure, base } = choice;
  const scoped = ofPair(evidence, choice);
  const flows = flowsOf(scoped);
  const flow = choice.flow ?? flows[0] ?? "turnover";
  const products = [...new Set(scoped.flatMap(({ product }) => product ?? []))].sort();
  const scope: SeriesScope = { flow, reporter, partner, product: choice.product };
  const sources = [
    ...listOfficialSources(evidence.observations, scope),
    ...listStatedSources(evidence.statements, scope),
  ].filter((source) => source.levels(scope).length > 0);
  const question = { measure, scope, base };
  const source = chooseSource(sources, question, choice);
  const offered = { flows, products, sources, flow };
  if (!source) return { ...offered, periods: [], built: undefined, nearest: undefined };
  const periods = periodsOf(source.levels(scope));
  const period = choice.period ?? periods[0];
  const built =
    choice.period === undefined
      ? (buildLatest(source, question) ?? (period && build(source, { ...question, period })))
      : build(source, { ...question, period: choice.period });
  const nearest = built && !isMade(built) ? findNearest(built, sources) : undefined;
  return { ...offered, periods, built, nearest };
};
