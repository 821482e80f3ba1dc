import type { Mapping, Reading, ReadOptions, Refusal } from "../csv";
import type { ProblemList } from "../problem";
import type { Deed } from "./change";

/** Where a dataset comes from, as given by whoever uploads it. */
export type DatasetDetails = {
  readonly name: string;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly licence: string | null;
};

/**
 * A file to store: as the first vintage of a new dataset, or as the next one of the dataset with that `id`.
 * `sha256` names a raw file that was saved, `released` is the office's day (else the day of `now`, an ISO instant),
 * `mapping` is a reading as corrected by a person, `replace` withdraws what the file does not state.
 */
export type ImportJob = Deed & {
  readonly dataset: DatasetDetails | { readonly id: string };
  readonly released?: string | undefined;
  readonly fileName: string;
  readonly sha256: string;
  readonly mapping?: Mapping | undefined;
  readonly replace?: boolean | undefined;
};

/** Reads a file and hands its observations on in blocks, as `readTradeCsv` does. */
export type ReadFile = (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
) => Promise<Reading | Refusal>;

/**
 * `changed` counts the numbers added, revised and withdrawn; `unchanged` is true when the latest vintage has the same
 * bytes, and then `vintage` is that one.
 */
export type ImportedFile = {
  readonly dataset: { readonly id: string; readonly name: string };
  readonly vintage: number;
  readonly series: number;
  readonly observations: number;
  readonly changed: number;
  readonly refused: ProblemList;
  readonly unchanged: boolean;
};

/** `conflict` is the dataset that has the name already; `absent` the identifier that no dataset has. */
export type ImportResult =
  | ImportedFile
  | Refusal
  | { readonly conflict: { readonly id: string; readonly name: string } }
  | { readonly absent: string };
