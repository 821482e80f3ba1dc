/** The most characters (UTF-16 code units) that the text of an article may have. */
export const mostCharacters = 1_000_000;

/** The most facts that an article may have. */
export const mostFacts = 2000;
