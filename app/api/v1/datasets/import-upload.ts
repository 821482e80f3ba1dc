import type { z } from "zod";
import type { Holder } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { refuseUnread } from "@/app/api/refuse-unread";
import { refuseWithoutDisk } from "@/app/api/storing";
import { type ReceivedFile, receiveFile } from "@/app/api/uploaded-file";
import { settings, store } from "@/app/database";
import { countImport, type ImportOutcome } from "@/app/metrics";
import { toPlainLabel } from "@/lib/label";
import { importInWorker } from "@/lib/store/import-in-worker";
import type { ImportedFile, ImportJob, ImportResult } from "@/lib/store/import-job";
import { queryOf, readParameters } from "../query";
import { importsUnderWay } from "./import-progress";
import type { newDatasetSchema, newVintageSchema } from "./parameters";

type UploadSchema = typeof newDatasetSchema | typeof newVintageSchema;
type Parameters = z.output<typeof newDatasetSchema> & z.output<typeof newVintageSchema>;

/** Where an upload goes: the parameters it takes and what they make of a file. */
export type UploadTarget = {
  readonly schema: UploadSchema;
  readonly datasetOf: (parameters: Parameters, file: ReceivedFile) => ImportJob["dataset"];
  /** Why nothing can be taken, known before the body is read. */
  readonly refuseEarly: (parameters: Parameters) => Promise<Response | undefined>;
};

/** A name that another dataset has: it may be meant as that one's next vintage. */
export const refuseName = (dataset: { readonly id: string; readonly name: string }): Response =>
  refuse({
    status: 409,
    detail: `There is a dataset named “${dataset.name}”. Give another name, or send the file as its next vintage.`,
    dataset: { id: dataset.id, name: dataset.name },
  });

/** No dataset has this identifier. */
export const refuseAbsent = (id: string): Response =>
  refuse({ status: 404, detail: `There is no dataset “${id.slice(0, 100)}”.` });

const answerImported = (request: Request, { dataset, ...imported }: ImportedFile): Response => {
  if (request.headers.get("accept")?.includes("text/html"))
    return new Response(null, { status: 303, headers: { location: `/datasets/${dataset.id}` } });
  const { vintage, series, observations, changed, refused, unchanged } = imported;
  return Response.json(
    { dataset: dataset.id, vintage, series, observations, changed, refused },
    { status: unchanged ? 200 : 201, headers: { location: `/api/v1/datasets/${dataset.id}` } },
  );
};

const answer = (request: Request, result: ImportResult): Response => {
  if ("dataset" in result) return answerImported(request, result);
  if ("conflict" in result) return refuseName(result.conflict);
  return "absent" in result ? refuseAbsent(result.absent) : refuseUnread(result);
};

const importReceived = async (job: ImportJob, name: string | undefined, of: number) => {
  const imports = importsUnderWay();
  if (name) imports.set(name, { bytes: 0, observations: 0, of });
  try {
    return await importInWorker(await store(), job, (progress) => {
      if (name) imports.set(name, { ...progress, of });
    });
  } catch (error) {
    return refuseWithoutDisk(error);
  } finally {
    if (name) imports.delete(name);
  }
};

const toOutcome = (result: ImportResult | Response): ImportOutcome => {
  if (!("dataset" in result)) return "refused";
  return result.unchanged ? "unchanged" : "stored";
};

const parametersOf = (schema: UploadSchema, given: Readonly<Record<string, string>>) =>
  readParameters<z.ZodType<Parameters>>(schema as z.ZodType<Parameters>, given);

/** An empty field of a form counts as not given, as in an address. */
const filled = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));

/**
 * Receives a file, imports it in the worker and answers: 201 with what it brought, 200 when it said nothing new, else
 * why it was not taken. Parameters come in the address or as fields of the form.
 */
export const importUpload = async (
  request: Request,
  editor: Holder,
  { schema, datasetOf, refuseEarly }: UploadTarget,
): Promise<Response> => {
  const query = queryOf(request);
  const early = parametersOf(schema, query);
  if (early instanceof Response) return early;
  const refusedEarly = await refuseEarly(early.parameters);
  if (refusedEarly) return refusedEarly;
  const { home, maxUploadBytes: limit } = settings();
  const file = await receiveFile(request, { home, limit });
  if (file instanceof Response) return file;
  const read = parametersOf(schema, { ...query, ...filled(file.fields) });
  if (read instanceof Response) return read;
  const { released, mapping, replace, import: name } = read.parameters;
  const result = await importReceived(
    {
      dataset: datasetOf(read.parameters, file),
      released,
      mapping,
      replace,
      fileName: toPlainLabel(file.fileName),
      sha256: file.raw.sha256,
      by: editor.key,
      now: new Date().toISOString(),
    },
    name,
    file.raw.bytes,
  );
  countImport(toOutcome(result));
  return result instanceof Response ? result : answer(request, result);
};
