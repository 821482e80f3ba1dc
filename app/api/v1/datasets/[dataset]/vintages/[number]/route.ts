import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { store } from "@/app/database";
import { undoInWorker } from "@/lib/store/import-in-worker";
import { listVintageChanges } from "@/lib/store/vintage-changes";
import { withVersion } from "../../../../with-version";
import { findVintage, refuseVintage, type VintageContext } from "./find";

/** A vintage with what it changed: at most a hundred figures, the largest revisions first. */
export const GET = withVersion(
  async (_request: Request, context: VintageContext): Promise<Response> => {
    const found = await findVintage(context);
    if (found instanceof Response) return found;
    const { dataset, vintage } = found;
    const { db } = await store();
    const changes = await listVintageChanges(db, { dataset, number: vintage.number });
    return Response.json({ ...vintage, changes });
  },
);

/** Undoes a vintage: it counts nowhere any more, but stays in the list. */
export const DELETE = storing(async (request: Request, context: VintageContext) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const found = await findVintage(context);
  if (found instanceof Response) return found;
  const { dataset, vintage } = found;
  const deed = { by: editor.key, now: new Date().toISOString() };
  const undone = await undoInWorker(await store(), { dataset, number: vintage.number, ...deed });
  return undone
    ? Response.json({ dataset, undone: vintage.number })
    : refuseVintage(String(vintage.number));
});
