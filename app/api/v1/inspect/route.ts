import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuseUnread } from "@/app/api/refuse-unread";
import { storing } from "@/app/api/storing";
import { type ReceivedFile, receiveFile } from "@/app/api/uploaded-file";
import { settings, store } from "@/app/database";
import type { Mapping } from "@/lib/csv";
import { inspectInWorker } from "@/lib/store/inspect-in-worker";
import { findMappingOfHeader, listDatasetsOfHeader } from "@/lib/store/same-header";
import { inspectQuerySchema } from "../mapping-text";
import { queryOf, readParameters } from "../query";

const inspect = async (
  home: string,
  { fileName, raw, fields }: ReceivedFile,
  query: Readonly<Record<string, string>>,
): Promise<Response> => {
  const read = readParameters(inspectQuerySchema, { ...query, ...fields });
  if (read instanceof Response) return read;
  const inspectWith = (mapping: Mapping | undefined) =>
    inspectInWorker({ home, sha256: raw.sha256, fileName, mapping });
  const { db } = await store();
  const { mapping } = read.parameters;
  const first = await inspectWith(mapping);
  const known = mapping ? undefined : await findMappingOfHeader(db, first.columns ?? []);
  const reading = known ? await inspectWith(known.mapping) : first;
  if ("refused" in reading) return refuseUnread(reading);
  const datasets = await listDatasetsOfHeader(db, reading.columns);
  return Response.json({ ...reading, datasets, ...(known ? { remembered: known } : {}) });
};

/**
 * How a file would be read: which column is what and why, what it holds, what is wrong in it, and the datasets of the
 * same header, whose next file it may be. Saves nothing: the file is read in a worker from a scratch folder, which is
 * gone afterwards whatever happens.
 */
export const POST = storing(async (request: Request) => {
  const query = queryOf(request);
  const read = readParameters(inspectQuerySchema, query);
  if (read instanceof Response) return read;
  const home = await mkdtemp(join(tmpdir(), "turnover-inspect-"));
  try {
    const received = await receiveFile(request, { home, limit: settings().maxUploadBytes });
    return received instanceof Response ? received : await inspect(home, received, query);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
