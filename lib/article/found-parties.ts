import type { ChosenFlow } from "./flow-choice";
import { joinedPlaces } from "./joined-places";
import type { Extent } from "./phrases";
import { type PlaceRole, roleOf } from "./place-roles";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** A place in a role, and where its words stand; no place words when it was spoken of before. */
export type Party = {
  readonly code: string;
  readonly at: Extent | null;
  readonly isCapital: boolean;
};

/** Who plays which role for a figure. */
export type Found = Partial<Record<PlaceRole, Party>>;

const isFigure = (item: { is: string } | undefined): boolean => item?.is === "quantity";

/** Words that join two figures of one thing: "5.9 million tons of oil, worth $2.4 billion, to Italy". */
const goesOnWith = /^(?:worth|valued|\(|for|with|a|value|of|at|,)$/;

/** The words of a further figure that says the same in another measure. */
const further = (sentence: Sentence, { to }: Segment): Extent | undefined => {
  const next = findItem(sentence, { from: to, to: to + 7 }, isFigure);
  if (next === undefined) return undefined;
  for (let at = to; at < next; at += 1) {
    const item = sentence.items[at];
    if (
      item?.is === "word" &&
      (goesOnWith.test(item.text) ||
        !(item.flow || item.direction || item.cues || /\P{L}/u.test(item.text)))
    )
      continue;
    return undefined;
  }
  const isWorth = findItem(
    sentence,
    { from: to, to: next },
    (item) => item.is === "word" && /^(?:worth|valued|for)$/.test(item.text),
  );
  if (isWorth === undefined) return undefined;
  const end = findItem(
    sentence,
    { from: next + 1, to: next + 6 },
    (item, at) => item.is === "place" && /^(?:to|from|with)$/.test(textAt(sentence, at - 1)),
  );
  return end === undefined ? undefined : { from: next + 1, to: end + 1 };
};

/** Where the words of a figure and those of its flow stand: both may name places. */
const extentsOf = (sentence: Sentence, segment: Segment, { at }: ChosenFlow): Extent[] => {
  const own = { from: segment.from, to: segment.to };
  const more = further(sentence, segment);
  if (at === undefined || at < segment.to) return more ? [own, more] : [own];
  const next = findItem(sentence, { from: at, to: sentence.items.length }, isFigure);
  let from = at;
  while (from > segment.to && !isFigure(sentence.items[from - 1])) from -= 1;
  return [own, { from, to: next ?? sentence.items.length }];
};

const partyAt = (sentence: Sentence, at: number): Party | undefined => {
  const place = sentence.items[at];
  return place?.is === "place"
    ? {
        code: place.code,
        at: { from: place.from, to: place.to },
        isCapital: place.form === "capital",
      }
    : undefined;
};

type Placed = Partial<Record<PlaceRole, { readonly at: number; readonly until: number }>>;

/** The first place in each role; "the world" gives way to any other. */
const placesOf = (sentence: Sentence, extents: readonly Extent[], flow: ChosenFlow): Placed => {
  const placed: Placed = {};
  for (const extent of extents)
    for (let at = extent.from; at < extent.to; at += 1) {
      const role = roleOf(sentence, at, flow);
      if (!role) continue;
      const before = partyAt(sentence, placed[role]?.at ?? -1);
      if (before && before.code !== "WLD") continue;
      placed[role] = { at, until: extent.to };
    }
  return placed;
};

/**
 * The places that the words of a figure and of its flow name, in their roles. Places that share a figure are one party,
 * unless one of them stands in another role elsewhere.
 */
export const findParties = (sentence: Sentence, segment: Segment, flow: ChosenFlow): Found => {
  const extents = extentsOf(sentence, segment, flow);
  const placed = placesOf(sentence, extents, flow);
  const found: Found = {};
  const isWithin = (at: number | undefined, joined: { readonly at: Extent }): boolean => {
    const item = sentence.items[at ?? -1];
    return item !== undefined && item.from >= joined.at.from && item.to <= joined.at.to;
  };
  const taken: { readonly at: Extent }[] = [];
  const roles = (Object.keys(placed) as PlaceRole[]).sort(
    (one, other) => (placed[one]?.at ?? 0) - (placed[other]?.at ?? 0),
  );
  for (const role of roles) {
    const { at, until } = placed[role] ?? { at: -1, until: -1 };
    const party = partyAt(sentence, at);
    if (!party || taken.some((joined) => isWithin(at, joined))) continue;
    const isPair = flow.flow === "turnover" && role !== "partner";
    const joined = isPair ? undefined : joinedPlaces(sentence, at, until);
    const isApart =
      joined !== undefined &&
      roles.some((other) => {
        const place = placed[other]?.at;
        const code = partyAt(sentence, place ?? -1)?.code;
        return !isWithin(place, joined) && code !== undefined && joined.code.includes(code);
      });
    found[role] = joined && !isApart ? { ...party, ...joined } : party;
    if (joined && !isApart) taken.push(joined);
  }
  return found;
};
