import { authorize } from "@/app/access";
import { store } from "@/app/database";
import { listLog } from "@/lib/store/log";
import { withQuery } from "../query";
import { logQuerySchema } from "./filter";

/** What was changed, when and by which key, the latest first, in pages; for editors. */
export const GET = withQuery(logQuerySchema, async ({ cursor, limit, ...filter }, request) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { db } = await store();
  return Response.json(await listLog(db, filter, { cursor, limit }), {
    headers: { "cache-control": "no-store" },
  });
});
