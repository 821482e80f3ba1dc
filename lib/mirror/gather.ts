import { listStatedLevels, type Statement } from "../compare/statement";
import { type Figure, intervalOfAmount } from "../figure";
import { mirrorFlow } from "../flow-names";
import { parseCanonicalPeriod } from "../period";
import { listSeriesOf, type NamedObservation } from "../series";
import type { Places } from "./evidence";
import type { Side, SourceFigure } from "./figure";
import { roundingOfSeries } from "./series-rounding";

/** What is known of a pair, each side's count apart. */
export type MirrorSources = {
  readonly statements: readonly Statement[];
  readonly mirrors: readonly Statement[];
  readonly observations: readonly NamedObservation[];
  readonly mirrorObservations: readonly NamedObservation[];
};

/** Whose figures of what: a flow as the reporter calls it, of one product, in one unit where it is said. */
export type MirrorScope = Places & {
  readonly flow: string;
  readonly product?: string | undefined;
  readonly unit?: string | undefined;
};

type OneSide = {
  readonly side: Side;
  readonly flow: string;
  readonly reporter: string;
  readonly partner: string;
  readonly product: string | undefined;
};

/** A surplus of one side is a deficit of the other. */
const turned = (figure: Figure, { side, flow }: OneSide): Figure =>
  side === "mirror" && flow === "balance" ? { ...figure, value: 0 - figure.value } : figure;

const dimensionsOf = (seriesId: string): Readonly<Record<string, string>> =>
  (JSON.parse(seriesId) as [string, string | null, Record<string, string>])[2];

const ofSeries = (observations: readonly NamedObservation[], side: OneSide): SourceFigure[] =>
  listSeriesOf(observations, side).flatMap(({ id, name, unit, points }) => {
    const rounding = roundingOfSeries(points.flatMap(({ value }) => value ?? []));
    return points.flatMap(({ period: text, value, status }): SourceFigure[] => {
      const period = parseCanonicalPeriod(text);
      if (!period || value === null || status === "forecast") return [];
      const figure = turned({ value, rounding, qualifier: "=" }, side);
      return [
        {
          side: side.side,
          kind: "series",
          source: id,
          name,
          flow: side.flow,
          period,
          unit,
          figure,
          interval: intervalOfAmount(figure),
          dimensions: dimensionsOf(id),
        },
      ];
    });
  });

/** What articles state as a figure; "more than" and "less than" bound one, and give none. */
const ofArticles = (statements: readonly Statement[], side: OneSide): SourceFigure[] =>
  listStatedLevels(statements).flatMap(({ level, statement }): SourceFigure[] => {
    const { figure: stated, flow, product, unit, period, sourceName } = level;
    const isMeant = flow === side.flow && product === (side.product ?? null);
    if (!isMeant || !stated || (stated.qualifier !== "=" && stated.qualifier !== "~")) return [];
    const figure = turned(stated, side);
    return [
      {
        side: side.side,
        kind: "article",
        source: `article ${statement.article.id}`,
        name: sourceName,
        flow,
        period,
        unit,
        figure,
        interval: intervalOfAmount(figure),
        dimensions: {},
      },
    ];
  });

const keyOf = ({ side, unit, period, figure }: SourceFigure): string =>
  JSON.stringify([side, unit, period.start, period.months, figure]);

/** Articles that state the same figure are told as one, by the name of the latest. */
const withoutRepeats = (figures: readonly SourceFigure[]): SourceFigure[] => [
  ...new Map(figures.map((figure) => [keyOf(figure), figure])).values(),
];

/** The figures of all sources of both sides for one flow; no mirror for a flow that the other side does not count. */
export const gatherFigures = (
  sources: MirrorSources,
  { reporter, partner, flow, product, unit }: MirrorScope,
): readonly SourceFigure[] => {
  const own: OneSide = { side: "own", flow, reporter, partner, product };
  const otherFlow = mirrorFlow(flow);
  const theirs: OneSide | undefined =
    otherFlow === undefined
      ? undefined
      : { side: "mirror", flow: otherFlow, reporter: partner, partner: reporter, product };
  const all = [
    ...ofSeries(sources.observations, own),
    ...(theirs ? ofSeries(sources.mirrorObservations, theirs) : []),
    ...withoutRepeats(ofArticles(sources.statements, own)),
    ...(theirs ? withoutRepeats(ofArticles(sources.mirrors, theirs)) : []),
  ];
  return unit === undefined ? all : all.filter((each) => each.unit === unit);
};
