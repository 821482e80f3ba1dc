/** JSON as it was written: numbers are the texts that stand there. */
export type Json = null | boolean | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Documents of statistics are a handful of levels deep; what is far deeper is made to fill the stack. */
const deepest = 64;

const afterString = (text: string, from: number): number => {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let marks = 0;
    while (text[end - 1 - marks] === "\\") marks += 1;
    if (marks % 2 === 0) return end + 1;
  }
  return text.length;
};

/** Puts quotes around each number; undefined for what is nested too deep. */
const withQuotedNumbers = (text: string): string | undefined => {
  const token = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|["{}[\]]/g;
  const parts: string[] = [];
  let copied = 0;
  let depth = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [each] = found;
    if (each === '"') token.lastIndex = afterString(text, token.lastIndex);
    else if (each === "{" || each === "[") depth += 1;
    else if (each === "}" || each === "]") depth -= 1;
    else {
      parts.push(text.slice(copied, found.index), `"${each}"`);
      copied = token.lastIndex;
    }
    if (depth > deepest) return undefined;
  }
  parts.push(text.slice(copied));
  return parts.join("");
};

/**
 * JSON with its numbers as the texts that stand there, since a double would not give each back; undefined for text that
 * is no JSON, or is nested deeper than any document of statistics.
 */
export const parseKeepingDigits = (text: string): Json | undefined => {
  const quoted = withQuotedNumbers(text.replace(/^\uFEFF/, ""));
  if (quoted === undefined) return undefined;
  try {
    return JSON.parse(quoted);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** What a cell of a table says: a text as it is, nothing for null, and a structure as JSON. */
export const textOf = (value: Json | undefined): string => {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** What an object has under a name of its own. */
export const memberOf = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
