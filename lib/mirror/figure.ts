import type { Figure, Interval } from "../figure";
import type { Period } from "../period";

/** Whose count a figure is: the reporter's own, or the partner's, which is its mirror. */
export type Side = "own" | "mirror";

/**
 * A figure of one source for one period, turned so that both sides say the same: a mirror's balance has the other sign.
 * `flow` is what its own side calls it.
 */
export type SourceFigure = {
  readonly side: Side;
  readonly kind: "series" | "article";
  /** The source: a series, or what articles state; and what people call it. */
  readonly source: string;
  readonly name: string;
  readonly flow: string;
  readonly period: Period;
  readonly unit: string | null;
  readonly figure: Figure;
  readonly interval: Interval;
  readonly dimensions: Readonly<Record<string, string>>;
};

/** A value that a series had before it was revised, up to the release of the file that changed it. */
export type FormerValue = {
  readonly source: string;
  readonly period: string;
  readonly value: number;
  /** The day on which the revised value came out. */
  readonly until: string;
};

/** Figures of one period and unit, both sides' and all sources'. */
export type Compared = { readonly reference: SourceFigure; readonly other: SourceFigure };
