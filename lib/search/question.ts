import { parseFlow } from "../flow";
import { foldName } from "../place-text";

/** What was typed: all its words, those that may name something, and the flow that one of them means. */
export type Question = {
  readonly text: string;
  readonly words: readonly string[];
  /** The words without those that say a flow. */
  readonly names: readonly string[];
  readonly flow: string | undefined;
};

/** Words between names that name nothing. */
const fillers = new Set(
  "a an and between by for from in of on the to trade versus vs with и между с".split(" "),
);

const mostWords = 12;

/** Codes as they are written: "HS0808", "0808.10" and "hs 0808 10" become "hs 0808", "080810". */
const withPlainCodes = (text: string): string =>
  text
    .replace(/\b(hs|sitc|cn|hts|ncm|bec)[\s.:-]*(?=\d)/giu, "$1 ")
    .replace(/(?<=\b\d{2,10})[.](?=\d{2}\b)/gu, "");

/** Reads what is typed into a search; an empty text asks for everything. */
export const readQuestion = (typed: string): Question => {
  const text = foldName(withPlainCodes(typed));
  const all = text.split(" ").filter(Boolean).slice(0, mostWords);
  const telling = all.filter((word) => !fillers.has(word));
  const words = telling.length > 0 ? telling : all;
  const flowOf = (word: string) => (word.length > 2 ? parseFlow(word) : undefined);
  const names = words.filter((word) => flowOf(word) === undefined);
  const flow = words.map(flowOf).find((each) => each !== undefined);
  return { text, words, names: names.length > 0 ? names : words, flow };
};
