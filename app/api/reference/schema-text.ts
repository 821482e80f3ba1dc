import type { JsonSchema } from "./schemas";

const indent = (text: string): string => text.replaceAll("\n", "\n  ");

const words: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "true or false",
  null: "null",
};

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null;

const listOf = (value: unknown): readonly JsonSchema[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const noteOf = ({ description }: JsonSchema): string =>
  typeof description === "string" ? `  // ${description}` : "";

const objectText = ({ properties, required, additionalProperties }: JsonSchema): string => {
  const fields = isObject(properties) ? Object.entries(properties) : [];
  const needed = Array.isArray(required) ? required : [];
  const lines = fields.flatMap(([name, field]) =>
    isObject(field)
      ? [`${name}${needed.includes(name) ? "" : "?"}: ${schemaText(field)}${noteOf(field)}`]
      : [],
  );
  if (isObject(additionalProperties) && fields.length === 0)
    lines.push(`[name]: ${schemaText(additionalProperties)}`);
  return lines.length === 0 ? "{ … }" : indent(`{\n${lines.join("\n")}`).concat("\n}");
};

/** A JSON Schema in few words, "{ period: text, value: number or null }"; a question mark is after what may be left out. */
export const schemaText = (schema: JsonSchema): string => {
  const either = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  if (either.length > 0) return [...new Set(either.map(schemaText))].join(" or ");
  if (Array.isArray(schema.enum))
    return schema.enum.map((each) => JSON.stringify(each)).join(" or ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.type === "object") return objectText(schema);
  if (schema.type === "array")
    return `[${isObject(schema.items) ? schemaText(schema.items) : "anything"}, …]`;
  if (schema.format === "date") return "day";
  if (schema.format === "date-time") return "instant";
  return words[String(schema.type)] ?? String(schema.type ?? "anything");
};
