import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { store } from "@/app/database";
import { revokeKey } from "@/lib/store/keys";
import { refuseAbsentKey } from "../body";

type Context = { readonly params: Promise<{ readonly key: string }> };

/** Revokes a key: from now on it opens nothing, nor do the sessions that were opened with it. */
export const DELETE = storing(async (request: Request, { params }: Context) => {
  const admin = await authorize(request, "admin");
  if (admin instanceof Response) return admin;
  const { key: id } = await params;
  const { db } = await store();
  const revoked = await revokeKey(db, { id, by: admin.key, now: new Date().toISOString() });
  return revoked ? Response.json({ key: revoked }) : refuseAbsentKey(id);
});
