import { store } from "@/app/database";
import { dataVersion } from "@/lib/store/change";

/** Says that the program answers and its store can be read. */
export const GET = async (): Promise<Response> => {
  const { db } = await store();
  return Response.json({ status: "ok", dataVersion: await dataVersion(db) });
};
