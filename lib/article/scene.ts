import type { Claim } from "./claim";
import type { Dated } from "./claim-periods";
import type { Discourse } from "./discourse";
import type { TimeContext } from "./period-resolution";
import type { Extent } from "./phrases";
import type { Segment } from "./segments";
import { findItem, type Sentence, wordAt } from "./sentence";

/** A sentence while it is read from left to right: what was said before, and what it has said so far. */
export type Scene = {
  readonly sentence: Sentence;
  readonly segments: readonly Segment[];
  readonly discourse: Discourse;
  readonly claims: readonly Claim[];
  /** The countries that the sentence names, in their order. */
  readonly named: readonly string[];
  /** The period that the sentence has named. */
  readonly frame: Dated | undefined;
  /** The partner that holds beyond a list. */
  readonly lasting: string | undefined;
  /** How many months lie between the periods that the sentence compares. */
  readonly step: number | undefined;
  /** Verbs that took up the flow of before: "Russia supplied $1.9 billion of this". */
  readonly takenUp: readonly number[];
  /** The clause and the place of the last figure that is no fact. */
  readonly blocked:
    | {
        readonly clause: Extent;
        readonly at: number;
        readonly isPlan: boolean;
        readonly isRate: boolean;
      }
    | undefined;
};

/** What gives the periods of a sentence their places. */
export const timeOf = ({ discourse, frame }: Scene): TimeContext => ({
  published: discourse.published,
  current: frame?.period ?? discourse.period,
  year: discourse.published === undefined ? discourse.year : undefined,
  reporter: discourse.reporter,
});

const anaphora =
  /^(?:out )?of (?:it|this|that|them|these|which|the total|this amount|this figure|this sum)$/;

/** Whether words take up an amount said before: "of this", "out of that". */
export const takesUpAmount = ({ items }: Sentence, { from, to }: Extent): boolean =>
  items.slice(from, to).some((item) => item.is === "word" && anaphora.test(item.text));

/** Whether words point back at what was said: "it", "the figure", "which", or a place alone. */
export const pointsBack = (sentence: Sentence, { at }: Segment): boolean =>
  findItem(sentence, { from: 0, to: at + 2 }, (item, index) => {
    if (item.is === "place") return true;
    const cues = wordAt(sentence, index)?.cues;
    return cues?.some((cue) => cue === "refer" || cue === "receive" || cue === "rank") === true;
  }) !== undefined;
