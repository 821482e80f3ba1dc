import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import busboy from "busboy";

/** A file on its way in. Its bytes can be read once. */
export type UploadedFile = { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> };

const unnamed = "upload.csv";

const readable = (request: Request): Readable =>
  request.body ? Readable.fromWeb(request.body as NodeWebStream<Uint8Array>) : Readable.from([]);

const isForm = (request: Request): boolean =>
  (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");

/** The form and the use of its file run together: the file can only be read while the form is. */
const takeFormFile = async <T>(
  request: Request,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T | undefined> => {
  const form = busboy({ headers: Object.fromEntries(request.headers), defParamCharset: "utf8" });
  let used: Promise<T> | undefined;
  form.on("file", (field, stream, { filename }) => {
    if (field !== "file" || used) stream.resume();
    else
      used = use({ fileName: filename || unnamed, bytes: stream }).finally(() => stream.resume());
  });
  const [, result] = await Promise.all([
    pipeline(readable(request), form),
    pipelineDone(form).then(() => used),
  ]);
  return result;
};

const pipelineDone = (form: busboy.Busboy): Promise<void> =>
  new Promise((resolve, reject) => {
    form.once("close", resolve);
    form.once("error", reject);
  });

/**
 * Gives the file that a request brings to `use`, as the body itself or as the field `file` of a form, streaming and
 * never whole in memory. Undefined when a form brings no such field. Throws on a form that is cut or malformed.
 */
export const takeUploadedFile = <T>(
  request: Request,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T | undefined> =>
  isForm(request)
    ? takeFormFile(request, use)
    : use({ fileName: unnamed, bytes: readable(request) });
