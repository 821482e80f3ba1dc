import type { Corrections, Imported, Inspection, Refused } from "./answers";

const pollMs = 300;

const unreachable: Refused = {
  status: 0,
  detail: "The server could not be reached. Nothing was kept; try again.",
};

const parse = <T>(status: number, body: string): T | Refused => {
  try {
    return JSON.parse(body) as T | Refused;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { status, detail: `The server failed (${status}). Nothing was kept; try again.` };
  }
};

const queryOf = (parameters: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();

const formOf = (file: File, mapping: Corrections | undefined): FormData => {
  const form = new FormData();
  if (mapping) form.set("mapping", JSON.stringify(mapping));
  form.set("file", file);
  return form;
};

/** Asks how a file would be read with these corrections. Rejects only when it was called off by the signal. */
export const inspectFile = async (
  file: File,
  mapping: Corrections | undefined,
  signal: AbortSignal,
): Promise<Inspection | Refused> => {
  try {
    const body = formOf(file, mapping);
    const answer = await fetch("/api/v1/inspect", { method: "POST", body, signal });
    return parse<Inspection>(answer.status, await answer.text());
  } catch (error) {
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    return unreachable;
  }
};

/** How far an upload is: `done` of `of` bytes, sent or read, and the figures found. */
export type Progress = {
  readonly phase: "sending" | "reading";
  readonly done: number;
  readonly of: number;
  readonly observations: number;
};

/** What to send, and where it goes: an address of the API with its parameters. */
export type Upload = {
  readonly file: File;
  readonly mapping: Corrections | undefined;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
};

const newImportName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** Asks again and again how far the import is, until `stop` is called. */
const watchImport = (name: string, tell: (progress: Progress) => void): (() => void) => {
  const ask = async (): Promise<void> => {
    const answer = await fetch(`/api/v1/imports/${name}`).catch(() => undefined);
    if (answer?.status !== 200) return;
    const { bytes, of, observations } = await answer.json();
    tell({ phase: "reading", done: bytes, of, observations });
  };
  const timer = setInterval(ask, pollMs);
  return () => clearInterval(timer);
};

/**
 * Sends a file and hears how far it is: by XMLHttpRequest, since fetch tells nothing of what is sent. Stops when the
 * signal does; nothing is kept of a file that did not arrive whole.
 */
export const sendFile = (
  { file, mapping, path, parameters }: Upload,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Imported | Refused> =>
  new Promise((resolve) => {
    const name = newImportName();
    const request = new XMLHttpRequest();
    let stop = () => {};
    const end = (result: Imported | Refused): void => {
      stop();
      resolve(result);
    };
    request.upload.onprogress = ({ loaded, total }) =>
      tell({ phase: "sending", done: loaded, of: total, observations: 0 });
    request.upload.onload = () => {
      tell({ phase: "reading", done: 0, of: file.size, observations: 0 });
      stop = watchImport(name, tell);
    };
    request.onload = () => end(parse<Imported>(request.status, request.responseText));
    request.onerror = () => end(unreachable);
    request.onabort = () => end({ status: 0, detail: "Called off. Nothing was kept." });
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", `${path}?${queryOf({ ...parameters, import: name })}`);
    request.setRequestHeader("accept", "application/json");
    request.send(formOf(file, mapping));
  });
