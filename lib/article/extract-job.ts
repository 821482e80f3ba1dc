import type { ExtractedFact, ExtractOptions } from ".";
import { extractFacts } from ".";

/** A text to read in another thread, as plain data. */
export type ExtractJob = ExtractOptions & { readonly text: string };

/** Reads the facts of the text. */
export const runExtractJob = async ({ text, ...options }: ExtractJob): Promise<ExtractedFact[]> =>
  extractFacts(text, options);
