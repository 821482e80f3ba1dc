import { readNumeral } from "./numerals";
import { type Extent, findPhrase, indexPhrases } from "./phrases";
import type { Token } from "./tokens";
import { numberWords } from "./words/numbers";
import { groupFollowers, pressCountries, pressGroups } from "./words/places";

/** A place named in the text. A capital stands for its state only where two states are spoken of. */
export type PlaceMention = Extent & {
  readonly is: "place";
  readonly code: string;
  readonly form: "name" | "adjective" | "capital";
  /** "Turkey's", "Belarus'": the possessive belongs to the extent. */
  readonly isPossessive: boolean;
  readonly isGroup: boolean;
};

type Meaning = {
  readonly code: string;
  readonly form: PlaceMention["form"];
  readonly isGroup: boolean;
};

const rowsOf = (row: string, isGroup: boolean): ReadonlyArray<readonly [string, Meaning]> => {
  const [code = "", names = "", adjectives = "", capitals = ""] = row.split("|");
  const phrasesOf = (list: string, form: Meaning["form"]) =>
    list
      .split(",")
      .filter((name) => name !== "" && !name.endsWith("'s"))
      .map((name) => [name, { code, form, isGroup }] as const);
  return [
    ...phrasesOf(names, "name"),
    ...phrasesOf(adjectives, "adjective"),
    ...phrasesOf(capitals, "capital"),
  ];
};

const placeIndex = indexPhrases(
  [
    ...pressGroups.flatMap((row) => rowsOf(row, true)),
    ...pressCountries.flatMap((row) => rowsOf(row, false)),
  ],
  "plain",
);

/** Words that lead to a group's name and belong to it: "member states of the EU". */
const leadersEnd = (tokens: readonly Token[], at: number): number => {
  let to = at;
  while (groupFollowers.has(tokens[to]?.lower ?? "")) to += 1;
  if (to === at || tokens[to]?.lower !== "of") return at;
  return tokens[to + 1]?.lower === "the" ? to + 2 : to + 1;
};

const articleAt = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === "the" ? at + 1 : at;

const topWord = /^(?:top|largest|biggest|leading|main|major|key)$/;
const topNoun =
  /^(?:partners|markets|suppliers|buyers|destinations|customers|exporters|importers|countries|economies|purchasers)$/;

/** "its top ten trading partners", "the 15 largest markets": a group of its own. */
export const readTop = (tokens: readonly Token[], at: number): PlaceMention | undefined => {
  const first = tokens[at];
  const isFirst = first?.kind === "word" && topWord.test(first.lower);
  const isCount = first?.kind === "number" || Object.hasOwn(numberWords, first?.lower ?? "");
  if (!isFirst && !isCount) return undefined;
  const numeral = readNumeral(tokens, isFirst ? at + 1 : at);
  const count = Number(numeral?.digits);
  if (!numeral || !(Number.isInteger(count) && count > 1 && count < 100)) return undefined;
  let to = numeral.to;
  if (!isFirst) {
    if (!topWord.test(tokens[to]?.lower ?? "")) return undefined;
    to += 1;
  }
  while (/^(?:trading|trade|export|import|foreign|overseas)$/.test(tokens[to]?.lower ?? ""))
    to += 1;
  if (!topNoun.test(tokens[to]?.lower ?? "")) return undefined;
  const group = { code: `TOP${count}`, form: "name", isGroup: true, isPossessive: false } as const;
  return { is: "place", ...group, from: at, to: to + 1 };
};

/** The place whose name, adjective or capital begins at this token. */
export const readPlace = (tokens: readonly Token[], at: number): PlaceMention | undefined => {
  const led = leadersEnd(tokens, at);
  const found =
    findPhrase(placeIndex, tokens, led) ?? findPhrase(placeIndex, tokens, articleAt(tokens, led));
  if (!found || (led > at && !found.meaning.isGroup)) return undefined;
  let { to } = found;
  while (found.meaning.isGroup && groupFollowers.has(tokens[to]?.lower ?? "")) to += 1;
  const isSign = found.meaning.code === "USA" && /^(?:\$|dollars?)$/.test(tokens[to]?.lower ?? "");
  if (isSign) return undefined;
  const isPossessive = tokens[to]?.kind === "possessive";
  return { is: "place", ...found.meaning, isPossessive, from: at, to: isPossessive ? to + 1 : to };
};
