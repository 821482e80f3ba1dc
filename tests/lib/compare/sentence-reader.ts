import type { Operand } from "@/lib/compare/comparison";

type Truth = { readonly value: number; readonly low: number | null; readonly high: number | null };
type Told = { readonly made: { readonly inputs: readonly Operand[] }; readonly truth: Truth };

const below = ({ high }: Truth, zero = 0): boolean => high !== null && high < zero;
const above = ({ low }: Truth, zero = 0): boolean => low !== null && low > zero;

/** Whether both levels of a balance are in deficit, so that a rise of it narrows it. */
const isDeficit = ({ made: { inputs } }: Told): boolean =>
  inputs.every(({ figure }) => (figure?.value ?? 0) < 0);

/** What each word of direction claims of the truth; read from the words alone. */
const claims: readonly (readonly [RegExp, (told: Told) => boolean])[] = [
  [/\brose\b/, ({ truth }) => above(truth)],
  [/\bfell\b/, ({ truth }) => below(truth)],
  [/\babove\b|\blarger than\b/, ({ truth }) => above(truth)],
  [/\bbelow\b|\bsmaller than\b/, ({ truth }) => below(truth)],
  [/\bunchanged\b/, ({ truth }) => truth.low === 0 && truth.high === 0],
  [/\bwidened\b/, (told) => (isDeficit(told) ? below(told.truth) : above(told.truth))],
  [/\bnarrowed\b/, (told) => (isDeficit(told) ? above(told.truth) : below(told.truth))],
  [/\bmore than doubled\b/, ({ truth }) => above(truth, 100)],
  [/\bmore than tripled\b/, ({ truth }) => above(truth, 200)],
  [/\bmore than quadrupled\b/, ({ truth }) => above(truth, 300)],
  [/\bmore than halved\b/, ({ truth }) => below(truth, -50)],
  [/\bleaves open which way it went\b/, ({ truth }) => !above(truth) && !below(truth)],
  [/\bhad a surplus\b/, ({ truth }) => above(truth)],
  [/\bhad a deficit\b/, ({ truth }) => below(truth)],
  [
    /\bturned from a deficit\b.*\bto a surplus\b/,
    ({ made: { inputs } }) =>
      (inputs[0]?.figure?.value ?? 0) < 0 && (inputs[1]?.figure?.value ?? 0) > 0,
  ],
  [
    /\bturned from a surplus\b.*\bto a deficit\b/,
    ({ made: { inputs } }) =>
      (inputs[0]?.figure?.value ?? 0) > 0 && (inputs[1]?.figure?.value ?? 0) < 0,
  ],
];

const scales: Readonly<Record<string, number>> = {
  trillion: 1e12,
  billion: 1e9,
  million: 1e6,
};

const toNumber = (text: string): number => Number(text.replaceAll(",", "").replace("−", "-"));
const digitsAfterPoint = (text: string): number => (text.split(".")[1] ?? "").length;

/** The one or two numbers of the result in a sentence, each with the place of its last digit. */
const numbersIn = (text: string): readonly { value: number; unit: number }[] => {
  const scale = scales[/(trillion|billion|million)/.exec(text)?.[1] ?? ""] ?? 1;
  return [...text.matchAll(/[−+]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(([written]) => {
    const plain = written.replace("+", "");
    return {
      value: toNumber(plain) * scale,
      unit: 10 ** -digitsAfterPoint(plain.split("e")[0] ?? "") * scale,
    };
  });
};

/** The part of a sentence that states the result: what a measure's words lead up to. */
const resultPart = (sentence: string): string | undefined =>
  [
    /(?:rose|fell|widened|narrowed)(?: by)? (.*?) (?:in|a year|at an) /,
    /(?:halved|doubled|tripled|quadrupled|-fold), by (.*?), /,
    /changed by (.*?) (?:in|a year|at an) /,
    /was (.*?) that of /,
    /It was (.*?) (?:above|below|larger|smaller)/,
    /(?:came to|averaged|contributed|had a (?:surplus|deficit|balance) of) (.*?) (?:in|of|to) /,
    /: ([^:]*)\.$/,
  ]
    .map((pattern) => pattern.exec(sentence)?.[1])
    .find(Boolean);

const isNear = (stated: { value: number; unit: number }, truth: number): boolean =>
  Math.abs(Math.abs(stated.value) - Math.abs(truth)) <=
  Math.max(stated.unit, Math.abs(truth) * 1e-3) * 0.5000001;

/** What the result's numbers must be: its value, or both ends of its range, the smaller size first or last. */
const fitNumbers = (sentence: string, { value, low, high }: Truth): boolean => {
  const part = resultPart(sentence);
  if (part === undefined) return true;
  const numbers = numbersIn(part);
  const [first, second] = numbers;
  if (!first) return false;
  if (part.startsWith("less than"))
    return [value, low, high].every((each) => each !== null && Math.abs(each) < first.value);
  const expected = [value, low, high].filter((each) => each !== null);
  if (!second) return expected.some((each) => isNear(first, each));
  if (low === null || high === null) return false;
  return (
    (isNear(first, low) && isNear(second, high)) || (isNear(first, high) && isNear(second, low))
  );
};

/** The levels that a sentence goes from and to are the inputs, as printed. */
const fitLevels = (sentence: string, { made: { inputs } }: Told): boolean => {
  const [, from, to] =
    /(?:, from|a (?:deficit|surplus) of) (.*?)(?: in \d+)? to (?:a (?:deficit|surplus) of )?(.*?)(?: in \d+)?\.$/.exec(
      sentence,
    ) ?? [];
  if (from === undefined || to === undefined) return true;
  return [from, to].every((text, at) => {
    const [stated] = numbersIn(text);
    return stated !== undefined && isNear(stated, inputs[at]?.figure?.value ?? Number.NaN);
  });
};

/** "more than N-fold" claims that the new level is surely more than N times the old one. */
const fitsFold = (sentence: string, truth: Truth): boolean => {
  const times = /more than (\d+)-fold/.exec(sentence)?.[1];
  return times === undefined || above(truth, (Number(times) - 1) * 100 - 1e-9);
};

/**
 * What in a sentence is not borne out: it is read by its words and numbers alone, against a result computed elsewhere.
 */
export const disagreements = (measure: string, sentence: string, told: Told): string[] => [
  ...claims.flatMap(([words, holds]) =>
    words.test(sentence) && !holds(told) ? [`${words} does not hold`] : [],
  ),
  ...(fitNumbers(sentence, told.truth) ? [] : [`the figures of ${measure} are others`]),
  ...(fitLevels(sentence, told) ? [] : ["the levels are others"]),
  ...(fitsFold(sentence, told.truth) ? [] : ["it grew less often over"]),
  ...(/NaN|undefined|Infinity|null/.test(sentence) ? ["it holds a word of the machine"] : []),
];
