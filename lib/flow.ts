import { flowWords } from "./flow-words";

/** The flows that can be computed with: turnover is exports plus imports, balance exports minus imports. */
export const computableFlows = ["turnover", "exports", "imports", "balance"] as const;

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
  const words = withoutRemarks(folded);
  return wholeFlows.get(words) ?? findPhrase(words) ?? findPhrase(toWords(folded));
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

const namesIn = (
  ...[turnover, exports, imports, balance]: [string, string, string, string]
): ReadonlyMap<string, string> => new Map(Object.entries({ turnover, exports, imports, balance }));

const flowNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["en", namesIn("Trade turnover", "Exports", "Imports", "Trade balance")],
  ["az", namesIn("Ticarət dövriyyəsi", "İxrac", "İdxal", "Ticarət saldosu")],
  ["ru", namesIn("Товарооборот", "Экспорт", "Импорт", "Торговый баланс")],
  ["sr", namesIn("Робна размена", "Извоз", "Увоз", "Трговински биланс")],
  ["sr-Latn", namesIn("Robna razmena", "Izvoz", "Uvoz", "Trgovinski bilans")],
  ["tr", namesIn("Ticaret hacmi", "İhracat", "İthalat", "Dış ticaret dengesi")],
  ["de", namesIn("Handelsvolumen", "Ausfuhr", "Einfuhr", "Handelsbilanz")],
  ["fr", namesIn("Échanges commerciaux", "Exportations", "Importations", "Balance commerciale")],
]);

/**
 * What a flow is called, with a capital: "Exports", "Trade turnover". The four computable flows are named in the
 * field's main languages (BCP 47, English where there is none); any other keeps its name: "Re-exports".
 */
export const flowName = (flow: string, locale = "en"): string => {
  const names = flowNames.get(locale) ?? flowNames.get(locale.split("-")[0] ?? "");
  const name = names?.get(flow) ?? flowNames.get("en")?.get(flow);
  if (name) return name;
  const words = flow.replaceAll(/(?<!\bre)-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
