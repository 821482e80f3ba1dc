import { flowWords, ratioWords, unspacedFlows } from "./flow-words";

export { computableFlows, flowName } from "./flow-names";

const fold = (text: string): string =>
  text
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ß", "ss")
    .normalize("NFC");

const toWords = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Longer texts are sentences, not labels. */
const maxLength = 200;

/** The label without brackets, without what follows a comma and without what it includes or leaves out. */
const withoutRemarks = (folded: string): string =>
  toWords(
    folded
      .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
      .replace(/[,;:].*$/s, "")
      .replace(/\b(?:incl|excl|without|with)\w*\b.*$/s, ""),
  );

const phrasePatterns = flowWords.map(({ flow, phrases }) => ({
  flow,
  pattern: new RegExp(
    `(?:^| )(?:${phrases.map((phrase) => toWords(fold(phrase))).join("|")})(?= |$)`,
    "u",
  ),
}));

const wholeFlows = new Map(
  flowWords.flatMap(({ flow, wholes = [] }) =>
    wholes.map((whole) => [toWords(fold(whole)), flow] as const),
  ),
);

/** Abbreviations that are letters only in capitals: a lower-case "m" is metres or millions. */
const letterCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    X: "exports",
    M: "imports",
    RX: "re-exports",
    RM: "re-imports",
    DX: "domestic-exports",
    FM: "foreign-imports",
    FX: "foreign-exports",
    MIP: "imports-for-inward-processing",
    XIP: "exports-after-inward-processing",
    MOP: "imports-after-outward-processing",
    XOP: "exports-for-outward-processing",
    EXP: "exports",
    IMP: "imports",
    BAL: "balance",
    TB: "balance",
  }),
);

/** "Import/Export" heads a column of flows and names none of them; "exports − imports" is the balance. */
const parsePair = (folded: string): { flow: string | undefined } | undefined => {
  const pair = /(exp\p{L}*|imp\p{L}*)( ?)([+/&−–-])( ?)(exp\p{L}*|imp\p{L}*)/u.exec(folded);
  if (!pair || pair[1]?.slice(0, 3) === pair[5]?.slice(0, 3)) return undefined;
  if (pair[3] === "+" || pair[3] === "&") return { flow: "turnover" };
  const isMinus =
    pair[3] !== "/" && pair[2] === " " && pair[4] === " " && pair[1]?.startsWith("exp");
  return { flow: isMinus ? "balance" : undefined };
};

const findPhrase = (words: string): string | undefined => {
  const [first, second] = phrasePatterns.filter(({ pattern }) => pattern.test(words));
  const namesBoth = first?.flow === "imports" && second?.flow === "exports";
  return namesBoth ? undefined : first?.flow;
};

/** "imp_cif" and "exp_usd": the short forms are flows when only valuation and unit stand beside them. */
const findShort = (words: string): string | undefined => {
  const rest = words
    .replace(/\b(?:cif|fob|usd|eur|value|val|total|tot|intra|extra|mln|mio)\b/g, "")
    .trim();
  return /^(?:imp|exp)$/.test(rest) ? wholeFlows.get(rest) : undefined;
};

/**
 * The flow that words or a letter code mean, in the field's languages: "turnover", "exports", "imports", "balance",
 * "re-exports", "re-imports", "domestic-exports", … Letter codes (X, M, RX, DX, IMP; SDMX and UN Comtrade) count in
 * capitals only; bare digits are for `parseFlowCode`. Undefined when no flow is named, or more than one.
 */
export const parseFlow = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > maxLength) return undefined;
  const code = letterCodes.get(trimmed);
  if (code) return code;
  const folded = fold(trimmed);
  const pair = parsePair(folded);
  if (pair) return pair.flow;
  const all = toWords(folded);
  if (ratioWords.test(all)) return undefined;
  const words = withoutRemarks(folded);
  return (
    wholeFlows.get(words) ??
    findPhrase(words) ??
    findPhrase(all) ??
    findShort(all) ??
    unspacedFlows.find(([, pattern]) => pattern.test(words))?.[0]
  );
};

const digitCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    1: "imports",
    2: "exports",
    3: "re-exports",
    4: "re-imports",
  }),
);

/**
 * The flow that a digit means in a column known to hold flows: 1 imports, 2 exports, 3 re-exports, 4 re-imports, with
 * or without a leading zero. UN Comtrade, UNCTADstat and Eurostat agree on these.
 */
export const parseFlowCode = (text: string): string | undefined =>
  /^0?[1-4]$/.test(text.trim()) ? digitCodes.get(text.trim().slice(-1)) : undefined;
