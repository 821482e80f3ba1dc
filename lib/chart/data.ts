import type { Refusal } from "../compare/comparison";
import type { ObservationStatus } from "../observation";

/**
 * Whose count a line is: the office's, the other side's, or what follows from stated figures (a derived line has only
 * bands). A mirror is drawn beside, never mixed with the office's own. An earlier line is what an official one said
 * before it was revised, only where it differs. A stated line is computed from stated figures.
 */
type ChartLineRole = "official" | "mirror" | "derived" | "earlier" | "stated";

/**
 * One value of a line. `period` is canonical text ("2021-01/P8M"), `value` is in plain units and null when missing,
 * which is never 0. `low` and `high` say what is known of it; null is an open end, absent means that the value is exact.
 * A computed value has its `base` where it has one, and as `basis` the levels it rests on, in words; one that would
 * mislead is null and `refused`.
 */
export type ChartPoint = {
  readonly period: string;
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly base?: string;
  readonly basis?: string;
  readonly refused?: Refusal;
};

/**
 * A series to draw, in order of its periods. `flow` gives its colour; without it the colour is that of the picture's
 * flow; `rank` is the place of its source among those of the pair, from 0, which tells two of one flow apart. `of` is the id of the line that an earlier line is an earlier version of, `breaks` are the months ("2018-01") from
 * which on a computed line's levels are counted in another way.
 */
export type ChartLine = {
  readonly id: string;
  readonly label: string;
  readonly role: ChartLineRole;
  readonly flow?: string;
  readonly rank?: number;
  readonly of?: string;
  readonly breaks?: readonly string[];
  /** Where the values are from, when the label does not say it. */
  readonly source?: string;
  readonly points: readonly ChartPoint[];
};

/**
 * An amount stated in an article. `value`, `low` and `high` are in plain units (null: an open end), `label` is the
 * amount as stated ("$5.9 million"), `published` a date of reduced precision ("2021-10-12", "2021").
 */
export type ChartFact = {
  readonly id: string;
  readonly period: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly label: string;
  readonly outlet: string;
  readonly published: string;
};

/** Something that happened, on a date of reduced precision ("2021-10-11", "2018-05", "2006"). */
type ChartEvent = { readonly id: string; readonly date: string; readonly title: string };

/** A line, or the stated figures, that a reader can leave out; `label` is what the key calls it. */
export type ChartToggle = {
  readonly name: string;
  readonly label: string;
  readonly isHidden: boolean;
};

/**
 * All that a picture shows, as plain data: it crosses into the browser and gives the same drawing there and on the
 * server. `unit` is a unit of account ("USD", "t"); `subtitle` says measure and geography, the drawing adds the unit with
 * its multiplier; `source` is the sentence of the source line, `address` is absolute, `asOf` is the day up to which the
 * figures are known.
 */
export type ChartData = {
  readonly unit: string;
  readonly source: string;
  readonly address?: string;
  readonly asOf?: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly ChartLine[];
  readonly facts: readonly ChartFact[];
  readonly events: readonly ChartEvent[];
  /** The year that is 100 in an index. */
  readonly base?: string;
  /** What can be left out of the picture, by its name in addresses, and whether it is. */
  readonly toggles?: readonly ChartToggle[];
};
