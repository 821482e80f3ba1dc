import type { Mapping, Question, Reading } from "@/lib/csv";
import type { Problem } from "@/lib/problem";

/** A dataset by what an address and a person need of it. */
export type NamedDataset = { readonly id: string; readonly name: string };

/** What `POST /api/v1/inspect` answers of a file that can be read. */
export type Inspection = Omit<Reading, "series" | "conflicts"> & {
  readonly series: number;
  readonly datasets: readonly NamedDataset[];
};

/** Why a file was not taken, as problem+json says it. */
export type Refused = {
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly Problem[];
  readonly count?: number;
  readonly questions?: readonly Question[];
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
export type Corrections = Pick<Mapping, "columns" | "decimal" | "dateOrder">;
