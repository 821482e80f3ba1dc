import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, inject, test } from "vitest";

const base = inject("base");
const authorization = `Bearer ${inject("key")}`;

type Examples = Readonly<Record<string, { readonly value: unknown }>>;
type Media = Readonly<Record<string, { readonly schema: object; readonly examples?: Examples }>>;
type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly example?: string;
  readonly examples?: Examples;
};
type OperationObject = {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, { readonly content?: Media }>>;
  readonly security?: unknown;
};
type Operation = OperationObject & { readonly method: string; readonly path: string };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
let operations: readonly Operation[] = [];

beforeAll(async () => {
  const document = await (await fetch(`${base}/api/v1/openapi.json`)).json();
  ajv.addSchema({ $id: "turnover:", components: document.components });
  operations = Object.entries<Record<string, OperationObject>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
});

/** What does not fit a schema of the document. */
const misfits = (schema: object, value: unknown): unknown => {
  const text = JSON.stringify(schema).replaceAll('"#/', '"turnover:#/');
  const validate = ajv.compile(JSON.parse(text));
  return validate(value) ? [] : validate.errors;
};

/** The ids of what the examples made, by the places of addresses. */
const ids: Record<string, string> = {};
const placeOf: Readonly<Record<string, string>> = {
  datasets: "dataset",
  articles: "article",
  events: "event",
  keys: "key",
};

const bodyOf = (operation: Operation, name: string) => {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const value = media?.examples?.[name]?.value;
  if (type === undefined || value === undefined) return {};
  if (type === "application/x-www-form-urlencoded")
    return { body: new URLSearchParams(value as Record<string, string>) };
  const body = type === "application/json" ? JSON.stringify(value) : String(value);
  return { body, headers: { "content-type": type } };
};

const addressOf = ({ path, parameters = [] }: Operation, name: string): string => {
  const query = new URLSearchParams(
    parameters.flatMap((parameter) => {
      const value = parameter.in === "query" ? parameter.examples?.[name]?.value : undefined;
      return value === undefined ? [] : [[parameter.name, String(value)]];
    }),
  );
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, place: string) => {
    const { example = "" } = parameters.find((parameter) => parameter.name === place) ?? {};
    return ids[place] ?? example;
  });
  return `${base}${filled}?${query}`;
};

const namesOf = ({ parameters = [], requestBody }: Operation): readonly string[] => {
  const named = [
    ...parameters.flatMap(({ examples = {} }) => Object.keys(examples)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ examples = {} }) =>
      Object.keys(examples),
    ),
  ];
  return named.length > 0 ? [...new Set(named)] : ["as it stands"];
};

/** Asks for what an example says, in a form that the document names, and holds the answer against the document. */
const run = async (operation: Operation, name: string, accept: string): Promise<void> => {
  const { method, path, security, responses } = operation;
  const { body, headers } = bodyOf(operation, name);
  const answer = await fetch(addressOf(operation, name), {
    method: method.toUpperCase(),
    headers: { accept, ...headers, ...(security ? { authorization } : {}) },
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const what = [method, path, name, answer.status].join(" ");
  const documented = responses[String(answer.status)];
  expect.soft(documented, `${what} ${text}`).toBeDefined();
  const types = Object.keys(documented?.content ?? {});
  const type = answer.headers.get("content-type");
  if (types.length > 0) expect.soft(types, what).toContain(type);
  const schema = documented?.content?.[type ?? ""]?.schema;
  if (schema && type?.startsWith("application/json"))
    expect.soft([what, misfits(schema, JSON.parse(text))]).toEqual([what, []]);
  const [, kind = "", id] =
    /^\/api\/v1\/(\w+)\/([\w-]+)$/.exec(answer.headers.get("location") ?? "") ?? [];
  const place = placeOf[kind];
  if (place && id && answer.status === 201) ids[place] = id;
};

const runAll = async (methods: readonly string[]): Promise<void> => {
  // What is removed first is what lies deepest.
  const chosen = operations
    .filter(({ method, path }) => methods.includes(method) && path !== "/metrics")
    .sort((a, b) => (a.path.length - b.path.length) * (methods.includes("delete") ? -1 : 1));
  for (const operation of chosen) {
    const content = Object.values(operation.responses).find((each) => each.content)?.content;
    const types = operation.method === "get" ? Object.keys(content ?? {}) : ["*/*"];
    for (const name of namesOf(operation))
      for (const type of types) await run(operation, name, type);
  }
};

describe("every example of the OpenAPI document answers as the document says", () => {
  test("what makes something, and the calculators", () => runAll(["post"]));
  test("what changes something", () => runAll(["put", "patch"]));
  test("what is read, in each of its forms", () => runAll(["get"]));
  test("what removes something", () => runAll(["delete"]));

  test("what is asked in a wrong way is refused as the document says", async () => {
    const asked = operations.filter(({ method, parameters = [] }) => {
      return method === "get" && parameters.some((parameter) => parameter.in === "query");
    });
    for (const operation of asked) {
      const answer = await fetch(`${addressOf(operation, "none")}&nonsense=1`, {
        headers: { authorization },
      });
      const { content = {} } = operation.responses.default ?? {};
      const [type = "", media] = Object.entries(content)[0] ?? [];
      expect([operation.path, answer.status]).toEqual([operation.path, 400]);
      expect(answer.headers.get("content-type")).toBe(type);
      expect([operation.path, misfits(media?.schema ?? {}, await answer.json())]).toEqual([
        operation.path,
        [],
      ]);
    }
  });
});
