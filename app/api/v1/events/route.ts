import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { reading, store } from "@/app/database";
import { listEvents, saveEvent } from "@/lib/store/events";
import { withQuery } from "../query";
import { readBody } from "../read-body";
import { withVersion } from "../with-version";
import { eventBodySchema, eventsQuerySchema, refuseTwin } from "./body";

/** Events in the order of their dates: those that concern a place, from a day to a day. */
export const GET = withVersion(
  withQuery(eventsQuerySchema, async ({ place, from, to }) => {
    const db = await reading();
    const places = place === undefined ? undefined : [place];
    return Response.json({ events: await listEvents(db, { places, from, to }) });
  }),
);

/** Saves a new event. */
export const POST = storing(async (request: Request) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const read = await readBody(request, eventBodySchema);
  if (read instanceof Response) return read;
  const { db } = await store();
  const id = await saveEvent(db, read.body, { by: editor.key, now: new Date().toISOString() });
  if (id === undefined) return refuseTwin();
  return Response.json(
    { event: { id, ...read.body } },
    { status: 201, headers: { location: `/api/v1/events/${id}` } },
  );
});
