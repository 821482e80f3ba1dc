import { reading } from "@/app/database";
import { knownSearch } from "@/app/search/known-search";
import { limitOf, parseCursor, toCursor } from "@/lib/store/paging";
import { withQuery } from "../query";
import { searchQuerySchema } from "./query";

/**
 * Places, pairs, products, datasets and articles by words, names, codes and mistyped names, the best first, with what
 * would narrow them; with `perKind` the best few of each kind alone, for a list under a field that is typed in.
 */
export const GET = withQuery(
  searchQuerySchema,
  async ({ q = "", perKind, cursor, limit, ...choice }) => {
    const search = await knownSearch(await reading());
    if (perKind !== undefined) return Response.json({ hits: search.suggest(q, perKind) });
    const first = Number(parseCursor(cursor, 1)?.[0] ?? 0);
    const most = limitOf({ limit });
    const answer = search.find({ q, first, most, ...choice });
    const next = first + most < answer.total ? toCursor([first + most]) : null;
    return Response.json({ ...answer, next });
  },
);
