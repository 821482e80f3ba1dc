import { isCurrency } from "./currency";
import { numberFormat } from "./formatters";

const quantityNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    t: "tonnes",
    kg: "kilograms",
    bbl: "barrels",
    m3: "cubic metres",
    m2: "square metres",
    m: "metres",
    kWh: "kilowatt-hours",
    carat: "carats",
    pair: "pairs",
    unit: "units",
    percent: "percent",
    points: "percentage points",
    index: "index",
  }),
);

/** Units that Intl can name, by its name for them. */
const intlUnits: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kg: "kilogram",
    m: "meter",
    percent: "percent",
  }),
);

const quantityName = (unit: string, locale: string): string => {
  const known = intlUnits.get(unit);
  if (!known || new Intl.Locale(locale).language === "en") return quantityNames.get(unit) ?? unit;
  return numberFormat(locale, { style: "unit", unit: known, unitDisplay: "long" })
    .formatToParts(5)
    .filter(({ type }) => type === "unit" || type === "percentSign")
    .map(({ value }) => value)
    .join("");
};

const currencyName = (currency: string, locale: string): string =>
  numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  })
    .formatToParts(5)
    .filter(({ type }) => type === "currency")
    .map(({ value }) => value)
    .join("");

/**
 * What a unit is called in a language (BCP 47), in the plural: "US dollars", "tonnes"; a price is "US dollars per
 * t". A unit not known is its own name.
 */
export const unitName = (unit: string, locale = "en"): string => {
  const [main = unit, divisor] = unit.split("/");
  const name = isCurrency(main) ? currencyName(main, locale) : quantityName(main, locale);
  return divisor ? `${name} per ${divisor}` : name;
};

/** The sign by which a currency is known in a language: "$", "€", "CN¥"; never one that several share, and the code where there is none. Other units are themselves. */
export const currencySymbol = (unit: string, locale = "en"): string => {
  if (!isCurrency(unit)) return unit;
  return (
    numberFormat(locale, {
      style: "currency",
      currency: unit,
      currencyDisplay: "symbol",
    })
      .formatToParts(1)
      .find(({ type }) => type === "currency")?.value ?? unit
  );
};
