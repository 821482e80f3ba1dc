import { earnedFlow } from "./earnings";
import { type ChosenFlow, chooseFlow } from "./flow-choice";
import { goodsAsSubject } from "./goods-subject";
import { outweighing } from "./outweighing";
import { pointsBack, type Scene, takesUpAmount } from "./scene";
import { hangsOn, type Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { openingWhole } from "./whole";

const before = ({ discourse: { flow } }: Scene): ChosenFlow | undefined =>
  flow && { at: undefined, form: "noun", isPart: false, ...flow };

/** "China bought 40 percent of the volume": a part of what was told. */
const isOfVolume = (sentence: Sentence, { at, quantity }: Segment): boolean =>
  quantity.measure === "percent" &&
  textAt(sentence, at + 1) === "of" &&
  /^(?:volume|volumes|total|amount|value|shipments|goods)$/.test(
    textAt(sentence, at + 2) === "the" ? textAt(sentence, at + 3) : textAt(sentence, at + 2),
  );

/** A verb whose subject is no country, or that takes up an amount of before: the flow is the one spoken of. */
const isTakenUp = (scene: Scene, segment: Segment, { form, at, flow }: ChosenFlow): boolean => {
  const { sentence, discourse, takenUp } = scene;
  if (form !== "verb" || at === undefined) return false;
  if (takenUp.includes(at) || takesUpAmount(sentence, { from: at + 1, to: segment.at + 3 }))
    return true;
  const subject = sentence.items
    .slice(Math.min(segment.from, at), at)
    .find((item) => item.is === "place");
  if (textAt(sentence, at) === "brought in") return subject === undefined;
  const isBuyer = subject?.is === "place" && subject.code !== discourse.reporter;
  const isReceived = /^received$/.test(textAt(sentence, at));
  const isOfList = discourse.isListed || isReceived || isOfVolume(sentence, segment);
  return flow === "imports" && discourse.flow?.flow === "exports" && isBuyer && isOfList;
};

/** Exports that no word names but that are told all the same. */
const exportsTold: ChosenFlow = {
  at: undefined,
  form: "noun",
  flow: "exports",
  sign: 0,
  isPart: false,
};

/** "Serbia's best customers were Italy, which bought goods worth …": what customers buy is exported. */
const isOfCustomer = (sentence: Sentence, { at }: Segment): boolean => {
  const buying = findItem(sentence, { from: 0, to: at }, (_, index) =>
    /^(?:bought|buying|imported|importing|took|taking|purchased|purchasing)$/.test(
      textAt(sentence, index),
    ),
  );
  const customer = findItem(sentence, { from: 0, to: buying ?? 0 }, (_, index) =>
    /^(?:customers?|buyers?|clients?|purchasers)$/.test(textAt(sentence, index)),
  );
  return customer !== undefined;
};

const isOfOwner = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at + 1) === "of" && /^(?:its|their)$/.test(textAt(sentence, at + 2));

/** "the Chinese bought 2.5 million bottles of its wine": goods of the country spoken of before. */
const isOfSaidGoods = ({ sentence, discourse }: Scene, { from, at }: Segment): boolean => {
  const buyer = sentence.items.slice(from, at).find((item) => item.is === "place");
  return (
    isOfOwner(sentence, at) &&
    buyer?.is === "place" &&
    discourse.reporter !== undefined &&
    buyer.code !== discourse.reporter
  );
};

/** "The Netherlands took $788 million worth of Nigerian goods": exports of the goods' country. */
const takenGoods = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const { from, at } = segment;
  const verb = findItem(
    sentence,
    { from, to: at },
    (item) => item.is === "word" && /^(?:took|takes|absorbed|received|bought)$/.test(item.text),
  );
  const goods = [at + 2, at + 3, at + 4].find((index) => {
    const place = sentence.items[index];
    return (
      place?.is === "place" && place.form === "adjective" && textAt(sentence, index - 1) === "of"
    );
  });
  if (verb === undefined || (goods === undefined && !isOfOwner(sentence, at))) return undefined;
  return exportsTold;
};

/** The flow of the whole that the sentence opens with, unless another noun names one since. */
const ofOpening = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const at = openingWhole(sentence, segment);
  const flow = at === undefined ? undefined : wordAt(sentence, at)?.flow;
  if (at === undefined || !flow) return undefined;
  const isNoun = (_: unknown, index: number): boolean =>
    wordAt(sentence, index)?.flow?.form === "noun";
  const later = findItem(sentence, { from: at + 1, to: segment.at }, isNoun);
  return later === undefined ? { at, ...flow } : undefined;
};

const isOnlyBracket = (sentence: Sentence, { from, at }: Segment): boolean =>
  at > 0 && textAt(sentence, at - 1) === "(" && at - 1 <= from;

/** The flow of a figure: named by its words, or the one spoken of where they take it up; undefined when there is none. */
export const flowOf = (scene: Scene, segment: Segment): ChosenFlow | undefined => {
  const { sentence, claims } = scene;
  const last = claims.at(-1);
  const greater = outweighing(sentence, segment);
  if (greater) return greater;
  if (
    last &&
    isOnlyBracket(sentence, segment) &&
    last.segment.to === segment.from &&
    (segment.quantity.measure === "percent" || last.kind.is === "share")
  )
    return last.flow;
  const whole = ofOpening(sentence, segment);
  if (whole) return whole;
  const chosen = chooseFlow(sentence, segment);
  const isLater = last !== undefined && (chosen?.at ?? 0) >= segment.clause.to;
  const found = isLater ? last.flow : chosen;
  const isOwn = found?.at !== undefined && found.at >= segment.from && found.at < segment.clause.to;
  if (isOfCustomer(sentence, segment)) return exportsTold;
  const taken = takenGoods(sentence, segment);
  if (taken && (!isOwn || isOfSaidGoods(scene, segment))) return taken;
  const isBroughtIn = found?.at !== undefined && textAt(sentence, found.at) === "brought in";
  const earned = isOwn && !isBroughtIn ? undefined : earnedFlow(sentence, segment);
  if (earned && (isBroughtIn || found?.flow !== "imports")) return earned;
  const isSaid = found !== undefined && isTakenUp(scene, segment, found);
  if (!isOwn && goodsAsSubject(sentence, segment))
    return ofGoods(scene, isSaid ? undefined : found);
  if (!found) return last?.flow ?? (pointsBack(sentence, segment) ? before(scene) : undefined);
  if (
    isSaidPart(scene, segment, found) ||
    isOfPronoun(sentence, segment, { found, isFirst: last === undefined })
  )
    return before(scene) ?? found;
  const said = isSaid ? before(scene) : undefined;
  return said ? { ...said, takenUp: found.at } : found;
};

/** "it came to $1.28 billion, India's exports making up …": what "it" is was said before. */
const isOfPronoun = (
  sentence: Sentence,
  { quantity, clause, at }: Segment,
  { found, isFirst }: { readonly found: ChosenFlow; readonly isFirst: boolean },
): boolean =>
  quantity.measure === "amount" &&
  found.at !== undefined &&
  (found.at > at || (isFirst && found.at < clause.from)) &&
  found.flow !== "balance" &&
  !hangsOn(sentence, at, found.at) &&
  [clause.from, clause.from + 1].some((index) =>
    /^(?:it|this|they)$/.test(textAt(sentence, index)),
  );

/** "They made up 60.89 percent of total trade": of a share the flow spoken of is the part. */
const isSaidPart = (
  { sentence, discourse }: Scene,
  { quantity, at, from }: Segment,
  found: ChosenFlow,
): boolean =>
  quantity.measure === "percent" &&
  found.flow === "turnover" &&
  found.at !== undefined &&
  found.at > at &&
  discourse.flow !== undefined &&
  discourse.flow.flow !== "turnover" &&
  /^(?:they|it|these|this|that)$/.test(textAt(sentence, from));

/** The flow of goods that are only named: the exports or imports spoken of, exports after a balance or turnover. */
const ofGoods = (scene: Scene, found: ChosenFlow | undefined): ChosenFlow | undefined => {
  const said = found ?? before(scene);
  if (!said || said.flow === "exports" || said.flow === "imports") return said;
  if (said.flow === "turnover" && found?.at !== undefined) return said;
  return { ...said, flow: "exports", sign: 0 };
};
