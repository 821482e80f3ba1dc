import { periodOf } from "../period";
import { readClaims } from "./claims";
import { readCommas } from "./decimal-commas";
import type { Discourse } from "./discourse";
import type { ExtractedFact } from "./extracted";
import { toFacts } from "./facts";
import { readSentences } from "./sentence";

export type { ExtractedFact } from "./extracted";

/** When the text was published (a date that begins "2021-10") and whose trade it speaks of where it does not say. */
export type ExtractOptions = {
  readonly published?: string | null | undefined;
  readonly reporter?: string | null | undefined;
};

const publishedMonth = (published: string | null | undefined): number | undefined => {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?!\d)/.exec(published ?? "");
  return match ? periodOf(Number(match[1]), Number(match[2])).start : undefined;
};

/**
 * The facts of trade that a text states, in their order: levels, changes and shares of turnover, exports, imports and
 * balances, with the words that each field rests on. Deterministic, by a grammar over the words; what the text does not
 * tell is null and said in `abstained`. Linear in the length of the text; never throws.
 */
export const extractFacts = (text: string, options: ExtractOptions = {}): ExtractedFact[] => {
  let discourse: Discourse = {
    published: publishedMonth(options.published),
    assumed: options.reporter ?? undefined,
    reporter: undefined,
    partner: undefined,
    subject: undefined,
    isListed: false,
    said: [],
    product: null,
    flow: undefined,
    period: undefined,
    year: undefined,
    step: undefined,
    unit: null,
  };
  return readCommas(readSentences(text)).flatMap((sentence) => {
    const read = readClaims(sentence, discourse);
    discourse = read.discourse;
    return toFacts(sentence, read.claims);
  });
};
