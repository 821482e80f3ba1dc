import type { Book, Entry } from "./books";
import { type Contradiction, listContradictions } from "./contradiction";
import type { Ledger } from "./index";
import type { LedgerJob } from "./job";
import { cite, type Known, listKnown } from "./known";
import { listNaturalPeriods } from "./natural-periods";
import { boundsInWords, periodAtHead } from "./words";

type Stated = Entry["statements"][number];

/** What is known of one flow of a pair in one unit, and what stands in the way of knowing more. */
export type PairLedger<S extends Stated = Stated> = {
  readonly flow: string;
  readonly unit: string | null;
  /** Periods of which the claims together say more than each, latest first; further those of which they say less. */
  readonly telling: readonly Known<S>[];
  readonly further: readonly Known<S>[];
  /** Claims that agree with the others only if their source cut digits off. */
  readonly truncated: readonly Entry<S>[];
  readonly contradictions: readonly Contradiction<S>[];
  /** There are contradictions that are not listed. */
  readonly more: boolean;
  /** Whether anything could be answered in spite of the contradictions. */
  readonly isAnswered: boolean;
};

/** What is to be worked out for one flow of a book: every period that a reader would ask for. */
export const toLedgerJob = ({ entries }: Book, flow: string): LedgerJob => {
  const facts = entries.map(({ fact }) => fact);
  return {
    facts,
    questions: listNaturalPeriods(facts, flow).map((period) => ({ flow, period })),
  };
};

/** What has been worked out for one flow of a book, with its claims. */
export const readPairLedger = <S extends Stated>(
  book: Book<S>,
  ledger: Ledger,
  flow: string,
): PairLedger<S> => ({
  flow,
  unit: book.unit,
  ...listKnown(book, ledger),
  truncated: ledger.truncated.flatMap((index) => book.entries[index] ?? []),
  contradictions: listContradictions(book, ledger),
  more: ledger.more,
  isAnswered: ledger.answers !== null,
});

/** What a ledger says of the one period that it was asked for; undefined when it could not be answered. */
export const readAnswer = <S extends Stated>(
  book: Book<S>,
  ledger: Ledger,
): Known<S> | undefined => {
  const [answer] = ledger.answers ?? [];
  return answer && cite(book, ledger, answer);
};

/** What is known of a period in a sentence: "May 2021 lay between $0.1 million and $0.3 million." */
export const knownInWords = (known: Known, unit: string | null): string =>
  `${periodAtHead(known.answer.period)} ${boundsInWords(known, unit)}.`;
