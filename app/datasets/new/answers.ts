import type { Mapping, Question, Reading } from "@/lib/csv";
import type { LayoutColumn } from "@/lib/csv/layout";
import type { Problem } from "@/lib/problem";

/** A dataset by what an address and a person need of it. */
export type NamedDataset = { readonly id: string; readonly name: string };

/** What `POST /api/v1/inspect` answers of a file that can be read. */
export type Inspection = Reading & {
  readonly datasets: readonly NamedDataset[];
  /** The correction of an earlier file with this header, by which this one was read. */
  readonly remembered?: { readonly mapping: Mapping; readonly dataset: NamedDataset };
};

/** Why a file was not taken, as problem+json says it. */
export type Refused = {
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly Problem[];
  readonly count?: number;
  readonly questions?: readonly Question[];
  readonly columns?: readonly LayoutColumn[];
  readonly headerLine?: number | null;
  readonly encoding?: string;
  readonly dataset?: NamedDataset;
};

/** What an upload brought. */
export type Imported = {
  readonly dataset: string;
  readonly vintage: number;
  readonly series: number;
  readonly observations: number;
  readonly changed: number;
  readonly refused: { readonly problems: readonly Problem[]; readonly count: number };
};

/** What a person corrected of a file's reading so far. */
export type Corrections = { readonly [Key in keyof Mapping]?: Mapping[Key] | undefined };
