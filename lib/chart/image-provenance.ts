import type { ChartData } from "./data";
import { digestOf } from "./image-digest";
import { escapeXml } from "./image-svg";
import { type Provenance, provenanceKeywords, provenanceNameSpace } from "./provenance";
import { type ChartSpec, formatChartSpec } from "./spec";
import { chartWords } from "./words";

/** What the picture of a specification says of itself. */
export const provenanceOf = (spec: ChartSpec, data: ChartData): Provenance => {
  const { title, subtitle, source, address } = chartWords(spec, data);
  return {
    title,
    description: subtitle,
    source,
    address,
    chart: formatChartSpec(spec),
    digest: digestOf(data),
    vintage: data.asOf,
  };
};

/** The texts of a PNG, by keyword. */
export const pngTextsOf = (provenance: Provenance): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Object.keys(provenanceKeywords) as (keyof Provenance)[]).flatMap((part) => {
      const text = provenance[part];
      return text === undefined || text === "" ? [] : [[provenanceKeywords[part], text]];
    }),
  );

/** The metadata of an SVG: RDF with the words of Dublin Core, and ours for what it has no word for. */
export const svgMetadataOf = (provenance: Provenance): string => {
  const { title, description, source, address, chart, digest, vintage } = provenance;
  const parts: readonly (readonly [name: string, text: string | undefined])[] = [
    ["dc:title", title],
    ["dc:description", description],
    ["dc:source", source],
    ["dc:identifier", address],
    ["dc:date", vintage],
    ["dc:format", "image/svg+xml"],
    ["turnover:chart", chart],
    ["turnover:data", digest],
    ["turnover:vintage", vintage],
  ];
  const elements = parts.map(([name, text]) =>
    text === undefined ? "" : `<${name}>${escapeXml(text)}</${name}>`,
  );
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:turnover="${provenanceNameSpace}">` +
    `<rdf:Description rdf:about="">${elements.join("")}</rdf:Description></rdf:RDF></metadata>`
  );
};
