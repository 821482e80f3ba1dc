import type { Discourse } from "./discourse";
import type { ChosenFlow } from "./flow-choice";
import type { Extent } from "./phrases";
import { type PlaceRole, roleOf } from "./place-roles";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";

/** A place in a role, and where its words stand; no place words when it was spoken of before. */
export type Party = { readonly code: string; readonly at: Extent | null };

/** Whose trade a figure counts, and with whom. `isListed`: the partner is one of a list, and holds for this figure alone. */
export type Parties = {
  readonly reporter: Party | undefined;
  readonly partner: Party | undefined;
  readonly isListed: boolean;
};

type Found = Partial<Record<PlaceRole, Party>>;

/** Where the words of a figure and those of its flow stand: both may name places. */
const extentsOf = (
  sentence: Sentence,
  segment: Segment,
  flow: ChosenFlow | undefined,
): Extent[] => {
  const own = { from: segment.from, to: segment.to };
  if (flow?.at === undefined || flow.at < segment.to) return [own];
  const isFigure = (item: { is: string }): boolean => item.is === "quantity";
  const next = findItem(sentence, { from: flow.at, to: sentence.items.length }, isFigure);
  let from = flow.at;
  while (from > segment.to && !isFigure(sentence.items[from - 1] ?? { is: "" })) from -= 1;
  return [own, { from, to: next ?? sentence.items.length }];
};

const collect = (sentence: Sentence, extents: readonly Extent[], flow: ChosenFlow): Found => {
  const found: Found = {};
  for (const extent of extents)
    for (let at = extent.from; at < extent.to; at += 1) {
      const place = sentence.items[at];
      if (place?.is !== "place") continue;
      const role = roleOf(sentence, at, flow);
      if (!role) continue;
      const party = { code: place.code, at: { from: place.from, to: place.to } };
      if (role === "first" && found.first && found.first.code !== place.code) continue;
      found[role] ??= party;
    }
  return found;
};

const takesPart = (sentence: Sentence, segment: Segment): boolean =>
  findItem(sentence, { from: segment.from, to: segment.at + 3 }, (item) =>
    item.is === "word"
      ? item.cues?.some((cue) => cue === "receive" || cue === "share") === true ||
        /^of (?:it|this|that|them|which|the total)$/.test(item.text)
      : false,
  ) !== undefined;

const known = (code: string | undefined): Party | undefined =>
  code ? { code, at: null } : undefined;

/** Words that make a flow that of all partners: "total exports", "foreign trade". */
const isWithAll = (sentence: Sentence, { at }: ChosenFlow): boolean => {
  if (at === undefined) return false;
  if (/\b(?:foreign|external|international|overall|total)\b/.test(textAt(sentence, at)))
    return true;
  return [1, 2].some((back) => wordAt(sentence, at - back)?.cues?.includes("total"));
};

const other = (reporter: string | undefined, { reporter: first, partner }: Discourse) => {
  if (reporter === undefined || reporter === first) return partner;
  return reporter === partner ? first : undefined;
};

/** The country whose trade a figure counts and its partner, by the words of the figure and what was said before. */
export const partiesOf = (
  sentence: Sentence,
  segment: Segment,
  { flow, discourse, isOwn }: { flow: ChosenFlow; discourse: Discourse; isOwn: boolean },
): Parties => {
  const found = collect(sentence, extentsOf(sentence, segment, flow), flow);
  const explicit = found.reporter ?? found.first;
  const subject = found.subject;
  const before = discourse.reporter ?? discourse.assumed;
  const isPart =
    subject !== undefined &&
    (explicit
      ? subject.code !== explicit.code
      : before !== undefined &&
        subject.code !== before &&
        (!isOwn || takesPart(sentence, segment)));
  const reporter = explicit ?? (isPart ? undefined : subject) ?? found.weak ?? known(before);
  const stated = found.partner ?? found.second ?? (isPart ? subject : undefined);
  if (stated && stated.code !== reporter?.code)
    return { reporter, partner: stated, isListed: !found.partner && !found.second };
  const isAll = isOwn && isWithAll(sentence, flow);
  const inherited = isAll ? undefined : other(reporter?.code, discourse);
  return { reporter, partner: known(inherited ?? "WLD"), isListed: false };
};
