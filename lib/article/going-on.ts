import { isLedByComparison, leadAt } from "./figure-lead";
import type { ChosenFlow } from "./flow-choice";
import { namesFlow } from "./names-flow";
import type { Scene } from "./scene";
import type { Segment } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

const pastVerb =
  /^(?:was|were|stood|reached|hit|came|had|made|brought|fell|rose|grew|sank|took)$|ed$/;

/** "purchases, which it puts at 900,000 tonnes": of what a clause before plans, unless it tells what was. */
const isWithinPlan = (
  sentence: Sentence,
  { clause, at }: Segment,
  plan: { readonly blocked: NonNullable<Scene["blocked"]>; readonly at: number },
): boolean => {
  const { blocked } = plan;
  const isThere = plan.at >= blocked.clause.from && plan.at < blocked.clause.to;
  if (!isThere || clause.from < blocked.clause.to) return false;
  const isPast = (_: unknown, index: number): boolean => pastVerb.test(textAt(sentence, index));
  return findItem(sentence, { from: clause.from, to: at }, isPast) === undefined;
};

/** Whether a figure goes on with what is no fact: it has no flow of its own behind one that is none. */
export const goesOnBlocked = (
  { blocked, sentence }: Scene,
  segment: Segment,
  flow: ChosenFlow | undefined,
): boolean => {
  if (!blocked) return false;
  const isCompared = isLedByComparison(sentence, segment);
  if (blocked.isRate) return isCompared && segment.quantity.unit === null;
  if (blocked.isPlan && isCompared) return false;
  if (textAt(sentence, leadAt(sentence, segment)) === "or" && segment.from <= blocked.at + 2)
    return true;
  if (flow?.at === undefined) return segment.clause.from === blocked.clause.from;
  const isShareOfOwn = /^(?:its|their|all|total)$/.test(textAt(sentence, segment.at + 2));
  if (flow.at > segment.at && textAt(sentence, segment.at + 1) === "of" && isShareOfOwn)
    return false;
  if (isWithinPlan(sentence, segment, { blocked, at: flow.at })) return true;
  if (flow.at <= blocked.at) return flow.at >= blocked.clause.from;
  const hasWords = findItem(
    sentence,
    { from: segment.from, to: segment.at },
    (item, at) => namesFlow(sentence, at) || (item.is === "word" && item.direction !== undefined),
  );
  return segment.clause.from === blocked.clause.from && hasWords === undefined;
};
