import { notFound, permanentRedirect } from "next/navigation";
import { parsePlace } from "@/lib/place";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const formatQuery = (query: Query): string => {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(query))
    for (const value of [values ?? []].flat()) parameters.append(name, value);
  return parameters.size > 0 ? `?${parameters}` : "";
};

/** A part of an address as text; undefined when it is not well encoded. */
const decode = (written: string): string | undefined => {
  try {
    return decodeURIComponent(written);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** Codes are known in any case in an address, though in a text only capitals are a code. */
const parseWritten = (written: string): string | undefined => {
  const text = decode(written);
  return text === undefined ? undefined : (parsePlace(text) ?? parsePlace(text.toUpperCase()));
};

/** The code of a place in an address; any name or code in use leads on to the page under the code, others to 404. */
export const placesOf = (written: readonly string[], query: Query = {}): readonly string[] => {
  const codes = written.map(parseWritten);
  if (!codes.every((code) => code !== undefined)) notFound();
  if (codes.some((code, index) => code !== written[index]))
    permanentRedirect(`/trade/${codes.join("/")}${formatQuery(query)}`);
  return codes;
};
