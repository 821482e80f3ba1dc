/** One page of a list: at most `limit` rows (100 when not said), after the place where another page ended. */
export type PageRequest = {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};

/** Where a page ended, by the columns that give the order. */
type Place = readonly (string | number)[];

const usualLimit = 100;

/** How many rows a page has. */
export const limitOf = ({ limit }: PageRequest): number => limit ?? usualLimit;

/** A place in a list as opaque text that fits into an address. */
export const toCursor = (place: Place): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.every((part) => typeof part === "string" || Number.isFinite(part));

/**
 * The place that a cursor stands for, when it has as many parts as the list's order; undefined for any other text, and
 * without a cursor.
 */
export const parseCursor = (cursor: string | undefined, parts: number): Place | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return isPlace(place) && place.length === parts ? place : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Cuts a page off rows of which one more was asked for than fits, and says where the next one begins; null at the end.
 */
export const toPage = <Row>(
  rows: readonly Row[],
  page: PageRequest,
  place: (row: Row) => Place,
): { rows: Row[]; next: string | null } => {
  const limit = limitOf(page);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? toCursor(place(last)) : null };
};
