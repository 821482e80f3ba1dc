import { formatFigure } from "../figure-text";
import { placeName } from "../place";
import type { NamedObservation } from "../series";
import type { Compared, FormerValue, SourceFigure } from "./figure";

/** The two places: whose figures are the own ones, and whose are the mirror's. */
export type Places = { readonly reporter: string; readonly partner: string };

/** All that may show why two figures differ. */
export type Evidence = Places & {
  /** The two figures of every other period that the same two sources have. */
  readonly others: readonly Compared[];
  readonly former: readonly FormerValue[];
  /** All that the offices of both sides say of the pair, in any flow. */
  readonly observations: readonly NamedObservation[];
};

/** Names a possible cause in words that say what in the data shows it; undefined when nothing does. */
export type CauseRule = (compared: Compared, evidence: Evidence) => string | undefined;

/** The place whose count a figure is. */
export const counterOf = ({ side }: SourceFigure, { reporter, partner }: Places): string =>
  placeName(side === "own" ? reporter : partner);

/** A figure as its source has it: "$5.9 million". */
export const inWords = ({ figure, unit }: SourceFigure): string => formatFigure(figure, unit);

/** The exporter's and the importer's figure of one flow of goods; undefined when both are of one side or of other flows. */
export const exportAndImport = ({
  reference,
  other,
}: Compared): { readonly sold: SourceFigure; readonly bought: SourceFigure } | undefined => {
  if (reference.flow === "exports" && other.flow === "imports")
    return { sold: reference, bought: other };
  if (reference.flow === "imports" && other.flow === "exports")
    return { sold: other, bought: reference };
  return undefined;
};

/** By how many percent the importer's figure is above the exporter's; undefined where that says nothing. */
export const excessOf = (compared: Compared): number | undefined => {
  const sides = exportAndImport(compared);
  if (!sides || sides.sold.figure.value <= 0) return undefined;
  return (sides.bought.figure.value / sides.sold.figure.value - 1) * 100;
};

/** The difference of the two values. */
export const gapOf = ({ reference, other }: Compared): number =>
  Number((other.figure.value - reference.figure.value).toPrecision(15));
