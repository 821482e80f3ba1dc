import { authorize } from "@/app/access";
import { storing } from "@/app/api/storing";
import { reading, store } from "@/app/database";
import { toPlainLabel } from "@/lib/label";
import { findDatasetNamed, listDatasetPage } from "@/lib/store/datasets";
import type { ImportJob } from "@/lib/store/import-job";
import { namedPageSchema, withQuery } from "../query";
import { withVersion } from "../with-version";
import { importUpload, refuseName, type UploadTarget } from "./import-upload";
import { newDatasetSchema } from "./parameters";

const digitsOfDigest = 8;

/** Datasets by name with what they hold, in pages. */
export const GET = withVersion(
  withQuery(namedPageSchema, async (page) => {
    const db = await reading();
    return Response.json(await listDatasetPage(db, page));
  }),
);

const target: UploadTarget = {
  schema: newDatasetSchema,
  datasetOf: (parameters, { fileName, raw }): ImportJob["dataset"] => ({
    name: parameters.name ?? `${toPlainLabel(fileName)} ${raw.sha256.slice(0, digitsOfDigest)}`,
    publisher: parameters.publisher ?? null,
    source: parameters.source ?? null,
    licence: parameters.licence ?? null,
  }),
  async refuseEarly({ name }) {
    if (name === undefined) return undefined;
    const { db } = await store();
    const existing = await findDatasetNamed(db, name);
    return existing && refuseName(existing);
  },
};

/** Takes a file as the first vintage of a new dataset. Who may not is told so before anything is read. */
export const POST = storing(async (request: Request) => {
  const editor = await authorize(request);
  return editor instanceof Response ? editor : importUpload(request, editor, target);
});
