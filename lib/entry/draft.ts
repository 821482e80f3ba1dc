import type { ExtractedFact } from "../article/extracted";
import { reasonsOfEmpty } from "../article/reasons";
import type { Fact, Span } from "../fact";

/**
 * A fact of a text that is being worked on: as it was found, or as a person kept, corrected or added it, or left out.
 * `key` stays the same while the text is edited; `id` is that of the saved fact.
 */
export type DraftFact = {
  readonly key: string;
  readonly id?: number | undefined;
  readonly fact: Fact;
  readonly spans: ExtractedFact["spans"];
  readonly abstained: ExtractedFact["abstained"];
  readonly remark: string | null;
  readonly state: "found" | "kept" | "corrected" | "added" | "rejected";
};

/** The words by which a fact is known in its text: its figure, else its quote. */
export const anchorOf = ({ fact, spans }: Pick<DraftFact, "fact" | "spans">): Span | null =>
  spans.value ?? spans.percent ?? spans.factor ?? fact.quote;

/** What was done to a text: at `start`, `removed` characters went and `added` came. */
export type Edit = { readonly start: number; readonly removed: number; readonly added: number };

/** The shortest single edit that makes one text of the other. */
export const editBetween = (before: string, after: string): Edit => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1;
  return { start, removed: before.length - start - same, added: after.length - start - same };
};

/** Where words stand after an edit; undefined when it touched them. */
export const shiftSpan = (span: Span, { start, removed, added }: Edit): Span | undefined => {
  if (span.end <= start) return span;
  if (span.start < start + removed || span.start < start) return undefined;
  const by = added - removed;
  return { start: span.start + by, end: span.end + by };
};

const shiftDraft = (draft: DraftFact, edit: Edit): readonly DraftFact[] => {
  const anchor = anchorOf(draft);
  const shifted = anchor && shiftSpan(anchor, edit);
  if (anchor && !shifted) return [];
  const { quote } = draft.fact;
  const spans = Object.fromEntries(
    Object.entries(draft.spans).flatMap(([field, span]) => {
      const moved = shiftSpan(span, edit);
      return moved ? [[field, moved]] : [];
    }),
  );
  const moved = quote && (shiftSpan(quote, edit) ?? shifted ?? null);
  return [{ ...draft, spans, fact: { ...draft.fact, quote: moved } }];
};

/** The facts after an edit of their text: those whose figure it touched go, since their words are no longer there. */
export const afterEdit = (drafts: readonly DraftFact[], edit: Edit): readonly DraftFact[] =>
  drafts.flatMap((draft) => shiftDraft(draft, edit));

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const isSameClaim = (a: Fact, b: Fact): boolean =>
  a.value === b.value && a.percent === b.percent && a.factor === b.factor;

/** Whether a found fact is one that a person has dealt with: of the same words, or of the same figure in words around them. */
const isKnownAs = (found: DraftFact, known: DraftFact): boolean => {
  const [one, other] = [anchorOf(found), anchorOf(known)];
  if (!one || !other || !overlap(one, other)) return false;
  return isSameSpan(one, other) || isSameClaim(found.fact, known.fact);
};

const toDraft = ({ spans, abstained, ...rest }: ExtractedFact): DraftFact => {
  const { low: _low, high: _high, rateLow: _rateLow, rateHigh: _rateHigh, ...fact } = rest;
  const anchor = anchorOf({ fact, spans });
  const key = `found ${anchor?.start} ${anchor?.end}`;
  return { key, fact, spans, abstained, remark: null, state: "found" };
};

const inOrder = (a: DraftFact, b: DraftFact): number =>
  (anchorOf(a)?.start ?? Number.POSITIVE_INFINITY) -
  (anchorOf(b)?.start ?? Number.POSITIVE_INFINITY);

/** What a person did stays; what was found before gives way to what is found now. In the order of the text. */
export const withFound = (
  drafts: readonly DraftFact[],
  found: readonly ExtractedFact[],
): readonly DraftFact[] => {
  const byPerson = drafts.filter(({ state }) => state !== "found");
  const fresh = found
    .map(toDraft)
    .filter((each) => !byPerson.some((known) => isKnownAs(each, known)));
  const keys = new Map<string, number>();
  const unique = fresh.map((each) => {
    const seen = keys.get(each.key) ?? 0;
    keys.set(each.key, seen + 1);
    return seen === 0 ? each : { ...each, key: `${each.key} ${seen}` };
  });
  return [...byPerson, ...unique].sort(inOrder);
};

/** What a person's correction makes of a fact: what is still empty keeps its reason. */
export const withCorrection = (
  { abstained }: DraftFact,
  fact: Fact,
  remark: string | null,
): Partial<DraftFact> => ({
  fact,
  remark,
  abstained: reasonsOfEmpty(fact, abstained),
  state: "corrected",
});

/** The facts with one more, in the order of the text. */
export const withDraft = (drafts: readonly DraftFact[], draft: DraftFact): readonly DraftFact[] =>
  [...drafts, draft].sort(inOrder);

/** The facts to send with a text: all but those that were left out. */
export const toSend = (drafts: readonly DraftFact[]) =>
  drafts
    .filter(({ state }) => state !== "rejected")
    .map(({ id, fact, spans, abstained, remark }) => ({ ...fact, id, spans, abstained, remark }));
