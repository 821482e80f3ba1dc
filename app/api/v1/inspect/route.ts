import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refuse } from "@/app/api/answer";
import { takeUploadedFile, type UploadedFile } from "@/app/api/uploaded-file";
import { settings } from "@/app/database";
import { inspectInWorker } from "@/lib/store/import-in-worker";
import { saveRawFile } from "@/lib/store/raw-file";

/** Reads a file in a worker from a scratch folder, which is gone afterwards whatever happens. */
const inspect = async ({ fileName, bytes }: UploadedFile): Promise<Response> => {
  const limit = settings().maxUploadBytes;
  const scratch = await mkdtemp(join(tmpdir(), "turnover-inspect-"));
  try {
    const raw = await saveRawFile(scratch, bytes, limit);
    if ("tooLarge" in raw)
      return refuse({ status: 413, detail: `The file is larger than ${limit} bytes.` });
    const reading = await inspectInWorker({
      content: { home: scratch, sha256: raw.sha256 },
      fileName,
    });
    if ("refused" in reading) {
      return refuse({
        status: 422,
        detail: "The file holds no time series that can be read.",
        ...reading.refused,
        questions: reading.questions,
      });
    }
    return Response.json({ ...reading, series: reading.series.length });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

/** How a file would be read: which column is what and why, what it holds, what is wrong in it. Saves nothing. */
export const POST = async (request: Request): Promise<Response> =>
  (await takeUploadedFile(request, inspect)) ??
  refuse({
    status: 400,
    detail: "The form has no file: send the file as the body, or as the field “file” of a form.",
  });
