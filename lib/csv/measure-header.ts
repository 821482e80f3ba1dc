import { parseFlow } from "../flow";
import { parseUnit } from "../unit";
import { headerTokens } from "./header-words";

/** What a header or an indicator's name says of the numbers under it. */
export type MeasureWords = {
  readonly flow: string | null;
  readonly unit: string | null;
  readonly power: number;
  readonly rest: string;
};

/** Words that say no more than that a figure is a figure. */
const generic = new Set(
  (
    "value values val amount obs obsvalue trade total current nominal prices price at in us mil mn bn million millions thousand thousands billion billions usd eur " +
    "dollars dollar euro euros wert valeur valor figure data v primary значение стоимость сумма deger deyer vrednost q of " +
    "verdi vaerdi varde wartosc hodnota ertek arvo iznos monto importe indhold stoim stoimost вартість obs observation vl fob cif"
  ).split(" "),
);

const bracketed = /[([]([^()[\]]{1,60})[)\]]/g;

/** Units as they stand in headers: within brackets, after a comma or "in", else as the whole or the tail of the header. */
const unitTexts = (text: string): string[] => {
  const inside = [...text.matchAll(bracketed)].map((match) => match[1] ?? "").reverse();
  const words = text.replaceAll("_", " ").split(/\s+/);
  const tails = [1, 2, 3, 4]
    .filter((count) => count < words.length)
    .map((count) => words.slice(-count).join(" "));
  const heads = [1, 2]
    .filter((count) => count < words.length)
    .map((count) => words.slice(0, count).join(" "));
  const afterMark = text.split(/,\s*|\bin\b/i).slice(1);
  return [
    ...inside,
    ...inside.map((words) => words.replace(/^(?:in|current|constant)\s+/i, "")),
    text,
    ...afterMark,
    ...tails.reverse(),
    ...heads,
  ];
};

const withoutBrackets = (text: string): string =>
  text.replace(bracketed, " ").replace(/\s+/g, " ").trim();

type UnitWords = { readonly unit: string | null; readonly power: number };

/** A unit and a multiplier told apart from each other belong together; a second unit is none of ours. */
const joined = (first: UnitWords, second: UnitWords): UnitWords => {
  if (first.unit === null) return { unit: second.unit, power: first.power || second.power };
  return (second.unit === null || second.unit === first.unit) && first.power === 0
    ? { unit: first.unit, power: second.power }
    : first;
};

/** The unit that a text names, and the text without the words that name it. */
const takeUnit = (text: string): { found: UnitWords | undefined; rest: string } => {
  let found: UnitWords | undefined;
  let rest = text;
  for (const candidate of unitTexts(text)) {
    const unit = parseUnit(candidate.trim());
    if (!unit) continue;
    found = found ? joined(found, unit) : unit;
    rest = rest.replace(candidate.trim(), " ");
    if (found.unit !== null && found.power !== 0) break;
  }
  return { found, rest };
};

/** The unit and the power of ten that a text names anywhere in the ways headers do. */
export const unitWithin = (text: string): UnitWords | undefined => takeUnit(text).found;

const flowWithin = (text: string): string | undefined => {
  const whole = parseFlow(text) ?? parseFlow(withoutBrackets(text));
  if (whole) return whole;
  const telling = headerTokens(withoutBrackets(text)).filter((token) => !generic.has(token));
  return telling.length > 0 && telling.length <= 3 ? parseFlow(telling.join(" ")) : undefined;
};

/** Names of measures whose definition fixes the unit: those of UN Comtrade's and MDIC's data files. */
const definedUnits: ReadonlyMap<string, string> = new Map([
  ["primaryvalue", "USD"],
  ["cifvalue", "USD"],
  ["fobvalue", "USD"],
  ["netwgt", "kg"],
  ["grosswgt", "kg"],
  ["vlfob", "USD"],
  ["kgliquido", "kg"],
]);

/** Units of which a figure means little without the words around it: "Trade (% of GDP)". */
const relative = new Set(["percent", "points", "index"]);

const restOf = (name: string, withoutUnit: string, unit: string | null): string => {
  if (unit !== null && relative.has(unit)) return name;
  const telling = headerTokens(withoutBrackets(withoutUnit)).filter((token) => !generic.has(token));
  return telling.length === 0 ? "" : withoutBrackets(name);
};

/** Reads a measure's header: its flow, its unit, and its words when they say more than that a figure is one. */
export const readMeasureHeader = (name: string): MeasureWords => {
  const defined = definedUnits.get(headerTokens(name).join(""));
  const { found, rest } = takeUnit(name);
  const unit = defined ?? found?.unit ?? null;
  const flow = flowWithin(name) ?? null;
  const isPlainFlow = flow !== null && (unit === null || !relative.has(unit));
  return {
    flow,
    unit,
    power: defined ? 0 : (found?.power ?? 0),
    rest: isPlainFlow ? "" : restOf(name, rest, unit),
  };
};
