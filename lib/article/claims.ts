import { whyNoFact } from "./blocks";
import { basePeriod, type Dated, earlierPeriod, isBasePeriod, mainPeriod } from "./claim-periods";
import type { Discourse } from "./discourse";
import { type ChosenFlow, chooseFlow, namesFlow } from "./flow-choice";
import { type Before, type FigureKind, kindOf } from "./kinds";
import { type Parties, partiesOf } from "./parties";
import type { TimeContext } from "./period-resolution";
import type { Period } from "../period";
import { type ProductWords, productFor } from "./product-choice";
import { pointsBack, type Scene, takesUpAmount, timeOf } from "./scene";
import { type Segment, segmentsOf } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** One figure with all that its words and those before say of it; extents count the tokens of its sentence. */
export type Claim = {
  readonly segment: Segment;
  readonly kind: FigureKind;
  readonly flow: ChosenFlow;
  readonly parties: Parties;
  readonly product: ProductWords;
  readonly period: Dated;
  readonly base: Dated | null;
  readonly unit: string | null;
};

const before = ({ discourse: { flow } }: Scene): ChosenFlow | undefined =>
  flow && { at: undefined, form: "noun", ...flow };

const flowOf = (scene: Scene, segment: Segment): ChosenFlow | undefined => {
  const { sentence } = scene;
  const found = chooseFlow(sentence, segment);
  if (!found) return pointsBack(sentence, segment) ? before(scene) : undefined;
  const isTakenUp =
    found.form === "verb" &&
    found.at !== undefined &&
    (scene.takenUp.includes(found.at) ||
      takesUpAmount(sentence, { from: segment.at + 1, to: segment.at + 3 }));
  return isTakenUp ? (before(scene) ?? found) : found;
};

const isEarlierLevel = (sentence: Sentence, segment: Segment): boolean => {
  const when = findItem(
    sentence,
    { from: segment.from, to: segment.at },
    (item) => item.is === "word" && item.text === "when",
  );
  if (when === undefined) return false;
  return isBasePeriod(sentence, textAt(sentence, when - 1) === "," ? when - 2 : when - 1);
};

const laterMain = (scene: Scene, index: number, time: TimeContext): Period | undefined => {
  const { sentence, segments } = scene;
  if (segments.length <= index + 1) return undefined;
  return mainPeriod(sentence, { segments, index: index + 1 }, { frame: undefined, time }).period;
};

/** The period of a level said before in the sentence, of the same months of another year: what a change is against. */
const levelBefore = ({ claims }: Scene, flow: ChosenFlow, main: Period | undefined): Dated | undefined =>
  claims.findLast(({ kind, flow: other, period: { period } }) => {
    if (kind.is !== "level" || other.flow !== flow.flow || !period || !main) return false;
    const isLike = period.months === main.months && (main.start - period.start) % 12 === 0;
    return isLike && period.start < main.start;
  })?.period;

type Timed = { readonly period: Dated; readonly base: Dated | null; readonly frame: Dated | undefined };

const timesOf = (scene: Scene, draft: Pick<Claim, "segment" | "kind" | "flow">): Timed => {
  const { sentence, segments, frame } = scene;
  const { segment, kind, flow } = draft;
  const index = segments.indexOf(segment);
  const time = timeOf(scene);
  if ((kind.is !== "change" && kind.isBase) || isEarlierLevel(sentence, segment)) {
    const main = frame?.period ?? laterMain(scene, index, time) ?? time.current;
    return { period: earlierPeriod(sentence, segment, { main, time }), base: null, frame };
  }
  const { isOwn, ...period } = mainPeriod(sentence, { segments, index }, { frame, time });
  const main = period.period;
  const base =
    kind.is === "change"
      ? basePeriod(sentence, segment, { main, time, before: levelBefore(scene, flow, main) })
      : null;
  return { period, base, frame: isOwn ? period : frame };
};

/** Whether a figure goes on with what is no fact: it has no flow of its own behind one that is none. */
const goesOnBlocked = ({ blocked, sentence }: Scene, segment: Segment, flow: ChosenFlow | undefined): boolean => {
  if (!blocked) return false;
  if (flow?.at === undefined) return segment.clause.from === blocked.clause.from;
  if (flow.at <= blocked.at) return flow.at >= blocked.clause.from;
  const hasWords = findItem(sentence, { from: segment.from, to: segment.at }, (item, at) =>
    namesFlow(sentence, at) || (item.is === "word" && item.direction !== undefined));
  return segment.clause.from === blocked.clause.from && hasWords === undefined;
};

const isCity = ({ reporter, partner }: Parties): boolean =>
  reporter?.isCapital === true && (partner === undefined || partner.at === null);

const isRelative = (sentence: Sentence, { from }: Segment): boolean =>
  [from, from + 1].some((at) => textAt(sentence, at) === "which");

const draftOf = (scene: Scene, segment: Segment, last: Before): Omit<Claim, "unit" | "period" | "base"> | undefined => {
  const { sentence, discourse, lasting } = scene;
  const flow = flowOf(scene, segment);
  const kind = flow && kindOf(sentence, segment, last);
  if (!flow || !kind || segment.quantity.isBare) return undefined;
  const isOwn = flow.at !== undefined && flow.at >= segment.from;
  const partner = kind.is === "level" && isRelative(sentence, segment) ? lasting : discourse.partner;
  const product = productFor(scene, segment, { flow, isOwn });
  const parties = partiesOf(sentence, segment, {
    flow,
    discourse: { ...discourse, partner },
    isOwn,
    hasProduct: product.at !== null,
  });
  return isCity(parties) ? undefined : { segment, kind, flow, parties, product };
};

const remember = (scene: Scene, draft: Omit<Claim, "unit" | "period" | "base">): Scene => {
  const { parties, flow, product, segment } = draft;
  const { discourse } = scene;
  const chosen = chooseFlow(scene.sentence, segment);
  const isTakenUp = flow.at === undefined && chosen?.at !== undefined;
  return {
    ...scene,
    lasting: parties.isListed ? scene.lasting : parties.partner?.code,
    takenUp: isTakenUp ? [...scene.takenUp, chosen.at] : scene.takenUp,
    discourse: {
      ...discourse,
      reporter: parties.reporter?.code ?? discourse.reporter,
      partner: parties.partner?.code ?? discourse.partner,
      subject: parties.subject ?? discourse.subject,
      product: product.text,
      flow: { flow: flow.flow, sign: flow.sign },
      unit: segment.quantity.unit ?? discourse.unit,
    },
  };
};

const readSegment = (scene: Scene, segment: Segment): Scene => {
  const { sentence, claims } = scene;
  const last = claims.at(-1);
  const reason = whyNoFact(sentence, segment);
  const flow = flowOf(scene, segment);
  const draft = draftOf(scene, segment, last);
  const blocked = { clause: segment.clause, at: segment.at };
  if (reason !== undefined || goesOnBlocked(scene, segment, flow)) {
    const isPlan = reason === "a plan or a forecast" && draft?.flow.at !== undefined;
    return { ...(isPlan ? remember(scene, draft) : scene), blocked };
  }
  if (!draft) return scene;
  const { frame, ...times } = timesOf(scene, draft);
  const { quantity } = segment;
  const unit = quantity.unit ?? (quantity.measure === "amount" ? scene.discourse.unit : null);
  const next = remember(scene, draft);
  return { ...next, frame, claims: [...claims, { ...draft, ...times, unit }] };
};

const firstPlace = ({ items }: Sentence): string | undefined =>
  items.find((item) => item.is === "place" && !item.isGroup && item.form !== "capital")?.is === "place"
    ? items.flatMap((item) => (item.is === "place" && !item.isGroup && item.form !== "capital" ? [item.code] : []))[0]
    : undefined;

/** What holds after a sentence: its topic is the flow that it spoke of first. */
const after = (scene: Scene): Discourse => {
  const { discourse, frame, claims, lasting, sentence } = scene;
  const topic = claims[0]?.flow;
  const period = frame?.period ?? discourse.period;
  return {
    ...discourse,
    assumed: discourse.assumed ?? firstPlace(sentence),
    partner: lasting,
    flow: topic ? { flow: topic.flow, sign: topic.sign } : discourse.flow,
    period,
    year: period ? Math.floor(period.start / 12) : discourse.year,
  };
};

/** The claims of a sentence, and what the text has spoken of after it. */
export const readClaims = (
  sentence: Sentence,
  discourse: Discourse,
): { readonly claims: readonly Claim[]; readonly discourse: Discourse } => {
  const segments = segmentsOf(sentence);
  let scene: Scene = {
    sentence,
    segments,
    discourse,
    claims: [],
    frame: undefined,
    lasting: discourse.partner,
    takenUp: [],
    blocked: undefined,
  };
  for (const segment of segments) scene = readSegment(scene, segment);
  return { claims: scene.claims, discourse: after(scene) };
};
