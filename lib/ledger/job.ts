import { type Ledger, type LedgerFact, type Question, solveLedger } from "./index";

/** A ledger to work out, as plain data that can be sent to another thread. */
export type LedgerJob = {
  readonly facts: readonly LedgerFact[];
  readonly questions: readonly Question[];
};

/** Works the ledger out. */
export const runLedgerJob = async ({ facts, questions }: LedgerJob): Promise<Ledger> =>
  solveLedger(facts, questions);
