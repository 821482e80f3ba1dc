import { authorize } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { readJson } from "@/app/api/json-body";
import { storing } from "@/app/api/storing";
import { reading, store } from "@/app/database";
import { findDataset, updateDataset, type Vintage } from "@/lib/store/datasets";
import { deleteInWorker } from "@/lib/store/import-in-worker";
import { asOfQuerySchema, readParameters, withQuery } from "../../query";
import { withVersion } from "../../with-version";
import { refuseAbsent, refuseName } from "../import-upload";
import { datasetChangeSchema } from "../parameters";

type Context = { readonly params: Promise<{ readonly dataset: string }> };

/** How the latest file that counts was read. */
const latestLayout = (vintages: readonly Vintage[]) =>
  vintages.filter(({ undone }) => undone === null).at(-1)?.layout ?? null;

const answerDataset = async (id: string, asOf?: string): Promise<Response> => {
  const db = await reading();
  const found = await findDataset(db, id, { asOf });
  if (!found) return refuseAbsent(id);
  const { dataset, vintages } = found;
  return Response.json({ ...dataset, vintages, layout: latestLayout(vintages) });
};

/** A dataset by its id or its exact name, as of a day, with its vintages and how the latest was read. */
export const GET = withVersion(
  (request: Request, { params }: Context): Promise<Response> =>
    withQuery(asOfQuerySchema, async ({ asOf }) => answerDataset((await params).dataset, asOf))(
      request,
    ),
);

const readChange = async (request: Request) => {
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const given = read.body;
  if (typeof given === "object" && given !== null && !Array.isArray(given))
    return readParameters(datasetChangeSchema, given as Record<string, unknown>);
  return refuse({
    status: 400,
    detail: "The body must be a JSON object with name, publisher, source or licence.",
  });
};

/** Changes what is said of a dataset: its name, publisher, source or licence. */
export const PATCH = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const read = await readChange(request);
  if (read instanceof Response) return read;
  const { dataset: id } = await params;
  const { db } = await store();
  const updated = await updateDataset(db, {
    id,
    details: read.parameters,
    by: editor.key,
    now: new Date().toISOString(),
  });
  if (updated === "absent") return refuseAbsent(id);
  return updated === "updated" ? answerDataset(id) : refuseName(updated.conflict);
});

/** Removes a dataset with all its vintages. */
export const DELETE = storing(async (request: Request, { params }: Context) => {
  const editor = await authorize(request);
  if (editor instanceof Response) return editor;
  const { dataset: id } = await params;
  const deed = { by: editor.key, now: new Date().toISOString() };
  const deleted = await deleteInWorker(await store(), { id, ...deed });
  return deleted ? Response.json({ deleted: id }) : refuseAbsent(id);
});
