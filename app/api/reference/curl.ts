import type { Operation } from "./operation";
import { placesInAddresses } from "./places";

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const bodyOf = ({ body }: Operation, name: string): readonly string[] => {
  if (!body) return [];
  if (body.schema === "file") return ["-H 'content-type: text/csv'", "--data-binary @figures.csv"];
  const value = body.examples[name];
  if (body.schema === "form")
    return Object.entries(value ?? {}).map(
      ([field, text]) => `--data-urlencode ${quoted(`${field}=${text}`)}`,
    );
  return ["-H 'content-type: application/json'", `-d ${quoted(JSON.stringify(value))}`];
};

const commandOf = (operation: Operation, name: string, origin: string): string => {
  const { path, method, needs, examples } = operation;
  const filled = path.replaceAll(
    /\{(\w+)\}/g,
    (_, place: string) => placesInAddresses[place]?.example ?? "",
  );
  const query = new URLSearchParams(examples?.[name]).toString();
  const address = `${origin}${filled}${query && "?"}${query}`;
  return [
    `curl${method === "get" ? "" : ` -X ${method.toUpperCase()}`}`,
    ...(needs ? ['-H "authorization: Bearer $KEY"'] : []),
    ...bodyOf(operation, name),
    quoted(address),
  ].join(" ");
};

/** The examples of an operation as commands of curl, by their names. */
export const curlExamples = (
  operation: Operation,
  origin: string,
): readonly { readonly name: string; readonly command: string }[] => {
  const { examples = {}, body } = operation;
  const names = new Set([...Object.keys(body?.examples ?? {}), ...Object.keys(examples)]);
  return [...(names.size > 0 ? names : ["as it stands"])].map((name) => ({
    name,
    command: commandOf(operation, name, origin),
  }));
};
