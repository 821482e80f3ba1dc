import type { ChosenFlow } from "./flow-choice";
import type { Segment } from "./segments";
import { findItem, findLastItem, type Sentence, textAt, wordAt } from "./sentence";

const outweighs =
  /^(?:exceeded|exceeding|exceeds|exceed|outweighed|outweigh|surpassed|surpass|outstripped|outpaced|topped|overtook|outnumbered)$/;

const namedAt = (sentence: Sentence, at: number | undefined) =>
  at === undefined ? undefined : wordAt(sentence, at)?.flow?.flow;

const isTrade = (flow: string | undefined): boolean => flow === "exports" || flow === "imports";

/** "imports outweighed its exports by EUR 51 million": a balance, below zero where imports are the greater. */
export const outweighing = (sentence: Sentence, { from, at }: Segment): ChosenFlow | undefined => {
  const hasFlow = (_: unknown, index: number): boolean => isTrade(namedAt(sentence, index));
  const second = findLastItem(sentence, { from, to: at }, hasFlow);
  const verb = findItem(
    sentence,
    { from, to: second ?? from },
    (item) => item.is === "word" && outweighs.test(item.text),
  );
  const first = findLastItem(sentence, { from, to: verb ?? from }, hasFlow);
  const isBy = findItem(
    sentence,
    { from: second ?? at, to: at },
    (_, index) => textAt(sentence, index) === "by",
  );
  if (first === undefined || second === undefined || isBy === undefined) return undefined;
  if (namedAt(sentence, first) === namedAt(sentence, second)) return undefined;
  const sign = namedAt(sentence, first) === "exports" ? 1 : -1;
  return { at: first, flow: "balance", form: "noun", sign, isPart: false };
};
