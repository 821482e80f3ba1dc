import type { Extent } from "./phrases";
import { findItem, type Sentence, textAt } from "./sentence";

/** Places that share one figure, as one code: "China and Hong Kong took 31.7 percent" is of CHNHKG. */
type Joined = { readonly code: string; readonly at: Extent };

const nextPlace = (sentence: Sentence, at: number): number | undefined => {
  const link = textAt(sentence, at + 1);
  const isLong = link === "," && /^(?:and|including)$/.test(textAt(sentence, at + 2));
  const behind = isLong ? at + 3 : at + 2;
  const isLink = link === "and" || link === "," || link === "&";
  const place = isLink ? sentence.items[behind] : undefined;
  return place?.is === "place" && place.form === "name" ? behind : undefined;
};

const takesTurns = (sentence: Sentence): boolean =>
  findItem(sentence, { from: 0, to: sentence.items.length }, (_, at) =>
    /^(?:respectively|each)$/.test(textAt(sentence, at)),
  ) !== undefined;

/**
 * The code of all places of a list that begins at this index, which "and" closes; undefined where the place stands alone
 * or each of them has a figure of its own. `until` ends the words of the figure.
 */
export const joinedPlaces = (sentence: Sentence, at: number, until: number): Joined | undefined => {
  const first = sentence.items[at];
  if (first?.is !== "place" || first.form !== "name") return undefined;
  let [code, last] = [first.code, at];
  for (
    let next = nextPlace(sentence, last);
    next !== undefined && next < until;
    next = nextPlace(sentence, last)
  ) {
    const place = sentence.items[next];
    if (place?.is !== "place") break;
    code += place.code;
    last = next;
  }
  const to = sentence.items[last]?.to;
  const isClosed = /^(?:and|&|including)$/.test(textAt(sentence, last - 1));
  if (last === at || !isClosed || to === undefined || takesTurns(sentence)) return undefined;
  return { code, at: { from: first.from, to } };
};
