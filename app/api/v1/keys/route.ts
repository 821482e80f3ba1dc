import { authorize } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { storing } from "@/app/api/storing";
import { store } from "@/app/database";
import { makeKey } from "@/lib/access/named-key";
import { listKeys } from "@/lib/store/keys";
import { readBody } from "../read-body";
import { newKeySchema } from "./body";

const notKept = { "cache-control": "no-store" };

/** The keys with a name, the latest first: what each opens, when it was made and last used, and whether it was revoked. */
export const GET = async (request: Request): Promise<Response> => {
  const admin = await authorize(request, "admin");
  if (admin instanceof Response) return admin;
  const { db } = await store();
  return Response.json({ keys: await listKeys(db) }, { headers: notKept });
};

/** Makes a key. Its `secret` is given this once. */
export const POST = storing(async (request: Request) => {
  const admin = await authorize(request, "admin");
  if (admin instanceof Response) return admin;
  const read = await readBody(request, newKeySchema);
  if (read instanceof Response) return read;
  const { db } = await store();
  const made = await makeKey(db, read.body, { by: admin.key, now: new Date().toISOString() });
  if (!made)
    return refuse({ status: 409, detail: `A key named “${read.body.name}” is there or was.` });
  return Response.json(made, {
    status: 201,
    headers: { ...notKept, location: `/api/v1/keys/${made.key.id}` },
  });
});
