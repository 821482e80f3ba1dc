import { isCurrency } from "./currency";
import { findPower, findUnits, type Match } from "./unit-match";
import { toUnitTokens, type UnitToken } from "./unit-text";
import { spanWords } from "./unit-words";

export { isCurrency } from "./currency";
export { currencySymbol, unitName } from "./unit-names";

/** An ISO 4217 code, a quantity (`t`, `kg`, `bbl`, `m3`, `unit`, …), `percent`, `points` or `index`; "USD/t" is a price. */
export type Unit = string;

/**
 * What words say of a value's unit: null when they name a multiplier alone. The value as written, times ten to the
 * power, is in plain units.
 */
export type UnitReading = { readonly unit: Unit | null; readonly power: number };

/** Longer texts are sentences, not labels. */
const maxLength = 300;

/** "2015=100" and "2015 = 100" mark an index, whatever else the label says. */
const indexBase = /=\s*100(?:\.0+)?(?!\d)/;

const isRate = ({ unit }: Match): boolean => ["percent", "points", "index"].includes(unit);

/** Whether a unit stands under a bar: "US dollars per tonne", "USD/t". */
const isDivisor = (tokens: readonly UnitToken[], { at }: Match): boolean => {
  const before = tokens[at - 1]?.folded;
  if (before === "/" || before === "per" || before === "за") return true;
  return ["a", "one", "1", "1000"].includes(before ?? "") && tokens[at - 2]?.folded === "per";
};

/** "day" in "barrels per day", which is no quantity of barrels. */
const spanAfter = (tokens: readonly UnitToken[], { at, length }: Match): string | undefined => {
  const [bar, span] = [tokens[at + length]?.folded ?? "", tokens[at + length + 1]?.folded ?? ""];
  return ["per", "/"].includes(bar) && spanWords.has(span) ? span : undefined;
};

const rateOf = (units: readonly Match[]): Match | undefined =>
  ["percent", "points", "index"]
    .map((unit) => units.find((match) => match.unit === unit))
    .find(Boolean);

/** The unit that counts when a label names several: a rate before money, money before a quantity; a price is both. */
const chooseUnit = (
  tokens: readonly UnitToken[],
  units: readonly Match[],
): { unit: Unit; power: number } | undefined => {
  const rate = rateOf(units);
  if (rate) return rate;
  const counted = units.filter((match) => !isDivisor(tokens, match));
  const main = counted.find(({ unit }) => isCurrency(unit)) ?? counted[0];
  if (!main) return undefined;
  const span = spanAfter(tokens, main);
  if (span) return { unit: `${main.unit}/${span}`, power: main.power };
  const divisor = units.find((match) => match.at > main.at && isDivisor(tokens, match));
  if (!divisor || !isCurrency(main.unit)) return main;
  return { unit: `${main.unit}/${divisor.unit}`, power: main.power - divisor.power };
};

/**
 * The unit and the multiplier that a label names: "Thousand US dollars" is USD and 3, "US$ Mil" USD and 6, "million"
 * null and 6, "Tonnes" t and 0, "litres" m3 and -3. Reads the words, signs and codes of official files and the press
 * in the field's languages; a bare "$" is USD. Undefined when no unit and no multiplier is named.
 */
export const parseUnit = (text: string): UnitReading | undefined => {
  if (text.length > maxLength) return undefined;
  if (indexBase.test(text)) return { unit: "index", power: 0 };
  const tokens = toUnitTokens(text);
  const units = findUnits(tokens);
  const unit = chooseUnit(tokens, units);
  const power = findPower(tokens, units);
  if (!unit && units.length > 0) return undefined;
  if (!unit) return power === undefined ? undefined : { unit: null, power };
  const isPlain = units.some(isRate);
  return { unit: unit.unit, power: isPlain ? 0 : unit.power + (power ?? 0) };
};
