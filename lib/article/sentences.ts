import { type Extent, findPhrase, indexPhrases } from "./phrases";
import type { Token } from "./tokens";

/** Short forms whose point ends no sentence. */
const shortForms = new Set(
  "mr mrs ms dr prof st no nos vs approx ca cca est jan feb mar apr jun jul aug sep sept oct nov dec rs inc ltd co corp gov gen sen rep i.e e.g cu fig".split(
    " ",
  ),
);

/** Short forms that may also end one: what follows with a capital letter begins the next. */
const scaleForms = new Set(
  "mln bln mn bn tn trln trl thsd ths mil bil mio cr tons kg etc".split(" "),
);

/** Words that begin a sentence behind an abbreviation with points: "… to the U.S. The deficit …". */
const openings = indexPhrases(
  "The|It|Its|In|This|That|These|A|An|Of|From|During|Exports|Imports|Trade|Turnover|At|By|For|And|But|While|However|Meanwhile|Last|On|Over|There|They|Their|With|To|As|According"
    .split("|")
    .map((word) => [word, true] as const),
  "plain",
);

const closers = new Set(['"', "”", "’", "'", ")", "]", "»"]);

const isCapital = (token: Token): boolean => /^[\p{Lu}\d"“‘'«$€£(]/u.test(token.plain);

const endsHere = (tokens: readonly Token[], at: number, next: Token): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (token.kind === "abbreviation") return findPhrase(openings, [next], 0) !== undefined;
  if (token.plain === "!" || token.plain === "?" || token.plain === "…") return isCapital(next);
  if (token.plain !== "." || !next.gap || !isCapital(next)) return false;
  if (!before || before.gap === false || before.kind !== "word") return true;
  if (scaleForms.has(before.lower)) return /^\p{Lu}/u.test(next.plain) && next.plain.length > 0;
  if (shortForms.has(before.lower)) return false;
  return !/^\p{Lu}$/u.test(before.plain);
};

/** No sentence is read further than this; what is longer is read in pieces. */
const longest = 200;

/** The sentences of a text as extents of its tokens. An empty line ends a sentence; a point after "mln" may not. */
export const splitSentences = (tokens: readonly Token[]): readonly Extent[] => {
  const sentences: Extent[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at + 1;
    while (to < tokens.length && closers.has(tokens[to]?.plain ?? "") && !tokens[to]?.gap) to += 1;
    const next = tokens[to];
    const isTooLong = to - from >= longest;
    if (next && !next.breaks && !isTooLong && !endsHere(tokens, at, next)) continue;
    sentences.push({ from, to });
    from = to;
    at = to - 1;
  }
  return sentences;
};
