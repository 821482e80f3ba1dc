import { reading } from "@/app/database";
import { knownSearch } from "@/app/search/known-search";
import { limitOf, parseCursor, toCursor } from "@/lib/store/paging";
import { withQuery } from "../query";
import { withVersion } from "../with-version";
import { searchQuerySchema } from "./query";

/**
 * Places, pairs, products, datasets and articles by words, names, codes and mistyped names, the best first, with what
 * would narrow them; with `perKind` an overview with the best few of each kind, on one page.
 */
export const GET = withVersion(
  withQuery(searchQuerySchema, async ({ q = "", perKind, cursor, limit, ...choice }) => {
    const search = await knownSearch(await reading());
    const first = Number(parseCursor(cursor, 1)?.[0] ?? 0);
    const most = limitOf({ limit });
    const answer = search.find({ q, first, most, mostOfKind: perKind, ...choice });
    const isMore = perKind === undefined && first + most < answer.total;
    const next = isMore ? toCursor([first + most]) : null;
    return Response.json({ ...answer, next });
  }),
);
