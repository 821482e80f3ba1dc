import { parsePlace } from "../place";
import { parseUnit } from "../unit";
import type { Operand } from "./comparison";

/** A field in which figures must be alike. */
export type ScopeField =
  | "unit"
  | "flow"
  | "reporter"
  | "area"
  | "partner"
  | "system"
  | "basis"
  | "product"
  | "adjustment"
  | "prices"
  | "indexBase";

const fold = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, " ");

const remembered = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: read(text) };
    // Texts come from anywhere, so that their number has no bound.
    if (known.size > 1000) known.clear();
    known.set(text, found);
    return found.value;
  };
};

/** What a unit's words mean: "US$ mn" is USD and 6; a unit not known is itself. */
export const readUnit = remembered((text: string): { unit: string; power: number } => {
  const reading = parseUnit(text);
  return { unit: reading?.unit ?? fold(text), power: reading?.power ?? 0 };
});

const unitKey = (text: string): string => {
  const { unit, power } = readUnit(text);
  return power === 0 ? unit : `${unit} × 10^${power}`;
};

const placeCode = remembered((text: string): string => parsePlace(text) ?? fold(text));

const adjustments: Readonly<Record<string, string>> = {
  sa: "adjusted",
  "seasonally adjusted": "adjusted",
  "seasonally-adjusted": "adjusted",
  y: "adjusted",
  nsa: "unadjusted",
  n: "unadjusted",
  none: "unadjusted",
  original: "unadjusted",
  "not adjusted": "unadjusted",
  "not seasonally adjusted": "unadjusted",
  ca: "calendar adjusted",
  wda: "calendar adjusted",
  sca: "seasonally and calendar adjusted",
};

const adjustmentKey = (text: string): string => adjustments[fold(text)] ?? fold(text);

/** The year that is 100 in "index 2012=100" or "2012 = 100"; undefined when the words name none. */
const baseInWords = (text: string | null | undefined): string | undefined =>
  /(\d{4}(?:[-–/]\d{2,4})?)\s*=\s*100/.exec(text ?? "")?.[1];

const pricesInWords = (text: string | null | undefined): string | undefined =>
  /chain|constant/i.test(text ?? "") ? "constant" : undefined;

type Reader = (operand: Operand) => string | null | undefined;

const reading =
  (field: keyof Operand & ScopeField, read: (text: string) => string): Reader =>
  (operand) => {
    const text = operand[field];
    return typeof text === "string" ? read(text) : text;
  };

/** What an operand says in a field, so that two ways to write one thing are equal. Undefined when it says nothing. */
export const scopeValue: Readonly<Record<ScopeField, Reader>> = {
  unit: reading("unit", unitKey),
  flow: reading("flow", fold),
  reporter: reading("reporter", placeCode),
  area: reading("area", fold),
  partner: reading("partner", placeCode),
  system: reading("system", fold),
  basis: reading("basis", fold),
  product: reading("product", fold),
  adjustment: reading("adjustment", adjustmentKey),
  prices: ({ prices, unit }) => (prices == null ? pricesInWords(unit) : fold(prices)),
  indexBase: ({ indexBase, unit }) =>
    indexBase == null ? baseInWords(unit) : (baseInWords(indexBase) ?? fold(indexBase)),
};

/** Whether a unit is a rate: percent, or percentage points; undefined for a level. */
export const rateUnit = ({ unit }: Operand): "percent" | "points" | undefined => {
  const known = typeof unit === "string" ? readUnit(unit).unit : undefined;
  return known === "percent" || known === "points" ? known : undefined;
};

/** Whether a figure is known to be seasonally adjusted. */
export const isSeasonallyAdjusted = (operand: Operand): boolean =>
  /^(?:seasonally|adjusted|trend)/.test(scopeValue.adjustment(operand) ?? "");
