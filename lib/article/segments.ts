import type { Item } from "./items";
import type { Extent } from "./phrases";
import type { Quantity } from "./quantity";
import { findItem, type Sentence, textAt, wordAt } from "./sentence";
import { pastVerbs } from "./words/directions";

/**
 * A figure with the words that belong to it: what stands between the figure before and this one (`from` to `at`), and
 * what hangs on it behind (`at` to `to`): "in the first half of 2021", "to Turkey", "less than a year earlier".
 */
export type Segment = Extent & {
  readonly at: number;
  readonly quantity: Quantity;
  readonly clause: Extent;
};

const clauseWords = new Set(
  "; while whereas but although though however whilst yet — – meanwhile because since".split(" "),
);

const isFlowAhead = (sentence: Sentence, at: number): boolean => {
  for (let index = at; index < at + 4; index += 1) {
    const word = wordAt(sentence, index);
    if (word?.flow) return true;
    const isStop = sentence.items[index]?.is === "quantity" || /^[,;:()]$/.test(word?.text ?? "");
    if (isStop) return false;
  }
  return false;
};

const beginsClause = (sentence: Sentence, at: number): boolean => {
  const text = textAt(sentence, at);
  if (clauseWords.has(text)) return true;
  if (text === ",") return /^(?:and|with|so|which|who)$/.test(textAt(sentence, at + 1));
  return (
    text === "and" && (isFlowAhead(sentence, at + 1) || sentence.items[at + 1]?.is === "period")
  );
};

const clausesOf = (sentence: Sentence): readonly Extent[] => {
  const starts = [0];
  for (let at = 1; at < sentence.items.length; at += 1)
    if (beginsClause(sentence, at)) starts.push(at);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? sentence.items.length }));
};

const stops = new Set([
  ",",
  ";",
  "(",
  ")",
  ":",
  "—",
  "–",
  "and",
  "but",
  "while",
  "whereas",
  "or",
  "when",
  "as",
  "]",
  "[",
]);
const prepositions = new Set(
  "to from with in of for between into among at by worth goods".split(" "),
);

const isConnector = (item: Item | undefined): boolean => {
  if (item?.is === "place") return true;
  if (item?.is !== "word") return false;
  if (item.flow || item.direction) return false;
  return !stops.has(item.text);
};

/** "a US$4.4 billion surplus": the balance stands right behind its figure. */
export const isCompounded = (sentence: Sentence, at: number, flowAt: number): boolean =>
  wordAt(sentence, flowAt)?.flow?.flow === "balance" &&
  (flowAt === at + 1 ||
    (flowAt === at + 2 && /^(?:trade|foreign|overall|goods)$/.test(textAt(sentence, at + 1))));

/** Whether a flow named behind a figure hangs on it by "of", "in" and the like. */
export const hangsOn = (sentence: Sentence, at: number, flowAt: number): boolean => {
  const between = sentence.items.slice(at + 1, flowAt);
  if (between.length > 9) return false;
  if (isCompounded(sentence, at, flowAt)) return true;
  const isLinked = between.some(
    (item) =>
      item.is === "word" && (prepositions.has(item.text) || /^(?:on|of which)$/.test(item.text)),
  );
  return isLinked && between.every((item) => isConnector(item) || isDirectionNoun(item));
};

const isDirectionNoun = (item: Item): boolean =>
  item.is === "word" &&
  item.direction !== undefined &&
  /^(?:growth|increase|rise|drop|decline|fall|decrease|gain|jump|reduction|surge|expansion|contraction|slump|plunge|rise|dip|hike|loss|improvement|falling)$/.test(
    item.text,
  );

const isLedPlace = (sentence: Sentence, at: number): boolean => {
  const item = sentence.items[at];
  if (item?.is !== "place") return false;
  if (item.form === "adjective") return true;
  const before = textAt(sentence, at - 1);
  if (before === "and" && sentence.items[at - 2]?.is === "place") return true;
  return (
    prepositions.has(before) || before === "what" || wordAt(sentence, at - 1)?.flow !== undefined
  );
};

/** Whether a comparison leads to a period rather than to another figure. */
const leadsToPeriod = (sentence: Sentence, at: number, next: number): boolean => {
  const period = findItem(sentence, { from: at, to: at + 6 }, (item) => item.is === "period");
  return period !== undefined && period < next;
};

const hasFigureNear = (sentence: Sentence, at: number): boolean =>
  sentence.items[at]?.is === "quantity" || sentence.items[at + 1]?.is === "quantity";

/** Whether the place before this index has a figure of its own; one behind a comma is of both. */
const hasFigureOfItsOwn = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at) !== "," && hasFigureNear(sentence, at);

/** "to Germany, the United Kingdom and France": a list of places without figures of their own. */
const listsPlaces = ({ items }: Sentence, at: number): boolean =>
  items[at - 1]?.is === "place" &&
  items[at + 1]?.is === "place" &&
  [at + 2, at + 3].every((index) => items[index]?.is !== "quantity");

/** Whether "and" joins two places or two goods rather than two statements: "between A and B", "of wheat and flour to". */
const goesOn = (sentence: Sentence, at: number): boolean => {
  if (sentence.items[at - 1]?.is === "place")
    return sentence.items[at + 1]?.is === "place" && !hasFigureOfItsOwn(sentence, at + 2);
  const [before, next] = [wordAt(sentence, at - 1), wordAt(sentence, at + 1)];
  if (prepositions.has(before?.text ?? "") || next?.text.endsWith("ed")) return false;
  const isGoods = [before, next].every(
    (word) => word && !word.flow && !word.direction && /^\p{L}/u.test(word.text),
  );
  const isLinked =
    prepositions.has(textAt(sentence, at + 2)) || /^[,.]$/.test(textAt(sentence, at + 2));
  return isGoods && isLinked;
};

const endsAt = (
  sentence: Sentence,
  at: number,
  context: { figure: number; next: number },
): boolean => {
  const item = sentence.items[at];
  if (item?.is === "place") return !isLedPlace(sentence, at);
  if (item?.is !== "word") return false;
  if (item.text === "and" && goesOn(sentence, at)) return false;
  if (item.text === "," && isLedPlace(sentence, at + 2) && !hasFigureNear(sentence, at + 3))
    return false;
  if (item.text === "," && listsPlaces(sentence, at)) return false;
  if (isRemark(sentence, at)) return false;
  if (stops.has(item.text)) return true;
  const isPassive =
    item.flow?.form === "verb" && /^(?:was|were|is|are)$/.test(textAt(sentence, at - 1));
  if (item.flow && item.flow.form !== "motion" && !isPassive)
    return !hangsOn(sentence, context.figure, at);
  if (item.cues?.includes("compare")) {
    const isTo = prepositions.has(item.text) && isLedPlace(sentence, at + 1);
    return !isTo && !leadsToPeriod(sentence, at, context.next);
  }
  if (item.direction !== undefined && pastVerbs.test(item.text)) return true;
  const figure = sentence.items[context.figure];
  const isAmount = figure?.is === "quantity" && figure.measure === "amount";
  if (item.direction === undefined || !isAmount) return false;
  return !/^(?:more|less|higher|lower|fewer)$/.test(item.text) && at > context.figure + 1;
};

/** "(revised)": one word in brackets. */
const isRemark = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at) === "(" &&
  textAt(sentence, at + 2) === ")" &&
  /^\p{L}/u.test(textAt(sentence, at + 1));

/** The end of what hangs on a figure. */
const hangingEnd = (sentence: Sentence, figure: number, next: number): number => {
  let end = figure + 1;
  while (end < next && !endsAt(sentence, end, { figure, next }))
    end += isRemark(sentence, end) ? 3 : 1;
  if (end < next) return end;
  if (next >= sentence.items.length) return next;
  while (end > figure + 1 && !isAnchor(sentence.items[end - 1])) end -= 1;
  return end;
};

const isAnchor = (item: Item | undefined): boolean =>
  item?.is === "period" ||
  item?.is === "place" ||
  item?.is === "date" ||
  (item?.is === "word" && item.direction !== undefined);

/** No sentence states more; what has more is a table. */
const mostFigures = 40;

const isPartNamed = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at - 1) === "of which";

/** The figures of a sentence with the words that belong to each. */
export const segmentsOf = (sentence: Sentence): readonly Segment[] => {
  const clauses = clausesOf(sentence);
  const figures = sentence.items
    .flatMap((item, at) =>
      item.is === "quantity" && (!item.isBare || isPartNamed(sentence, at)) ? [{ item, at }] : [],
    )
    .slice(0, mostFigures);
  let from = 0;
  let clauseIndex = 0;
  return figures.map(({ item, at }, index) => {
    const next = figures[index + 1]?.at ?? sentence.items.length;
    while ((clauses[clauseIndex]?.to ?? at + 1) <= at) clauseIndex += 1;
    const segment = {
      quantity: item,
      at,
      from,
      to: hangingEnd(sentence, at, next),
      clause: clauses[clauseIndex] ?? { from: 0, to: sentence.items.length },
    };
    from = segment.to;
    return segment;
  });
};
