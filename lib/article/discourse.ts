import type { Period } from "../period";
import type { Claim } from "./claim";
import type { FlowRow } from "./words/flows";

/** What the text has spoken of so far, which later words take up. */
export type Discourse = {
  /** The month of publication. */
  readonly published: number | undefined;
  /** Whose trade it is where nothing else tells: named by the caller, or the first country of the text. */
  readonly assumed: string | undefined;
  readonly reporter: string | undefined;
  readonly partner: string | undefined;
  /** The country that the last sentence began with, which "it" may mean. */
  readonly subject: string | undefined;
  /** The claims of the last sentence that made any. */
  readonly said: readonly Claim[];
  /** Whether the last partner was one of a list. */
  readonly isListed: boolean;
  readonly product: string | null;
  readonly flow: { readonly flow: FlowRow["flow"]; readonly sign: -1 | 0 | 1 } | undefined;
  readonly period: Period | undefined;
  readonly year: number | undefined;
  /** How many months lay between the periods that the last sentence compared. */
  readonly step: number | undefined;
  readonly unit: string | null;
};
