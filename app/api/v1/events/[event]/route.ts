import { authorize } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { storing } from "@/app/api/storing";
import { store } from "@/app/database";
import { deleteEvent, updateEvent } from "@/lib/store/events";
import { readBody } from "../../read-body";
import { eventBodySchema, refuseTwin } from "../body";

type Context = { readonly params: Promise<{ readonly event: string }> };

const refuseAbsent = (id: string): Response =>
  refuse({ status: 404, detail: `There is no event ${id}.` });

/** The number of an event; NaN, which no event has, for any other text. */
const numberOf = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN);

/** Puts an event in place of the one there. */
export const PUT = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { event: written } = await params;
  const id = numberOf(written);
  if (Number.isNaN(id)) return refuseAbsent(written);
  const read = await readBody(request, eventBodySchema);
  if (read instanceof Response) return read;
  const { db } = await store();
  const event = { id, ...read.body };
  const deed = { by: editor.key, now: new Date().toISOString() };
  const updated = await updateEvent(db, event, deed);
  if (updated === "absent") return refuseAbsent(written);
  return updated === "conflict" ? refuseTwin() : Response.json({ event });
});

/** Removes an event. */
export const DELETE = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { event: written } = await params;
  const id = numberOf(written);
  const { db } = await store();
  const deed = { by: editor.key, now: new Date().toISOString() };
  const deleted = !Number.isNaN(id) && (await deleteEvent(db, { id, ...deed }));
  return deleted ? Response.json({ deleted: id }) : refuseAbsent(written);
});
