import { refuse } from "@/app/api/answer";
import { reading } from "@/app/database";
import { jsonStat } from "@/lib/exchange/json-stat";
import { listDatasets } from "@/lib/store/datasets";
import {
  listObservations,
  type ObservationFilter,
  type StoredObservation,
} from "@/lib/store/observations";

/** JSON-stat has no media type of its own: it is JSON of this profile (RFC 6906). */
export const jsonStatType = 'application/json; profile="https://json-stat.org/full/"';

/** A cube is one document, which its readers hold in memory. */
const mostObservations = 100_000;
const pageSize = 5000;

/** The observations that fit; undefined when there are more than a document holds. */
const gather = async (filter: ObservationFilter): Promise<StoredObservation[] | undefined> => {
  const db = await reading();
  const gathered: StoredObservation[] = [];
  let cursor: string | undefined;
  do {
    const page = await listObservations(db, filter, { cursor, limit: pageSize });
    gathered.push(...page.observations);
    if (gathered.length > mostObservations) return undefined;
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return gathered;
};

/** All observations that fit, as one dataset of JSON-stat. */
export const jsonStatOf = async (filter: ObservationFilter): Promise<Response> => {
  const observations = await gather(filter);
  if (!observations)
    return refuse({
      status: 422,
      detail: `More than ${mostObservations.toLocaleString("en")} observations fit, which is more than one JSON-stat document should hold. Name a dataset, a reporter, a partner or a product, or take observations.csv.`,
    });
  const ids = new Set(observations.map(({ dataset }) => dataset));
  const named = (await listDatasets(await reading())).filter(({ id }) => ids.has(id));
  return Response.json(
    jsonStat(observations, {
      label: named.map(({ name }) => name).join("; "),
      updated:
        named
          .map(({ updated }) => updated)
          .sort()
          .at(-1) ?? null,
      names: new Map(named.map(({ id, name }) => [id, name])),
    }),
    { headers: { "content-type": jsonStatType } },
  );
};
