import { store } from "@/app/database";
import { listDatasets } from "@/lib/store/datasets";

/** All datasets with what they hold. */
export const GET = async (): Promise<Response> => {
  const { db } = await store();
  return Response.json({ datasets: await listDatasets(db), next: null });
};
