/**
 * What a picture says of itself to whoever keeps the file: its words, its specification as a canonical query, the digest
 * of its figures, the day up to which they were known, and the address of the page that shows them.
 */
export type Provenance = {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly address: string | undefined;
  readonly chart: string;
  readonly digest: string;
  readonly vintage: string | undefined;
};

/** The parts of a picture's provenance that lead back to its chart. */
export type Origin = Pick<Provenance, "chart" | "digest" | "vintage" | "address">;

/** The names under which each part stands in a PNG, and those of the last three in a PDF. */
export const provenanceKeywords: Readonly<Record<keyof Provenance, string>> = {
  title: "Title",
  description: "Description",
  source: "Source",
  address: "URL",
  chart: "Turnover-Chart",
  digest: "Turnover-Data",
  vintage: "Turnover-Vintage",
};

/** The name space of what SVG has no common word for. */
export const provenanceNameSpace = "urn:x-turnover:picture#";

const isDigest = (text: string | undefined): text is string => /^[0-9a-f]{64}$/.test(text ?? "");

/** The origin that texts found in a file tell, by their names in PNG; undefined when they are none of ours. */
export const toOrigin = (texts: ReadonlyMap<string, string>): Origin | undefined => {
  const { address, vintage } = provenanceKeywords;
  const chart = texts.get(provenanceKeywords.chart)?.trim();
  const digest = texts.get(provenanceKeywords.digest)?.trim();
  if (!chart || !isDigest(digest)) return undefined;
  return { chart, digest, vintage: texts.get(vintage), address: texts.get(address) };
};
