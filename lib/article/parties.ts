import type { Discourse } from "./discourse";
import { isAlternative } from "./figure-lead";
import type { ChosenFlow } from "./flow-choice";
import { type Found, findParties, type Party } from "./found-parties";
import { takesUpAmount } from "./scene";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { openingWhole } from "./whole";

/**
 * Whose trade a figure counts, and with whom. `isListed`: the partner is one of a list, and holds for this figure alone.
 * `subject` is the country that the words begin with.
 */
export type Parties = {
  readonly reporter: Party | undefined;
  readonly partner: Party | undefined;
  readonly subject: string | undefined;
  readonly isListed: boolean;
};

type Question = {
  readonly flow: ChosenFlow;
  readonly discourse: Discourse;
  /** Whether the words of the figure itself name its flow. */
  readonly isOwn: boolean;
  readonly hasProduct: boolean;
  /** The countries that the sentence names anywhere, in their order. */
  readonly named: readonly string[];
};

const takesPart = (sentence: Sentence, segment: Segment): boolean =>
  findItem(sentence, segment, (item) => item.is === "word" && item.text === "there") !==
    undefined ||
  takesUpAmount(sentence, { from: segment.from, to: segment.to }) ||
  findItem(sentence, { from: segment.from, to: segment.at + 3 }, (item) =>
    item.is === "word"
      ? item.cues?.some((cue) => /^(?:receive|share|rank)$/.test(cue)) === true
      : false,
  ) !== undefined;

const known = (code: string | undefined): Party | undefined =>
  code ? { code, at: null, isCapital: false } : undefined;

/** "all told", "in all": the sum of what was told apart, or "out of $39 billion", what it was a part of. */
const isInAll = (sentence: Sentence, { from, at, to }: Segment): boolean =>
  textAt(sentence, at - 1) === "out of" ||
  findItem(sentence, { from, to }, (item) =>
    item.is === "word"
      ? /^(?:overall|in all|altogether|all told|all in all|taken together)$/.test(item.text)
      : false,
  ) !== undefined;

/** Words that make a flow that of all partners: "total exports", "foreign trade". */
const isWithAll = (sentence: Sentence, { at }: ChosenFlow): boolean => {
  if (at === undefined) return false;
  if (/\b(?:foreign|external|international|overall|total)\b/.test(textAt(sentence, at)))
    return true;
  for (let index = at - 1; index > at - 6; index -= 1) {
    const word = wordAt(sentence, index);
    if (!word || word.flow || /^(?:[,;:()]|of|in|to|from|with|by)$/.test(word.text)) return false;
    if (word.cues?.includes("total")) return !/^of(?: |$)/.test(textAt(sentence, index + 1));
  }
  return false;
};

const other = (reporter: string | undefined, { reporter: first, partner }: Discourse) => {
  if (reporter === undefined || reporter === first) return partner;
  return reporter === partner ? first : undefined;
};

/** "It also holds 6.7 percent of all imports of Georgia": the country of the last sentence is the part. */
const pronounPart = (
  sentence: Sentence,
  { from, at, quantity }: Segment,
  { subject }: Discourse,
) =>
  quantity.measure === "percent" &&
  subject !== undefined &&
  findItem(sentence, { from, to: at }, (item) => item.is === "word" && item.text === "it") !==
    undefined
    ? subject
    : undefined;

/** "Venezuela bought machinery": who buys tells of its own imports. */
const isBuyer = ({ items }: Sentence, { flow, isOwn }: Question): boolean =>
  isOwn &&
  flow.form === "verb" &&
  flow.flow === "imports" &&
  items[(flow.at ?? 0) - 1]?.is === "place";

const partOf = (
  sentence: Sentence,
  segment: Segment,
  { found, question }: { found: Found; question: Question },
): Party | undefined => {
  const { discourse, isOwn } = question;
  const explicit = found.reporter ?? found.first;
  const isOfOpening = openingWhole(sentence, segment) !== undefined;
  const subject = found.subject ?? (isOfOpening ? found.weak : undefined);
  if (!subject) {
    const part = explicit ? pronounPart(sentence, segment, discourse) : undefined;
    return part !== explicit?.code ? known(part) : undefined;
  }
  if (explicit) return subject.code === explicit.code ? undefined : subject;
  if (isBuyer(sentence, question)) return undefined;
  const before = discourse.reporter ?? discourse.assumed;
  if (before === undefined || subject.code === before || found.partner?.code === before)
    return undefined;
  const { at: flowAt } = question.flow;
  const isOfWhole =
    segment.quantity.measure === "percent" && flowAt !== undefined && flowAt > segment.at;
  return !isOwn || isOfWhole || takesPart(sentence, segment) ? subject : undefined;
};

/** "that is 31 percent of its total foreign trade": the total is what this is a part of. */
const isOfSaid = (sentence: Sentence, { quantity, from, at }: Segment, flow: ChosenFlow): boolean =>
  quantity.measure === "percent" &&
  flow.at !== undefined &&
  flow.at > at &&
  (from > 0 ||
    findItem(
      sentence,
      { from, to: at },
      (item) => item.is === "word" && /^(?:that|this|it|which|they)$/.test(item.text),
    ) !== undefined);

/** "its surplus with it", "goods came from them": the partner is a country of the sentence before. */
const pronounPartner = (
  sentence: Sentence,
  { from, to }: Segment,
  { subject, partner, reporter }: Discourse,
): Party | undefined => {
  const pronoun = findItem(
    sentence,
    { from, to },
    (item, at) =>
      item.is === "word" &&
      /^(?:it|them|there)$/.test(item.text) &&
      /^(?:with|to|from|out)$/.test(textAt(sentence, at - 1)),
  );
  if (pronoun === undefined) return undefined;
  const meant = partner === undefined || partner === "WLD" ? subject : partner;
  return meant === reporter ? undefined : known(meant);
};

/** "Turkish and Georgian officials discussed …": two peoples in one breath. */
const namesPair = ({ items }: Sentence, until: number): boolean =>
  items.slice(0, until).some((item, at) => {
    const [link, other] = [items[at + 1], items[at + 2]];
    const isPeople = (each: typeof item | undefined): boolean =>
      each?.is === "place" && each.form === "adjective" && !each.isGroup;
    return isPeople(item) && link?.is === "word" && link.text === "and" && isPeople(other);
  });

/** "between the two countries": those spoken of, else the first two that the sentence names. */
const bothOf = (
  sentence: Sentence,
  { from, to }: Segment,
  { flow, discourse, named }: Question,
): Parties | undefined => {
  if (flow.flow !== "turnover" || discourse.partner !== undefined) return undefined;
  const isBoth = (_: unknown, at: number): boolean =>
    /^(?:two|both)$/.test(textAt(sentence, at)) &&
    /^(?:countries|sides|nations|states|neighbours|neighbors|economies|parties|republics)$/.test(
      textAt(sentence, at + 1),
    );
  const isTold = findItem(sentence, { from, to }, isBoth) !== undefined;
  if (!isTold && !namesPair(sentence, to)) return undefined;
  const [reporter, partner] = [
    ...new Set([discourse.reporter ?? discourse.assumed, ...named]),
  ].filter((code) => code !== undefined);
  if (reporter === undefined || partner === undefined) return undefined;
  return {
    reporter: known(reporter),
    partner: known(partner),
    subject: undefined,
    isListed: false,
  };
};

/** "trade among its members", "trade within the region": with itself. */
const isWithin = (sentence: Sentence, { from, to }: Segment): boolean =>
  findItem(sentence, { from, to }, (item, at) => {
    if (item.is !== "word") return false;
    const next = textAt(sentence, at + 2);
    if (/^(?:among|between|within)$/.test(item.text))
      return /^(?:members|themselves|region|bloc|continent|union|group)$/.test(
        /^(?:its|the|their)$/.test(textAt(sentence, at + 1)) ? next : textAt(sentence, at + 1),
      );
    return item.text === "intra" && /^(?:-|–)$/.test(textAt(sentence, at + 1));
  }) !== undefined;

/** Codes for all partners but one. */
const allBut: Readonly<Record<string, string>> = { USA: "NONUS", EU27: "NONEU", EU28: "NONEU" };

/** "those to other markets": all but the partner told before, where a code is in use for that. */
const withRest = (party: Party | undefined, before: string | undefined): Party | undefined =>
  party?.code === "REST" ? { ...party, code: allBut[before ?? ""] ?? "WLD" } : party;

/** The country whose trade a figure counts and its partner, by the words of the figure and what was said before. */
export const partiesOf = (sentence: Sentence, segment: Segment, question: Question): Parties => {
  const { flow, discourse, isOwn, hasProduct } = question;
  const both = bothOf(sentence, segment, question);
  if (both) return both;
  const found = findParties(sentence, segment, flow);
  const part = partOf(sentence, segment, { found, question });
  const own = found.first ?? found.reporter ?? (part ? undefined : found.subject);
  const weak = found.weak?.code === "WLD" ? undefined : found.weak;
  const whole =
    own ?? known(discourse.reporter) ?? weak ?? known(discourse.assumed ?? question.named[0]);
  const isOfWorld = whole?.code === "WLD" && part !== undefined;
  const reporter = isOfWorld ? part : whole;
  const pronoun = pronounPartner(sentence, segment, discourse);
  const stated = isOfWorld
    ? whole
    : withRest(found.partner ?? found.second ?? part ?? pronoun, discourse.partner);
  const subject = found.subject?.code;
  if (stated && (stated.code !== reporter?.code || stated.code === "WLD"))
    return { reporter, partner: stated, subject, isListed: !found.partner && !found.second };
  const isAllOwn =
    isOwn &&
    !isAlternative(sentence, segment) &&
    ((!isOfSaid(sentence, segment, flow) && isWithAll(sentence, flow)) ||
      (reporter?.code !== discourse.partner && isApart(sentence, segment, hasProduct)));
  const isAll = isAllOwn || isInAll(sentence, segment);
  if (isWithin(sentence, segment)) return { reporter, partner: reporter, subject, isListed: false };
  const inherited = isAll ? undefined : other(reporter?.code, discourse);
  return { reporter, partner: known(inherited ?? "WLD"), subject, isListed: false };
};

/** Goods of their own, which no words put within what was said before. */
const isApart = (sentence: Sentence, { from, to }: Segment, hasProduct: boolean): boolean =>
  hasProduct &&
  from === 0 &&
  !takesUpAmount(sentence, { from: 0, to: Math.min(to + 2, sentence.items.length) });
