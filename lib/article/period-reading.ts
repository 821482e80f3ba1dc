import type { PeriodExpression, PeriodMention } from "./period-expression";
import { readNamedMonth, readNamedRange } from "./period-months";
import {
  readBareOrdinal,
  readCompactPart,
  readCountedPart,
  readOrdinalPart,
  readWholeYear,
  readYearEnding,
} from "./period-parts";
import {
  readCurrent,
  readDistance,
  readEarlier,
  readFiscal,
  readPartial,
  readRolling,
  readSame,
  readStep,
} from "./period-relative";
import { readToDate } from "./period-to-date";
import type { Read } from "./period-years";
import { findPhrase, indexPhrases, splitPhrases } from "./phrases";
import type { Token } from "./tokens";
import { numberWords, ordinalWords } from "./words/numbers";
import {
  monthWords,
  partWords,
  periodOpeners,
  periodParticles,
  precedingWords,
  relativeWords,
  rhythmRows,
  sameWords,
  stretchWords,
  timeWords,
} from "./words/periods";

const rhythmIndex = indexPhrases(
  rhythmRows.flatMap(({ unit, phrases }) =>
    splitPhrases(phrases).map((phrase) => [phrase, unit] as const),
  ),
);

const forms: ReadonlyArray<
  (tokens: readonly Token[], at: number) => Read<PeriodExpression> | undefined
> = [
  readToDate,
  readRolling,
  readCompactPart,
  readNamedRange,
  readNamedMonth,
  readPartial,
  readOrdinalPart,
  readCountedPart,
  readYearEnding,
  readFiscal,
  readSame,
  readEarlier,
  readStep,
  readWholeYear,
  readCurrent,
  readBareOrdinal,
];

const openers: ReadonlySet<string> = new Set([
  ...periodOpeners,
  ...Object.keys(monthWords),
  ...Object.keys(ordinalWords),
  ...Object.keys(partWords),
  ...Object.keys(relativeWords),
  ...precedingWords,
  ...sameWords,
]);

const contents: ReadonlySet<string> = new Set([
  ...Object.keys(monthWords),
  ...Object.keys(ordinalWords),
  ...Object.keys(partWords),
  ...Object.keys(relativeWords),
  ...precedingWords,
  ...sameWords,
  ...stretchWords,
  ...timeWords,
  ...Object.keys(numberWords),
]);

const hasContent = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === "number" || contents.has(token.lower));

/** Whether a period can begin with this token; spares most words the trial of every form. */
const mayBegin = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || !(token.kind === "number" || openers.has(token.lower))) return false;
  if (!periodParticles.has(token.lower)) return true;
  for (let index = at + 1; index <= at + 4; index += 1) if (hasContent(tokens[index])) return true;
  return false;
};

/** The period that begins at this token, in any wording; the longest of all readings, the first of equals. */
export const readPeriod = (tokens: readonly Token[], at: number): PeriodMention | undefined => {
  if (!mayBegin(tokens, at)) return undefined;
  const rhythm = findPhrase(rhythmIndex, tokens, at);
  if (rhythm) {
    const expression = { is: "earlier", unit: rhythm.meaning, count: 1 } as const;
    return { is: "period", expression, role: "base", from: at, to: rhythm.to };
  }
  const distance = readDistance(tokens, at);
  if (distance)
    return { is: "period", expression: distance.value, role: "base", from: at, to: distance.to };
  let best: Read<PeriodExpression> | undefined;
  for (const read of forms) {
    const found = read(tokens, at);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best && { is: "period", expression: best.value, role: null, from: at, to: best.to };
};
