import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test, vi } from "vitest";
import { openApiDocument } from "@/app/api/reference/document";
import { routes } from "../../../http/routes";

vi.mock("server-only", () => ({}));

const document = openApiDocument("https://turnover.example");
const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    operation: operation as {
      operationId: string;
      requestBody?: {
        content: Record<
          string,
          { schema: { $ref?: string }; examples?: Record<string, { value: unknown }> }
        >;
      };
      parameters?: { name: string; in: string; description?: string; schema: object }[];
    },
  })),
);

describe("the OpenAPI document", () => {
  test("has every method of every route of the program, and the one that is answered before it", () => {
    const there = routes.map(({ method, address }) => `${method} ${address}`);
    const documented = listed.map(({ name }) => name.replaceAll(/\{\w+\}/g, "1"));
    expect(documented.sort()).toEqual([...there, "GET /metrics"].sort());
  });

  test("names each operation once", () => {
    const ids = listed.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(listed)("says of each parameter of $name what it is for", ({ operation }) => {
    const parameters = operation.parameters ?? [];
    expect(parameters.filter(({ description }) => !description)).toEqual([]);
    expect(parameters.filter(({ schema }) => Object.keys(schema).length === 0)).toEqual([]);
  });

  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: "turnover:", components: document.components });

  test("has examples of bodies that fit their schemas", () => {
    const tried = listed.flatMap(({ name, operation }) => {
      const { schema, examples = {} } = operation.requestBody?.content["application/json"] ?? {};
      const reference = schema?.$ref && { $ref: `turnover:${schema.$ref}` };
      return Object.values(examples).map(({ value }) => {
        const validate = ajv.compile(reference || {});
        return { name, fits: validate(value), errors: validate.errors };
      });
    });
    expect(tried.length).toBeGreaterThan(8);
    expect(tried.filter(({ fits }) => !fits)).toEqual([]);
  });

  test("has schemas that can be compiled, and refers only to those that are there", () => {
    const text = JSON.stringify(document);
    const names = Object.keys(document.components.schemas);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(names).toContain(name);
    for (const schema of Object.values(document.components.schemas))
      expect(() =>
        ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"turnover:#/'))),
      ).not.toThrow();
  });
});
