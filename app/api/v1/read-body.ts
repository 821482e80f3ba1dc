import type { z } from "zod";
import { refuse } from "@/app/api/answer";
import { readJson } from "@/app/api/json-body";
import type { Problem } from "@/lib/problem";

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    given,
  );

const toProblems = (given: unknown, { issues }: z.ZodError): Problem[] =>
  issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        code: "unknown-field",
        name: nameOf([...issue.path, key]),
        message: `there is no field "${key}" here`,
        fix: "leave it out, or look for a typing error",
      }));
    const saw = JSON.stringify(valueAt(given, issue.path))?.slice(0, 200);
    return [
      {
        code: saw === undefined ? "missing-field" : "bad-field",
        name: nameOf(issue.path),
        ...(saw === undefined ? {} : { saw }),
        message: saw === undefined ? "this field is missing" : issue.message,
        fix: issue.message,
      },
    ];
  });

/** The JSON body of a request read by a schema, or the answer that says what is wrong with it (400), or too much (413). */
export const readBody = async <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<{ readonly body: z.output<Schema> } | Response> => {
  const read = await readJson(request);
  if (read instanceof Response) return read;
  const parsed = schema.safeParse(read.body);
  if (parsed.success) return { body: parsed.data };
  const problems = toProblems(read.body, parsed.error);
  const detail = "The body is not what is expected here.";
  return refuse({ status: 400, detail, problems, count: problems.length });
};
