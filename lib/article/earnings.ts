import type { ChosenFlow } from "./flow-choice";
import { earningVerbs, goodsAsSubject } from "./goods-subject";
import { goodsEarnedFrom } from "./product-words";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** The verb of earning that leads to a figure, maybe through who earns: "brought India $19 billion". */
const leadsWithEarning = (sentence: Sentence, { from, at }: Segment): boolean => {
  const isEarner =
    sentence.items[at - 1]?.is === "place" ||
    /^(?:country|it|kingdom|state|economy|exporters|farmers|them|producers)$/.test(
      textAt(sentence, at - 1),
    );
  let verb = isEarner ? at - 2 : at - 1;
  if (isEarner && textAt(sentence, verb) === "the") verb -= 1;
  return verb >= from && earningVerbs.test(textAt(sentence, verb));
};

/** "grain exporters brought in $2 billion": what they earn is exported. */
const isOfExporters = (sentence: Sentence, { from, at }: Segment): boolean =>
  findItem(
    sentence,
    { from, to: at },
    (item) => item.is === "word" && /^(?:exporters|shippers)$/.test(item.text),
  ) !== undefined;

/** Exports that are only told by what a country earned: with goods, or abroad. */
export const earnedFlow = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const { measure, unit } = segment.quantity;
  if (measure !== "amount" || /^(?:t|kg|bbl|m3|unit|kWh)$/.test(unit ?? "")) return undefined;
  const isAbroad = (_: unknown, index: number): boolean =>
    /^(?:abroad|overseas)$/.test(textAt(sentence, index));
  const isEarned =
    leadsWithEarning(sentence, segment) &&
    (isOfExporters(sentence, segment) ||
      goodsEarnedFrom(sentence, segment) !== undefined ||
      goodsAsSubject(sentence, segment) !== undefined ||
      findItem(sentence, { from: segment.at, to: segment.to }, isAbroad) !== undefined);
  return isEarned
    ? { at: undefined, form: "noun", flow: "exports", sign: 0, isPart: false }
    : undefined;
};
