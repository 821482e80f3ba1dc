import { endOf, type Period } from "@/lib/period";

type Span = { readonly from?: Period | undefined; readonly to?: Period | undefined };

/** The filter of the store that a query asks for: `from` is the first month of its period, `to` the last of its own. */
export const toFilter = <Query extends Span & { cursor?: unknown; limit?: unknown }>({
  from,
  to,
  cursor: _cursor,
  limit: _limit,
  ...rest
}: Query): Omit<Query, keyof Span | "cursor" | "limit"> & {
  from: number | undefined;
  to: number | undefined;
} => ({ ...rest, from: from?.start, to: to && endOf(to) - 1 });
