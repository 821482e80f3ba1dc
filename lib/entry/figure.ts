import type { Fact } from "../fact";
import { readClaim } from "./claim";
import { readDate, readUrl } from "./common-fields";
import { type Entry, type Fields, finish, readFields, type Typed } from "./fields";

/** Whose count with whom a figure is entered for. */
export type PairOfPlaces = { readonly reporter: string; readonly partner: string };

/** Where a figure entered by hand was stated; `published` is a day, a month or a year. */
export type EnteredSource = {
  readonly outlet: string;
  readonly url: string | null;
  readonly published: string;
};

/** A figure as a person entered it, with its source, and what the person noted about it. */
export type EnteredFigure = {
  readonly fact: Fact;
  readonly source: EnteredSource;
  readonly note: string | null;
};

const readSource = (fields: Fields): EnteredSource | undefined => {
  const fix = "say who stated the figure: no figure goes without its source";
  const outlet = fields.required("outlet", { most: 200, fix });
  const url = readUrl(fields);
  const published = readDate(fields, "published");
  return published === undefined ? undefined : { outlet, url, published };
};

/**
 * The figure that a person entered for a pair: fields `flow`, `amount`, `unit` (where the amount names none), `period`,
 * `base` (of a change; the same months a year before when empty), `qualifier`, `outlet`, `url`, `published`, `note`.
 * Otherwise all problems, each with the name of its field, what was seen there and how to mend it.
 */
export const parseFigureEntry = (typed: Typed, pair: PairOfPlaces): Entry<EnteredFigure> => {
  const fields = readFields(typed);
  const claim = readClaim(fields);
  const source = readSource(fields);
  const note = fields.optional("note", 1000);
  if (!claim || !source) return { problems: fields.problems };
  return finish(fields, { fact: { ...claim, ...pair, product: null, quote: null }, source, note });
};
