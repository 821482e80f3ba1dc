import { isObject, parseKeepingDigits } from "./json-digits";

/** The dimensions that one cell holds as a JSON object of texts by name, as the tidy CSV writes them; undefined for other text. */
export const readDimensions = (text: string): Readonly<Record<string, string>> | undefined => {
  if (!text.startsWith("{")) return undefined;
  const found = parseKeepingDigits(text);
  if (!isObject(found)) return undefined;
  const pairs = Object.entries(found).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  return pairs.length === Object.keys(found).length ? Object.fromEntries(pairs) : undefined;
};
