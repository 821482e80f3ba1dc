import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { store } from "@/app/database";
import { findDataset } from "@/lib/store/datasets";
import { importUpload, refuseAbsent } from "../../import-upload";
import { newVintageSchema } from "../../parameters";

type Context = { readonly params: Promise<{ readonly dataset: string }> };

/** Takes the next file of a dataset. Who may not is told so before anything is read. */
export const POST = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { dataset: id } = await params;
  return importUpload(request, editor, {
    schema: newVintageSchema,
    datasetOf: () => ({ id }),
    async refuseEarly() {
      const { db } = await store();
      const found = await findDataset(db, id);
      return found?.dataset.id === id ? undefined : refuseAbsent(id);
    },
  });
});
