import type { Fact } from "../fact";
import { formatAmount } from "../figure-text";
import { describePeriod, type Period, parseCanonicalPeriod, samePeriodLastYear } from "../period";
import { parseWrittenAmount } from "./amount";
import type { Typed } from "./fields";
import type { EnteredSource } from "./figure";

const multipliers = [
  { power: 3, word: "thousand" },
  { power: 6, word: "million" },
  { power: 9, word: "billion" },
  { power: 12, word: "trillion" },
] as const;

const mostDecimals = 15;

/** A number with the decimals that its rounding unit asks for, without groups. */
const writeDigits = (value: number, rounding: number): string =>
  value.toFixed(
    rounding > 0
      ? Math.min(mostDecimals, Math.max(0, -Math.floor(Math.log10(rounding) + 1e-9)))
      : 0,
  );

/**
 * A size in words that are read back as the same value and rounding: as it is shown, else written out in full, else
 * before the first multiplier with which all its digits count.
 */
const writeSize = (value: number, rounding: number, unit: string): string => {
  const ways = [
    formatAmount(value, null, rounding),
    writeDigits(value, rounding),
    ...multipliers.map(
      ({ power, word }) =>
        `${writeDigits(Number(`${value}e-${power}`), rounding / 10 ** power)} ${word}`,
    ),
  ];
  const isSame = (way: string): boolean => {
    const read = parseWrittenAmount(way, "");
    return "value" in read && read.value === value && read.rounding === rounding;
  };
  return `${ways.find(isSame) ?? ways[0]} ${unit}`.trim();
};

const writeFactor = (factor: number, rounding: number): string =>
  factor > 0 && factor < 1
    ? `÷${writeDigits(1 / factor, rounding)}`
    : `×${writeDigits(factor, rounding)}`;

/** The figure of a fact as it can be typed: "5.9 million USD", "+55.4 %", "down 2 million USD", "÷2". */
const writeFigure = (fact: Fact): string => {
  const { kind, flow, percent, factor, value, unit } = fact;
  if (factor !== null) return writeFactor(factor, fact.rateRounding ?? 1);
  const signed = percent ?? value ?? 0;
  const size =
    percent === null
      ? writeSize(Math.abs(signed), fact.rounding ?? 0, unit ?? "")
      : `${writeDigits(Math.abs(signed), fact.rateRounding ?? 1)} %`;
  if (kind === "level") return signed < 0 ? `−${size}` : size;
  if (flow === "balance" && percent === null) return `${signed < 0 ? "down" : "up"} ${size}`;
  return `${signed < 0 ? "−" : "+"}${size}`;
};

/** The base to type: none when it is the one that an empty field stands for. */
const writeBase = (base: Period | undefined, period: Period | undefined): string => {
  if (!base) return "";
  const usual = period && samePeriodLastYear(period);
  return base.start === usual?.start && base.months === usual.months ? "" : describePeriod(base);
};

/** The fields of a form for what a fact states, filled in as they would be typed. */
export const toTypedClaim = (fact: Fact): Typed => {
  const period = fact.period === null ? undefined : parseCanonicalPeriod(fact.period);
  const base = fact.base === null ? undefined : parseCanonicalPeriod(fact.base);
  return {
    kind: fact.kind,
    flow: fact.flow,
    amount: writeFigure(fact),
    unit: fact.unit ?? "",
    period: period ? describePeriod(period) : "",
    base: writeBase(base, period),
    qualifier: fact.qualifier,
  };
};

/** The fields of the form that a figure was entered with, filled in as they would be typed. */
export const toTypedFigure = (
  fact: Fact,
  source: Omit<EnteredSource, "outlet"> & { readonly outlet: string | null },
  note: string | null,
): Typed => {
  const { kind: _, ...claim } = toTypedClaim(fact);
  return {
    ...claim,
    outlet: source.outlet ?? "",
    url: source.url ?? "",
    published: source.published,
    note: note ?? "",
  };
};
