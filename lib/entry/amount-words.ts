import { multiplierIndex } from "../unit-index";
import { findUnits } from "../unit-match";
import { toUnitTokens, type UnitToken } from "../unit-text";
import { fillerWords, letterMultipliers } from "../unit-words";

/** What stands before a figure: "rise" and "fall" are of a change, "+" and "-" may also be those of a balance. */
export type Sign = "+" | "-" | "rise" | "fall";

const signWords: ReadonlyMap<string, Sign> = new Map([
  ["+", "+"],
  ["-", "-"],
  ["up", "rise"],
  ["up by", "rise"],
  ["plus", "+"],
  ["down", "fall"],
  ["down by", "fall"],
  ["minus", "-"],
  ["↑", "rise"],
  ["↓", "fall"],
]);

/** Takes the sign off what stands before a number: "up $" is a rise in dollars. */
export const takeSign = (before: string): { sign: Sign | null; rest: string } => {
  const match = /^((?:up|down)(?: by)?|plus|minus|[+↑↓-])?\s*(.*?)\s*([+-])?$/i.exec(before);
  const [, first, rest = "", last] = match ?? [];
  return { sign: signWords.get((first ?? last ?? "").toLowerCase()) ?? null, rest };
};

const isMultiplier = (tokens: readonly UnitToken[], at: number): boolean =>
  [1, 2, 3].some((length) =>
    tokens.some(
      (_, from) =>
        from <= at &&
        at < from + length &&
        multiplierIndex.has(
          tokens
            .slice(from, from + length)
            .map(({ folded }) => folded)
            .join(" "),
        ),
    ),
  );

/** The first word that is neither unit nor multiplier: words that were passed over might have changed the meaning. */
export const findUnknownWord = (words: string): string | undefined => {
  const tokens = toUnitTokens(words);
  const units = findUnits(tokens);
  return tokens.find(
    ({ folded, isMark }, at) =>
      !isMark &&
      !units.some((unit) => at >= unit.at && at < unit.at + unit.length) &&
      !fillerWords.has(folded) &&
      !letterMultipliers.has(folded) &&
      !isMultiplier(tokens, at),
  )?.written;
};
