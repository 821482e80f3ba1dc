import { z } from "zod";
import { answerSchemas } from "./answers";
import { bodySchemas } from "./bodies";

/** A JSON Schema (2020-12) as far as it is looked at here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a request may say, or what an answer says, as JSON Schema; what a text is turned into is not among it. */
export const toJsonSchema = (schema: z.ZodType, io: "input" | "output"): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override({ jsonSchema }) {
      // A day is known by its format; the pattern of all days that there are tells nobody more.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return rest;
};

const all = (schemas: Readonly<Record<string, z.ZodType>>, io: "input" | "output") =>
  Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema, io)]);

/** The schemas of all bodies and answers by their names. */
export const namedSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries([...all(bodySchemas, "input"), ...all(answerSchemas, "output")]);
