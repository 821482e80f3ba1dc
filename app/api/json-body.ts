import { refuse } from "./answer";

/** No request needs more, other than files. */
const maxBodyBytes = 4_000_000;

const tooLarge = (maxBytes: number): Response =>
  refuse({ status: 413, detail: `The body is larger than ${maxBytes} bytes.` });

/** The text of a body, or undefined when it is too large; it is read no further than that. */
const readText = async (request: Request, maxBytes: number): Promise<string | undefined> => {
  if (!request.body) return "";
  const [chunks, reader] = [[] as Uint8Array[], request.body.getReader()];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

/** No request nests deeper; what does would overflow whoever walks it. */
const deepest = 100;

const isTooDeep = (text: string): boolean => {
  let depth = 0;
  for (let at = 0, isInString = false; at < text.length; at += 1) {
    const letter = text[at];
    if (isInString && letter === "\\") at += 1;
    else if (letter === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (letter === "[" || letter === "{") depth += 1;
    else if (letter === "]" || letter === "}") depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
};

const parse = (text: string): { readonly body: unknown } | undefined => {
  try {
    return { body: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The JSON of a request, or the answer to what is no JSON (400) or too much of it (413). */
export const readJson = async (
  request: Request,
  maxBytes = maxBodyBytes,
): Promise<{ readonly body: unknown } | Response> => {
  const text = await readText(request, maxBytes);
  if (text === undefined) return tooLarge(maxBytes);
  if (isTooDeep(text))
    return refuse({ status: 400, detail: `The body nests deeper than ${deepest} times.` });
  return parse(text) ?? refuse({ status: 400, detail: "The body is not JSON." });
};

/** A handler that is given the JSON of its request; what is no JSON, or too much of it, is refused. */
export const withJson =
  (
    answer: (body: unknown) => Response | Promise<Response>,
    { maxBytes = maxBodyBytes }: { readonly maxBytes?: number } = {},
  ) =>
  async (request: Request): Promise<Response> => {
    const read = await readJson(request, maxBytes);
    return read instanceof Response ? read : answer(read.body);
  };
