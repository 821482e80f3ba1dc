/** Engines copy a part of a text only when it is shorter than this. */
const shortest = 13;

/**
 * The same text as a copy of its own. A cell is a view of the piece of the file it was cut from; kept as it is, it
 * would keep the whole piece in memory, and in time all of the file.
 */
export const detached = (text: string): string =>
  text.length < shortest ? text : ` ${text}`.slice(1);
