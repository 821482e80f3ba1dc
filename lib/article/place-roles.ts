import type { ChosenFlow } from "./flow-choice";
import { type Sentence, textAt, wordAt } from "./sentence";
import { goodsNouns } from "./words/goods";

/**
 * What a place is to a flow: "first" and "second" of "between A and B", "subject" of the sentence, or "weak" where it is
 * only named beside ("Turkey's ministry").
 */
export type PlaceRole = "reporter" | "partner" | "first" | "second" | "subject" | "weak";

const skipped = new Set(
  "the its all other neighbouring neighboring neighbour neighbor fellow partner ally member both nearby two - countries country state republic of goods and".split(
    " ",
  ),
);

/** The preposition that leads to a place, through articles and the like; "" for none. */
const prepositionAt = (sentence: Sentence, at: number): string => {
  let index = at - 1;
  for (let steps = 0; steps < 4; steps += 1, index -= 1) {
    const text = textAt(sentence, index);
    if (/^(?:to|from|with|between|among|of|by|for|in|into|against|towards?|via|onto)$/.test(text))
      return text;
    if (/^\p{L}+ of$/u.test(text)) return "of";
    if (!skipped.has(text) || text === "and") return "";
  }
  return "";
};

/** Whether a flow follows in the same noun phrase: "Turkey's overall exports". */
const ownsFlow = (sentence: Sentence, at: number, flowAt: number | undefined): boolean => {
  for (let index = at + 1; index < at + 7; index += 1) {
    const word = wordAt(sentence, index);
    if (word?.flow) return flowAt === undefined || flowAt === index || word.flow.form !== "verb";
    if (sentence.items[index]?.is === "period") continue;
    if (!word || /^[,;:()]$/.test(word.text) || word.cues?.includes("name")) return false;
    if (/^(?:to|from|with|of|for|in|on|by|was|were|is|are|has|had|and)$/.test(word.text))
      return false;
  }
  return false;
};

const byPreposition = (preposition: string, { flow }: ChosenFlow): PlaceRole | undefined => {
  switch (preposition) {
    case "with":
    case "against":
      return "partner";
    case "to":
    case "into":
    case "towards":
      return flow === "imports" ? "reporter" : "partner";
    case "from":
      return flow === "exports" ? "reporter" : "partner";
    case "of":
    case "by":
    case "for":
      return "reporter";
    case "in":
      return "weak";
    default:
      return undefined;
  }
};

/** Whether a list of places goes on here: "Russia, China and Ukraine". */
const placeBefore = (sentence: Sentence, at: number): number | undefined => {
  const link = textAt(sentence, at - 1);
  if (link !== "and" && link !== "," && link !== "-" && link !== "–" && link !== "or")
    return undefined;
  return sentence.items[at - 2]?.is === "place" ? at - 2 : undefined;
};

const goodsWords =
  /^(?:goods|products|origin|product|commodities|merchandise|oil|gas|gold|wine|food|grain|wheat|crude|coal|steel|made)$/;

/** Whether goods are named here, maybe behind one word for their kind: "machinery", "red wine". */
const namesGoods = (sentence: Sentence, at: number): boolean =>
  [at, at + 1].some((index) => {
    const text = textAt(sentence, index);
    return goodsWords.test(text) || goodsNouns.has(text);
  });

const roleOfAdjective = (
  sentence: Sentence,
  at: number,
  flow: ChosenFlow,
): PlaceRole | undefined => {
  if (ownsFlow(sentence, at, flow.at)) return "reporter";
  const next = wordAt(sentence, at + 1);
  if (next?.text === "side" || next?.flow?.form === "verb" || next?.cues?.includes("receive"))
    return "subject";
  const preposition = prepositionAt(sentence, at);
  const isOfGoods = namesGoods(sentence, at + 1);
  if (preposition === "of" && isOfGoods) return flow.flow === "imports" ? "partner" : "reporter";
  if (preposition === "" && isOfGoods) return flow.flow === "imports" ? "partner" : "weak";
  if (
    preposition === "of" &&
    flow.flow === "imports" &&
    textAt(sentence, at - 2).startsWith("import")
  )
    return "partner";
  if (/^(?:to|from|with|into)$/.test(preposition)) return byPreposition(preposition, flow);
  return "weak";
};

/** Those who buy, as nouns: "Serbia's best customers". */
const customers = /^(?:customers?|buyers?|clients?|importers|purchasers|markets?)$/;

const roleOfPossessive = (sentence: Sentence, at: number, flow: ChosenFlow): PlaceRole => {
  if (wordAt(sentence, at + 1)?.cues?.includes("share")) return "subject";
  const next = sentence.items[at + 1];
  if (next?.is === "quantity" && next.measure === "percent") return "subject";
  const isRanked = [2, 3].some((ahead) => customers.test(textAt(sentence, at + ahead)));
  if (isRanked && flow.at === undefined) return "reporter";
  if (next?.is === "place" && next.isGroup) return "reporter";
  return ownsFlow(sentence, at, flow.at) ? "reporter" : "weak";
};

/** The role of the place at this index for a flow; undefined where it plays none. */
export const roleOf = (sentence: Sentence, at: number, flow: ChosenFlow): PlaceRole | undefined => {
  const place = sentence.items[at];
  if (place?.is !== "place") return undefined;
  const before = placeBefore(sentence, at);
  if (before !== undefined && prepositionAt(sentence, before) === "between") return "second";
  if (
    before !== undefined &&
    flow.flow === "turnover" &&
    roleOf(sentence, before, flow) === "subject"
  )
    return "second";
  if (place.form === "adjective") {
    const pair = /^[-–]$/.test(textAt(sentence, at + 1)) || /^[-–]$/.test(textAt(sentence, at - 1));
    if (pair && flow.flow === "turnover") return before === undefined ? "first" : "second";
    return roleOfAdjective(sentence, at, flow);
  }
  const preposition = prepositionAt(sentence, at);
  if (preposition === "between") return "first";
  if (preposition === "among") return "weak";
  if (place.isPossessive) return roleOfPossessive(sentence, at, flow);
  if (preposition === "" && isObject(sentence, at))
    return flow.flow === "imports" ? "reporter" : "partner";
  if (preposition === "")
    return ownsFlow(sentence, at, flow.at) && isNounPhrase(sentence, at) ? "reporter" : "subject";
  if (preposition === "of") return roleOfOf(sentence, at, flow);
  if (preposition === "in" && textAt(sentence, flow.at ?? flow.takenUp ?? -1) === "sold")
    return "partner";
  return byPreposition(preposition, flow);
};

/** "turnover of Azerbaijan" has a reporter, "partners of Turkey" names it beside; "a share of the EU" is a part. */
const roleOfOf = (sentence: Sentence, at: number, flow: ChosenFlow): PlaceRole => {
  let index = at - 1;
  while (index > 0 && !/(?:^| )of$/.test(textAt(sentence, index))) index -= 1;
  const noun = wordAt(sentence, textAt(sentence, index) === "of" ? index - 1 : index);
  if (noun?.cues?.includes("share") || /^(?:that|those)$/.test(noun?.text ?? "")) return "subject";
  return noun?.flow || flow.at === undefined ? "reporter" : "weak";
};

/** "it sold the European Union $5.7 billion of goods": who is sold to. */
const isObject = (sentence: Sentence, at: number): boolean => {
  const verb = wordAt(sentence, at - 1);
  if (verb?.flow?.form !== "verb" || verb.flow.flow !== "exports") return false;
  return sentence.items[at + 1]?.is === "quantity" || goodsWords.test(textAt(sentence, at + 1));
};

/** "Azerbaijan trade turnover": the name stands right before the noun. */
const isNounPhrase = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at + 1)?.flow?.form === "noun";
