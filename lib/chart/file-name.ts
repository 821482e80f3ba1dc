import { placeName } from "../place";
import type { ChartSpec } from "./spec";

const longest = 100;

/** Words for a name in an address or of a file: Latin letters without their marks, and digits, parted by "-". */
export const toSlug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The name of a picture's file, without its ending: "azerbaijan-serbia-turnover-pace". ASCII letters, digits and "-". */
export const fileNameOf = ({ reporter, partner, series, flow, product, view }: ChartSpec): string =>
  (series === undefined
    ? [reporter && placeName(reporter), partner && placeName(partner), flow, product, view]
    : [`series-${series}`]
  )
    .map((part) => toSlug(part ?? ""))
    .filter(Boolean)
    .join("-")
    .slice(0, longest);
