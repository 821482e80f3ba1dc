import { authorize } from "@/app/access";
import { store } from "@/app/database";
import { listLog } from "@/lib/store/log";
import { csvStream } from "../csv-stream";
import { logFilterSchema } from "../log/filter";
import { withQuery } from "../query";

const header = ["at", "action", "subject", "key", "name"];
const pageSize = 5000;

/** The whole log, or that of some days or one key, as CSV; for editors. */
export const GET = withQuery(logFilterSchema, async (filter, request) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { db } = await store();
  return csvStream({
    name: "log",
    header,
    async read(cursor) {
      const { entries, next } = await listLog(db, filter, { cursor, limit: pageSize });
      return {
        rows: entries.map(({ at, action, subject, by, name }) => [at, action, subject, by, name]),
        next,
      };
    },
  });
});
