/** Controls, ends of lines, and marks that turn or isolate the direction of the words behind them. */
const unplain = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A name as one plain line: what would break the line, or turn the words of others around, becomes a space. Joiners and
 * the marks of a direction that Arabic, Hebrew and Indic scripts are written with stay.
 */
export const toPlainLabel = (text: string): string => text.replace(unplain, " ").trim();

/** Whether a name is one plain line already. */
export const isPlainLabel = (text: string): boolean => toPlainLabel(text) === text.trim();
