import type { KeyKind } from "@/lib/store/schema";
import type { Content, Operation } from "./operation";
import { parts } from "./operation";
import { operations } from "./operations";
import { placesInAddresses } from "./places";
import { type JsonSchema, namedSchemas, toJsonSchema } from "./schemas";

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const schemaOf = (content: Content): JsonSchema => {
  if (content === "text") return { type: "string" };
  return content === "bytes" ? { type: "string", format: "binary" } : reference(content);
};

/** A name for programs that make functions of it, "getSeriesTriangle". */
export const operationId = ({ method, path }: Pick<Operation, "method" | "path">): string => {
  const words = path.replace("/api/v1", "").match(/[a-zA-Z]+/g) ?? [];
  return method + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("");
};

const placesOf = ({ path }: Operation): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

const examplesOf = ({ examples = {} }: Operation, parameter: string) => {
  const given = Object.entries(examples).flatMap(([name, query]) =>
    query[parameter] === undefined ? [] : [[name, { value: query[parameter] }] as const],
  );
  return given.length > 0 ? { examples: Object.fromEntries(given) } : {};
};

/** The parameters of a query as a list: what each may be, and what it is for. */
export const queryParametersOf = (operation: Operation) => {
  if (!operation.query) return [];
  const { properties = {}, required = [] } = toJsonSchema(operation.query, "input") as {
    properties?: Readonly<Record<string, JsonSchema>>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description === undefined ? {} : { description: String(description) }),
    schema,
    ...examplesOf(operation, name),
  }));
};

const pathParametersOf = (operation: Operation) =>
  placesOf(operation).map((name) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...placesInAddresses[name],
  }));

const fileTypes = ["text/csv", "application/json", "application/octet-stream"];

const bodyOf = ({ body }: Operation) => {
  if (!body) return {};
  const examples = Object.fromEntries(
    Object.entries(body.examples).map(([name, value]) => [name, { value }]),
  );
  if (body.schema === "form")
    return { "application/x-www-form-urlencoded": { schema: { type: "object" }, examples } };
  if (body.schema !== "file")
    return { "application/json": { schema: reference(body.schema), examples } };
  const [first = "", ...others] = fileTypes;
  const form = { type: "object", properties: { file: {} }, required: ["file"] };
  return {
    [first]: { schema: { type: "string" }, examples },
    ...Object.fromEntries(others.map((type) => [type, { schema: {} }])),
    "multipart/form-data": { schema: form },
  };
};

const meanings: Readonly<Record<number, string>> = {
  200: "As asked.",
  201: "Stored; Location is its address.",
  204: "Nothing is to be said.",
  303: "Leads on to a page.",
};

const refusal = {
  description: "Refused: what stands in the way, and how to mend it (RFC 9457).",
  content: { "application/problem+json": { schema: reference("Problem") } },
};

const answersOf = ({ answers }: Operation) => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([status, content]) => [
      status,
      {
        description: meanings[Number(status)],
        ...(Object.keys(content).length === 0
          ? {}
          : {
              content: Object.fromEntries(
                Object.entries(content).map(([type, what]) => [type, { schema: schemaOf(what) }]),
              ),
            }),
      },
    ]),
  ),
  default: refusal,
});

const needed: Readonly<Record<KeyKind, string>> = {
  reader: "Needs a key.",
  editor: "Needs an editor’s key.",
  admin: "Needs an admin’s key.",
};

const describe = ({ summary, more, needs }: Operation): string =>
  [`${summary}.`, more, needs && needed[needs]].filter((text) => text !== undefined).join(" ");

const toOperationObject = (operation: Operation) => {
  const parameters = [...pathParametersOf(operation), ...queryParametersOf(operation)];
  return {
    operationId: operationId(operation),
    tags: [operation.part],
    summary: operation.summary,
    description: describe(operation),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(operation.body ? { requestBody: { content: bodyOf(operation) } } : {}),
    responses: answersOf(operation),
    ...(operation.needs ? { security: [{ key: [] }] } : {}),
  };
};

const pathsOf = (all: readonly Operation[]) => {
  const paths = new Map<string, Record<string, unknown>>();
  for (const operation of all) {
    const methods = paths.get(operation.path) ?? {};
    methods[operation.method] = toOperationObject(operation);
    paths.set(operation.path, methods);
  }
  return Object.fromEntries(paths);
};

/** All that can be asked over HTTP as an OpenAPI 3.1 document, made of the schemas by which requests are read. */
export const openApiDocument = (origin: string) => ({
  openapi: "3.1.0",
  info: {
    title: "Turnover",
    version: "1",
    description:
      "Trade figures from articles and official files, compared only like for like. Everyone may read; changing needs a key. What is read carries an ETag and Last-Modified of the stored data and may be read by pages of other sites. Lists come in pages: “next” is the cursor of the following one. Errors are application/problem+json.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: origin }],
  tags: parts.map((name) => ({ name })),
  paths: pathsOf(operations),
  components: {
    schemas: namedSchemas(),
    securitySchemes: { key: { type: "http", scheme: "bearer" } },
  },
});
