import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { setTimeout as sleep } from "node:timers/promises";
import { createGunzip } from "node:zlib";
import busboy from "busboy";
import { type RawFile, saveRawFile } from "@/lib/store/raw-file";
import { refuse } from "./answer";
import { refuseWithoutDisk } from "./storing";

/**
 * A file on its way in. Its bytes can be read once. `fields` are the other fields of its form; those that follow the
 * file are there when the form has been read.
 */
export type UploadedFile = {
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly fields: Readonly<Record<string, string>>;
};

const unnamed = "upload.csv";
const formLimits = { fields: 50, fieldSize: 1024 * 1024, files: 10 };

const readable = (request: Request): Readable =>
  request.body ? Readable.fromWeb(request.body as NodeWebStream<Uint8Array>) : Readable.from([]);

const isForm = (request: Request): boolean =>
  (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");

type Settled<T> = { readonly value: T } | { readonly error: unknown };

const settle = <T>(promise: Promise<T>): Promise<Settled<T>> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

const openForm = (request: Request): busboy.Busboy | undefined => {
  try {
    const headers = Object.fromEntries(request.headers);
    return busboy({ headers, defParamCharset: "utf8", limits: formLimits });
  } catch (error) {
    // What busboy says of a content type that names no boundary.
    if (error instanceof Error && /boundary|content.type/i.test(error.message)) return undefined;
    throw error;
  }
};

const malformed = (): Response =>
  refuse({ status: 400, detail: "The body broke off, or is no form as its content type says." });

const withoutFile = (): Response =>
  refuse({
    status: 400,
    detail: "The form has no file: send the file as the body, or as the field “file” of a form.",
  });

type Use<T> = (file: UploadedFile) => Promise<T>;

/** The form and the use of its file run together: the file can only be read while the form is. */
const takeFormFile = async <T>(request: Request, use: Use<T>): Promise<T | Response> => {
  const form = openForm(request);
  if (!form) return malformed();
  const fields: Record<string, string> = {};
  let used: Promise<Settled<T>> | undefined;
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (field, bytes, { filename }) => {
    // An empty field of a page's form is a file without a name or content.
    if (field !== "file" || used) bytes.resume();
    else {
      const file = { fileName: filename || unnamed, bytes, fields };
      used = settle(use(file).finally(() => bytes.resume()));
    }
  });
  const arrived = await settle(pipeline(readable(request), form));
  const result = await used;
  if ("error" in arrived) return malformed();
  if (!result) return withoutFile();
  if ("error" in result) throw result.error;
  return result.value;
};

/** The name that a body without a form was sent with: `content-disposition: attachment; filename="x.csv"`. */
const nameOfBody = (request: Request): string => {
  const disposition = request.headers.get("content-disposition") ?? "";
  const name = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return name?.trim() || unnamed;
};

const isCut = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET";

/** What zlib says of bytes that are no gzip, or end too early. */
const isBrokenGzip = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^Z_/.test(String(error.code));

const encodingOf = (request: Request): string =>
  (request.headers.get("content-encoding") ?? "identity").trim().toLowerCase();

/** The body as its sender meant it: unpacked, when it was packed for the way. */
const unpackedBody = (request: Request): Readable => {
  const body = readable(request);
  if (!["gzip", "x-gzip"].includes(encodingOf(request))) return body;
  const unpacked = createGunzip();
  body.on("error", (error) => unpacked.destroy(error));
  // What is wrong may be known before anybody reads; whoever reads then hears of it.
  unpacked.on("error", () => body.unpipe(unpacked).resume());
  return body.pipe(unpacked);
};

const patienceMs = 2_000;

/** Reads what is left for a while: whoever is still sending would not hear the answer. */
const passOver = async (body: Readable): Promise<void> => {
  body.on("error", () => body.destroy()).resume();
  if (body.destroyed || body.readableEnded) return;
  const isOver = new Promise((resolve) => body.once("close", resolve));
  await Promise.race([isOver, sleep(patienceMs, undefined, { ref: false })]);
};

const takeBody = async <T>(request: Request, use: Use<T>): Promise<T | Response> => {
  if (!["identity", "gzip", "x-gzip"].includes(encodingOf(request)))
    return refuse({ status: 415, detail: "Send the body as it is, or packed with gzip." });
  const body = unpackedBody(request);
  // What is left unread must not end the connection before the answer is out.
  const bytes = body.iterator({ destroyOnReturn: false });
  const result = await settle(use({ fileName: nameOfBody(request), bytes, fields: {} }));
  await passOver(body);
  if ("value" in result) return result.value;
  if (isCut(result.error) || isBrokenGzip(result.error)) return malformed();
  throw result.error;
};

/**
 * Gives the file that a request brings to `use`, as the body itself or as the field `file` of a form, streaming and
 * never whole in memory. The answer is a 400 when a form brings no such field, is malformed, or the body broke off.
 */
export const takeUploadedFile = <T>(request: Request, use: Use<T>): Promise<T | Response> =>
  isForm(request) ? takeFormFile(request, use) : takeBody(request, use);

/** A file that came in whole and is kept as a raw file, with the other fields of its form. */
export type ReceivedFile = Omit<UploadedFile, "bytes"> & { readonly raw: RawFile };

const tooLarge = (limit: number): Response =>
  refuse({ status: 413, detail: `The file is larger than ${limit} bytes.` });

/**
 * Keeps the file that a request brings as a raw file in a folder. The answer to send instead is 413 over the limit
 * (of bytes), 507 or 503 when the disk takes nothing, 400 when no whole file came; nothing is kept then.
 */
export const receiveFile = async (
  request: Request,
  { home, limit }: { readonly home: string; readonly limit: number },
): Promise<ReceivedFile | Response> => {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (!isForm(request) && announced > limit) return tooLarge(limit);
  try {
    return await takeUploadedFile(request, async ({ fileName, bytes, fields }) => {
      const raw = await saveRawFile(home, bytes, limit);
      return "tooLarge" in raw ? tooLarge(limit) : { fileName, fields, raw };
    });
  } catch (error) {
    return refuseWithoutDisk(error);
  }
};
