import type { Level } from "../compare/comparison";
import { type Finding, findYearOnYear } from "../compare/findings";
import { listOfficialSources } from "../compare/level-source";
import { listSeriesLevels } from "../compare/series-level";
import { compareFrom } from "../compare/stored";
import { flowName, flowPreposition } from "../flow-names";
import { endOf, formatPeriod } from "../period";
import { placeName } from "../place";
import { listSeriesOf, type NamedObservation } from "../series";
import { computedViews } from "./computed-contents";
import { computedTitle } from "./computed-title";
import type { ChartContents, ChartSources } from "./contents";
import type { ChartData, ChartLine } from "./data";
import { listToggles, withoutHidden } from "./line-name";
import { multipleContents } from "./multiple-contents";
import { statedLabelOf } from "./palette";
import { plainContents } from "./plain-contents";
import { revisionContents } from "./revision-contents";
import { isInWindow, isTextInWindow } from "./selection";
import { withRanks } from "./source-rank";
import { type ChartSpec, type ChartView, isOfPartners } from "./spec";
import { outletsOf } from "./stated";
import { proposeTitle } from "./title";
import { isYearShown, listYearToggles, withoutHiddenYears } from "./year-toggles";

const contents: Readonly<
  Record<ChartView, (spec: ChartSpec, sources: ChartSources) => ChartContents>
> = {
  pace: plainContents,
  ytd: plainContents,
  level: plainContents,
  ...computedViews,
  revisions: revisionContents,
  multiples: multipleContents,
};

/** Shares of many partners are drawn in panels, as their amounts are. */
const contentsOf = (spec: ChartSpec, sources: ChartSources): ChartContents =>
  (isOfPartners(spec) ? multipleContents : contents[spec.view])(spec, sources);

const scopeInWords = (spec: ChartSpec): string => {
  const { flow, view, reporter, partner, product, mirror } = spec;
  const [own, other] = [reporter, partner].map((code) => (code ? placeName(code) : undefined));
  const isOfBoth = view === "balance";
  const scope = [
    isOfBoth ? "Exports, imports and balance" : flowName(flow),
    own && `of ${own}`,
    other && !isOfPartners(spec) && `${isOfBoth ? "with" : flowPreposition(flow)} ${other}`,
    isOfPartners(spec) && "by partner",
  ];
  const beside = mirror && other ? `, with the count of ${other} beside` : "";
  const words = `${scope.filter(Boolean).join(" ")}${beside}`;
  return product ? `${words}, ${product}` : words;
};

const namedOutlets = 3;

const sourceOf = ({ statements, lines }: ChartContents): string => {
  const outlets = outletsOf(statements);
  const others = outlets.length - namedOutlets;
  const named =
    others > 1 ? [...outlets.slice(0, namedOutlets), `${others} other outlets`] : outlets;
  const stated = named.length > 0 ? [`figures as stated by ${named.join(", ")}`] : [];
  const official = lines
    .filter(({ role }) => role === "official" || role === "mirror")
    .map((line: ChartLine) => line.source ?? line.label);
  const sources = [...new Set(official), ...stated];
  return sources.length > 0 ? `Source: ${sources.join("; ")}` : "No figures yet";
};

const mostEvents = 8;

/** The events of the window; where they are too many to be read, only the breaks, which bear on what may be compared. */
const chooseEvents = (spec: ChartSpec, events: ChartSources["events"]): ChartData["events"] => {
  if (!spec.events) return [];
  const within = events.filter(
    ({ date }) =>
      (!spec.from || date >= spec.from.slice(0, date.length)) &&
      (!spec.to || date.slice(0, 7) <= spec.to),
  );
  const chosen =
    within.length > mostEvents ? within.filter(({ kind }) => kind === "break") : within;
  return chosen.map(({ id, date, title }) => ({ id: String(id), date, title }));
};

/** Columns stand for whole years, lines to date begin with one; a title about a quarter would not be of what they show. */
const isOfView =
  ({ view }: ChartSpec) =>
  ({ period }: Level): boolean => {
    if (view === "ytd") return period.start % 12 === 0 && period.months <= 12;
    return view !== "level" || period.months === 12;
  };

/** The newest year of each official source up to its last month, against the same months of the year before. */
const findGrowthsToDate = (
  spec: ChartSpec,
  observations: readonly NamedObservation[],
): readonly Finding[] =>
  listOfficialSources(observations, spec).flatMap((source): Finding[] => {
    const levels = source
      .levels(spec)
      .filter(({ figure, period }) => figure !== null && isInWindow(spec, period));
    const end = Math.max(...levels.map(({ period }) => endOf(period)));
    if (!Number.isFinite(end)) return [];
    const start = Math.floor((end - 1) / 12) * 12;
    const period = { start, months: end - start };
    const comparison = compareFrom(source, { measure: "ytd", scope: spec, period });
    if (!comparison || "refused" in comparison) return [];
    const [base, next] = comparison.inputs;
    return base && next ? [{ base, next, comparison }] : [];
  });

type OfSeries = {
  readonly lines: readonly ChartLine[];
  readonly observations: readonly NamedObservation[];
};

/** The growths of what is drawn: of the stated figures, else of the official series. */
const findGrowths = (
  spec: ChartSpec,
  stated: readonly Level[],
  { lines, observations }: OfSeries,
): readonly Finding[] => {
  const growths = findYearOnYear(stated);
  if (growths.length > 0) return growths;
  if (spec.view === "ytd") return findGrowthsToDate(spec, observations);
  const drawn = new Set(lines.map(({ id }) => id));
  return listSeriesOf(observations, spec).flatMap((series) => {
    if (!drawn.has(series.id)) return [];
    const levels = listSeriesLevels(series, spec).filter(({ period }) =>
      isTextInWindow(spec, formatPeriod(period)),
    );
    return findYearOnYear(levels.filter(isOfView(spec)));
  });
};

const plainTitle = (spec: ChartSpec, levels: readonly Level[], drawn: OfSeries): string => {
  const shown = levels.filter(isOfView(spec));
  return proposeTitle(spec, findGrowths(spec, shown, drawn), shown);
};

/**
 * The data of one picture: what its view takes of one reporter's official series and stated figures, in one unit, with
 * title, subtitle and source line. The other side's count is among them only where it is asked for, as lines of its own.
 */
export const assembleChart = (spec: ChartSpec, sources: ChartSources): ChartData => {
  const all = contentsOf(spec, sources);
  const isOfYears = spec.view === "ytd";
  const drawn = isOfYears ? withoutHiddenYears(spec, all) : withoutHidden(spec, all);
  const observations = isOfYears
    ? sources.observations.filter(isYearShown(spec))
    : sources.observations;
  const { unit, lines, facts, base, levels } = drawn;
  const toggles = isOfYears
    ? listYearToggles(spec, all)
    : listToggles(spec, all, statedLabelOf(spec));
  return {
    unit,
    ...(base === undefined ? {} : { base }),
    source: sourceOf(drawn),
    title:
      spec.title ??
      computedTitle(spec, drawn) ??
      plainTitle(spec, facts.length > 0 ? levels : [], { observations, lines }),
    subtitle: scopeInWords(spec),
    lines: withRanks(spec, lines, sources.observations),
    facts,
    events: chooseEvents(spec, sources.events),
    ...(toggles.length > 1 ? { toggles } : {}),
  };
};
