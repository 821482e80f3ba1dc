import { type Figure, roundingOfScaled, roundingOfWrittenOut, scaled } from "../figure";
import { markEvidence, readNumber } from "../figure-marks";
import { parseUnit, type Unit } from "../unit";
import { findUnknownWord, type Sign, takeSign } from "./amount-words";

type Stated = Omit<Figure, "qualifier">;

/**
 * What a person typed for a figure. Values are sizes, at least 0; a percentage is in percent, a factor a
 * multiple, below 1 for a fall ("÷2").
 */
export type WrittenAmount = Stated & {
  readonly of: "amount" | "percent" | "factor";
  readonly unit: Unit | null;
  readonly sign: Sign | null;
};

/** Why no figure was read, and the part of the text that stands in the way. */
export type AmountRefusal = {
  readonly refused: "no-number" | "several-numbers" | "ambiguous-mark" | "unknown-words";
  readonly saw: string;
};

const longestText = 120;
const mostDigits = 15;

/** Factors that are one word, and the words behind a number that make it one. */
const factorWords: ReadonlyMap<string, { readonly times: number; readonly isFall: boolean }> =
  new Map([
    ["doubled", { times: 2, isFall: false }],
    ["tripled", { times: 3, isFall: false }],
    ["quadrupled", { times: 4, isFall: false }],
    ["halved", { times: 2, isFall: true }],
  ]);
const timesWords = new Set(
  "x × times fold раз раза dəfə puta пута kat mal fois veces razy".split(" "),
);

const plain = (text: string): string =>
  text.normalize("NFKC").replace(/[−–—]/g, "-").replace(/\s+/g, " ").trim();

const factorOf = (times: number, rounding: number, isFall: boolean): WrittenAmount => ({
  of: "factor",
  unit: null,
  sign: null,
  value: isFall && times > 0 ? 1 / times : times,
  rounding,
});

/** The number with its groups of thousands, what stands before it and what behind. */
const split = (text: string): { before: string; number: string; after: string } | undefined => {
  const match = /^([^\d]*?)(\d+(?:[., '’]\d+)*)(.*)$/.exec(text);
  if (!match) return undefined;
  const [, before = "", number = "", after = ""] = match;
  return { before: before.trim(), number, after: after.trim() };
};

/**
 * The digits of a number. A lone mark before exactly three digits is read as in English where that is the only usual
 * reading ("40,000", "1.234 billion"); where the other is as usual ("1,234 million", "40.000 t") the person is asked.
 */
const readDigits = (number: string, isScaled: boolean): string | "ambiguous" | undefined => {
  if (number.replace(/\D/g, "").length > mostDigits) return undefined;
  const evidence = markEvidence(number);
  if (evidence === undefined) return undefined;
  if (evidence === "either" && number.includes(",") === isScaled) return "ambiguous";
  const decimal = evidence === "," ? "," : ".";
  const read = readNumber(number, { decimal });
  return typeof read === "object" ? read.digits : read;
};

const refuse = (refused: AmountRefusal["refused"], saw: string): AmountRefusal => ({
  refused,
  saw,
});

/** "×3", "3 times", "3-fold", "÷2": a multiple, or undefined when the words around the number make it something else. */
const readFactor = (
  before: string,
  number: string,
  after: string,
): WrittenAmount | AmountRefusal | undefined => {
  const isFall = before === "÷" || before === "/";
  const isBefore = isFall || before === "×" || before.toLowerCase() === "x";
  const isBehind = before === "" && timesWords.has(after.toLowerCase().replace(/^-/, ""));
  if (!(isBefore && after === "") && !isBehind) return undefined;
  const digits = readDigits(number, true);
  if (digits === "ambiguous") return refuse("ambiguous-mark", number);
  if (digits === undefined) return refuse("no-number", number);
  return factorOf(Number(digits), roundingOfScaled(digits), isFall);
};

const readAmount = (
  number: string,
  { sign, unit, power }: { sign: Sign | null; unit: Unit | null; power: number },
): WrittenAmount | AmountRefusal => {
  const isRate = unit === "percent";
  const isScaled = isRate || power > 0;
  const digits = readDigits(number, isScaled);
  if (digits === "ambiguous") return refuse("ambiguous-mark", number);
  if (digits === undefined) return refuse("no-number", number);
  const rounding = isScaled
    ? roundingOfScaled(digits, power)
    : scaled(String(roundingOfWrittenOut(digits)), power);
  return { of: isRate ? "percent" : "amount", unit, sign, value: scaled(digits, power), rounding };
};

/**
 * The figure that a person typed: "$5.9 million", "5,9 mln", "40,000 t", "1.2 billion yuan", "+55.4 %", "down 3 %", "×3".
 * `unit` is the one meant where the text names none. Every digit counts before a multiplier, in a percentage and in a
 * factor; in a figure written out the zeros at its end do not. A word that is not understood refuses the whole.
 */
export const parseWrittenAmount = (
  written: string,
  unit: string,
): WrittenAmount | AmountRefusal => {
  const text = plain(written);
  const word = factorWords.get(text.toLowerCase());
  if (word) return factorOf(word.times, 1, word.isFall);
  const parts = text.length > longestText ? undefined : split(text);
  if (!parts) return refuse("no-number", written);
  const { before, number, after } = parts;
  const factor = readFactor(before, number, after);
  if (factor) return factor;
  const { sign, rest } = takeSign(before);
  const words = `${rest} ${after}`.trim();
  const unknown = findUnknownWord(words);
  const another = /(?<!\p{L})\d/u.exec(after);
  if (another) return refuse("several-numbers", after.slice(another.index));
  if (unknown !== undefined) return refuse("unknown-words", unknown);
  const named = parseUnit(words);
  const reading = named?.unit ? named : parseUnit(`${words} ${unit}`);
  if (!reading && words !== "") return refuse("unknown-words", words);
  return readAmount(number, { sign, ...(reading ?? { unit: null, power: 0 }) });
};
