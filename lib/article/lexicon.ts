import { findPhrase, indexPhrases, splitPhrases } from "./phrases";
import type { Token } from "./tokens";
import { cueRows } from "./words/cues";
import { directionRows } from "./words/directions";
import { type FlowRow, flowRows } from "./words/flows";

export type Cue = keyof typeof cueRows;

/** What a phrase may mean; a word may have several meanings ("growth" is a rise, and takes up what was said). */
export type Sense = {
  flow?: {
    readonly flow: FlowRow["flow"];
    readonly form: FlowRow["form"];
    readonly sign: -1 | 0 | 1;
    readonly isPart: boolean;
  };
  direction?: -1 | 1;
  cues?: readonly Cue[];
};

const collect = (): ReadonlyMap<string, Sense> => {
  const senses = new Map<string, Sense>();
  const senseOf = (phrase: string): Sense => {
    const sense = senses.get(phrase) ?? {};
    senses.set(phrase, sense);
    return sense;
  };
  for (const { flow, form, sign = 0, isPart = false, phrases } of flowRows)
    for (const phrase of splitPhrases(phrases))
      senseOf(phrase).flow ??= { flow, form, sign, isPart };
  for (const { sign, phrases } of directionRows)
    for (const phrase of splitPhrases(phrases)) senseOf(phrase).direction ??= sign;
  for (const [cue, phrases] of Object.entries(cueRows) as [Cue, string][])
    for (const phrase of splitPhrases(phrases)) {
      const sense = senseOf(phrase);
      sense.cues = [...(sense.cues ?? []), cue];
    }
  return senses;
};

const index = indexPhrases(collect());

/** The longest phrase with a meaning that begins at this token. */
export const readSense = (
  tokens: readonly Token[],
  at: number,
): { readonly meaning: Sense; readonly to: number } | undefined => findPhrase(index, tokens, at);
