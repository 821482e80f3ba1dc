import type { z } from "zod";
import { reading } from "@/app/database";
import { type Change, changesBy } from "@/app/trade/changes";
import { type Arrival, listArrivals } from "@/lib/store/arrivals";
import { toCursor } from "@/lib/store/paging";
import { withQuery } from "../query";
import { withVersion } from "../with-version";
import { changesQuerySchema } from "./query";

type Query = z.output<typeof changesQuerySchema>;

const usualLimit = 100;

const fitsQuery =
  ({ reporter, partner, dataset, article }: Query) =>
  (change: Change): boolean =>
    (reporter === undefined || change.reporter === reporter) &&
    (partner === undefined || change.partner === partner) &&
    (dataset === undefined || change.arrival.dataset === dataset) &&
    (article === undefined || change.article?.id === article);

const toAnswer = ({ arrival, ...change }: Change) => ({
  when: arrival.received,
  dataset: { id: arrival.dataset, name: arrival.name },
  vintage: arrival.number,
  released: arrival.released,
  ...change,
});

/** The arrivals whose changes fit into an answer: whole ones, and at least one. */
const cutAt = (changes: readonly Change[], limit: number): Arrival | undefined => {
  const last = changes[limit - 1]?.arrival;
  const isCut = changes[limit] !== undefined;
  return isCut ? last : undefined;
};

/**
 * What files that came in since a day or an earlier answer made of checks and refused comparisons, the earliest first. All that one
 * file changed comes in one answer; `next` is where to go on, `latest` what to ask with another time.
 */
export const GET = withVersion(
  withQuery(changesQuerySchema, async (query) => {
    const db = await reading();
    const arrivals = await listArrivals(db, query.since);
    const changes = (await changesBy(db, arrivals)).filter(fitsQuery(query));
    const last = cutAt(changes, query.limit ?? usualLimit);
    const given = last ? changes.filter(({ arrival }) => arrival.id <= last.id) : changes;
    const isMore = given.length < changes.length;
    const end = (isMore ? last : arrivals.at(-1))?.id ?? query.since?.after ?? 0;
    const latest = toCursor([end]);
    return Response.json({ changes: given.map(toAnswer), next: isMore ? latest : null, latest });
  }),
);
