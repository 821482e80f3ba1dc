import "server-only";
import { solveCached } from "@/app/ledger/solve";
import { type Book, listBooks } from "@/lib/ledger/books";
import type { Known, KnownSpan } from "@/lib/ledger/known";
import { listSpans } from "@/lib/ledger/known";
import { neededInWords } from "@/lib/ledger/needed";
import { type PairLedger, readAnswer, readPairLedger, toLedgerJob } from "@/lib/ledger/pair-ledger";
import type { Period } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";
import { JobRefused } from "@/lib/thread/job-runner";

/** One flow of one product. */
type KnownScope = { readonly flow: string; readonly product?: string | undefined };

/** What follows from the stated figures of a pair about one flow, by unit, and the spans that a picture can draw. */
export type PairKnown = {
  readonly ledgers: readonly PairLedger<StoredFact>[];
  readonly spans: readonly KnownSpan[];
};

/** The answer to a question in one unit, and what figure would say more; no answer when contradictions forbid one. */
export type PairAnswer = {
  readonly unit: string | null;
  readonly known: Known<StoredFact> | undefined;
  readonly needed: string | undefined;
};

/** Work that was refused because there is too much of it gives "busy": the page is shown without. */
const orBusy = async <T>(work: Promise<T>): Promise<T | "busy"> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JobRefused) return "busy";
    throw error;
  }
};

const booksOf = (statements: readonly StoredFact[], { product }: KnownScope) =>
  listBooks(statements, product ?? null);

/** What can be known of a flow from the statements of one side. */
export const knowPair = (
  statements: readonly StoredFact[],
  scope: KnownScope,
): Promise<PairKnown | "busy"> => {
  const { flow, product = null } = scope;
  const know = async (book: Book<StoredFact>) => {
    const ledger = await solveCached(toLedgerJob(book, flow));
    return {
      ledger: readPairLedger(book, ledger, flow),
      spans: listSpans(book, ledger, product),
    };
  };
  return orBusy(
    Promise.all(booksOf(statements, scope).map(know)).then((known) => ({
      ledgers: known.map(({ ledger }) => ledger),
      spans: known.flatMap(({ spans }) => spans),
    })),
  );
};

/** What the statements of one side allow for any period of a flow, one answer a unit. */
export const askPair = (
  statements: readonly StoredFact[],
  { period, ...scope }: KnownScope & { readonly period: Period },
): Promise<readonly PairAnswer[] | "busy"> => {
  const ask = async (book: Book<StoredFact>): Promise<PairAnswer> => {
    const facts = book.entries.map(({ fact }) => fact);
    const ledger = await solveCached({ facts, questions: [{ flow: scope.flow, period }] });
    const known = readAnswer(book, ledger);
    return { unit: book.unit, known, needed: known && neededInWords(book, known.answer) };
  };
  return orBusy(Promise.all(booksOf(statements, scope).map(ask)));
};
