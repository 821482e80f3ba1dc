import type { Period } from "../period";
import { whyNoFact } from "./blocks";
import {
  basePeriod,
  type Dated,
  earlierPeriod,
  isOfBase,
  mainPeriod,
  spokenPeriod,
} from "./claim-periods";
import type { Discourse } from "./discourse";
import { isLedByComparison, leadAt } from "./figure-lead";
import { type ChosenFlow, chooseFlow, namesFlow } from "./flow-choice";
import { type Before, type FigureKind, kindOf } from "./kinds";
import { outweighing } from "./outweighing";
import { type Parties, partiesOf } from "./parties";
import type { TimeContext } from "./period-resolution";
import { type ProductWords, productFor } from "./product-choice";
import { goodsAsSubject } from "./product-words";
import { asBefore, inTurn } from "./respective";
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

const firstPlace = (sentence: Sentence): string | undefined =>
  sentence.items.flatMap((item, at) =>
    item.is === "place" &&
    !item.isGroup &&
    item.form !== "capital" &&
    !/^(?:to|from|with|into)$/.test(textAt(sentence, at - 1))
      ? [item.code]
      : [],
  )[0];

/** A claim before its periods are known. */
type Draft = Pick<Claim, "segment" | "flow" | "parties" | "product"> & {
  readonly kind: FigureKind | undefined;
};

const before = ({ discourse: { flow } }: Scene): ChosenFlow | undefined =>
  flow && { at: undefined, form: "noun", isPart: false, ...flow };

/** A verb whose subject is no country, or that takes up an amount of before: the flow is the one spoken of. */
const isTakenUp = (scene: Scene, segment: Segment, { form, at, flow }: ChosenFlow): boolean => {
  const { sentence, discourse, takenUp } = scene;
  if (form !== "verb" || at === undefined) return false;
  if (takenUp.includes(at) || takesUpAmount(sentence, { from: segment.at + 1, to: segment.at + 3 }))
    return true;
  const subject = sentence.items
    .slice(Math.min(segment.from, at), at)
    .find((item) => item.is === "place");
  if (textAt(sentence, at) === "brought in") return subject === undefined;
  const isBuyer = subject?.is === "place" && subject.code !== discourse.reporter;
  return flow === "imports" && discourse.flow?.flow === "exports" && isBuyer && discourse.isListed;
};

/** "The Netherlands took $788 million worth of Nigerian goods": exports of the goods' country. */
const takenGoods = (sentence: Sentence, segment: Segment): ChosenFlow | undefined => {
  const { from, at } = segment;
  const verb = findItem(
    sentence,
    { from, to: at },
    (item) => item.is === "word" && /^(?:took|takes|absorbed|received)$/.test(item.text),
  );
  const goods = [at + 2, at + 3, at + 4].find((index) => {
    const place = sentence.items[index];
    return (
      place?.is === "place" && place.form === "adjective" && textAt(sentence, index - 1) === "of"
    );
  });
  if (verb === undefined || goods === undefined) return undefined;
  return { at: undefined, form: "noun", flow: "exports", sign: 0, isPart: false };
};

const isOnlyBracket = (sentence: Sentence, { from, at }: Segment): boolean =>
  at > 0 && textAt(sentence, at - 1) === "(" && at - 1 <= from;

const flowOf = (scene: Scene, segment: Segment): ChosenFlow | undefined => {
  const { sentence, claims } = scene;
  const last = claims.at(-1);
  const greater = outweighing(sentence, segment);
  if (greater) return greater;
  if (
    last &&
    isOnlyBracket(sentence, segment) &&
    last.segment.to === segment.from &&
    (segment.quantity.measure === "percent" || last.kind.is === "share")
  )
    return last.flow;
  const found = chooseFlow(sentence, segment);
  const isOwn = found?.at !== undefined && found.at >= segment.from;
  const taken = isOwn ? undefined : takenGoods(sentence, segment);
  if (taken) return taken;
  if (!isOwn && goodsAsSubject(sentence, segment)) return ofGoods(scene, found);
  if (!found) return last?.flow ?? (pointsBack(sentence, segment) ? before(scene) : undefined);
  if (isSaidPart(scene, segment, found)) return before(scene);
  return isTakenUp(scene, segment, found) ? (before(scene) ?? found) : found;
};

/** "They made up 60.89 percent of total trade": of a share the flow spoken of is the part. */
const isSaidPart = (
  { sentence, discourse }: Scene,
  { quantity, at, from }: Segment,
  found: ChosenFlow,
): boolean =>
  quantity.measure === "percent" &&
  found.flow === "turnover" &&
  found.at !== undefined &&
  found.at > at &&
  discourse.flow !== undefined &&
  discourse.flow.flow !== "turnover" &&
  /^(?:they|it|these|this|that)$/.test(textAt(sentence, from));

/** The flow of goods that are only named: the exports or imports spoken of, exports after a balance or turnover. */
const ofGoods = (scene: Scene, found: ChosenFlow | undefined): ChosenFlow | undefined => {
  const said = found ?? before(scene);
  if (!said || said.flow === "exports" || said.flow === "imports") return said;
  return { ...said, flow: "exports", sign: 0 };
};

const laterMain = (scene: Scene, index: number, time: TimeContext): Period | undefined => {
  const { sentence, segments } = scene;
  if (segments.length <= index + 1) return undefined;
  return mainPeriod(sentence, { segments, index: index + 1 }, { frame: undefined, time }).period;
};

/** The period of a level said before in the sentence, of the same months of another year: what a change is against. */
const levelBefore = (
  { claims }: Scene,
  flow: ChosenFlow,
  main: Period | undefined,
): Dated | undefined =>
  claims.findLast(({ kind, flow: other, period: { period } }) => {
    if (kind.is !== "level" || other.flow !== flow.flow || !period || !main) return false;
    const isLike = period.months === main.months && (main.start - period.start) % 12 === 0;
    return isLike && period.start < main.start;
  })?.period;

type Timed = {
  readonly period: Dated;
  readonly base: Dated | null;
  readonly frame: Dated | undefined;
  readonly step: number | undefined;
};

const stepBetween = (main: Period | undefined, base: Period | undefined): number | undefined =>
  main &&
  base &&
  main.months === base.months &&
  main.start > base.start &&
  main.start - base.start <= 12
    ? main.start - base.start
    : undefined;

const timesOf = (scene: Scene, draft: Draft & { readonly kind: FigureKind }): Timed => {
  const { sentence, segments, frame } = scene;
  const { segment, kind, flow, parties } = draft;
  const index = segments.indexOf(segment);
  const time = { ...timeOf(scene), reporter: parties.reporter?.code };
  const isLevel = kind.is !== "change";
  const step = scene.step ?? (frame || !isLevel ? 12 : (scene.discourse.step ?? 12));
  if ((kind.is !== "change" && kind.isBase) || isOfBase(sentence, segment)) {
    const main = frame?.period ?? laterMain(scene, index, time) ?? time.current;
    const period = earlierPeriod(sentence, segment, { main, time, step });
    const known = period.at ? stepBetween(main, period.period) : undefined;
    return { period, base: null, frame, step: known ?? scene.step };
  }
  const { isFrame, ...period } = mainPeriod(sentence, { segments, index }, { frame, time });
  const main = period.period;
  const next = isFrame && !isLedByComparison(sentence, segment) ? period : frame;
  if (kind.is !== "change") return { period, base: null, frame: next, step: scene.step };
  const before = levelBefore(scene, flow, main);
  const usual = isFrame ? (scene.step ?? 12) : step;
  const base = basePeriod(sentence, { segments, index }, { main, time, before, step: usual });
  const known = base.at ? stepBetween(main, base.period) : undefined;
  return { period, base, frame: next, step: known ?? scene.step };
};

/** Whether a figure goes on with what is no fact: it has no flow of its own behind one that is none. */
const goesOnBlocked = (
  { blocked, sentence }: Scene,
  segment: Segment,
  flow: ChosenFlow | undefined,
): boolean => {
  if (!blocked) return false;
  if (textAt(sentence, leadAt(sentence, segment)) === "or" && segment.from <= blocked.at + 2)
    return true;
  if (flow?.at === undefined) return segment.clause.from === blocked.clause.from;
  if (flow.at <= blocked.at) return flow.at >= blocked.clause.from;
  const hasWords = findItem(
    sentence,
    { from: segment.from, to: segment.at },
    (item, at) => namesFlow(sentence, at) || (item.is === "word" && item.direction !== undefined),
  );
  return segment.clause.from === blocked.clause.from && hasWords === undefined;
};

const isCity = ({ reporter, partner }: Parties): boolean =>
  reporter?.isCapital === true && (partner === undefined || partner.at === null);

const isRelative = (sentence: Sentence, { from }: Segment): boolean =>
  [from, from + 1].some((at) => textAt(sentence, at) === "which");

/** "48,603 vehicles, of which 27,384 in the second quarter". */
const isCountedPart = ({ sentence, claims }: Scene, { at }: Segment): boolean =>
  textAt(sentence, at - 1) === "of which" && claims.at(-1)?.kind.is === "level";

const draftOf = (scene: Scene, segment: Segment, last: Before): Draft | undefined => {
  const { sentence, discourse, lasting } = scene;
  const flow = flowOf(scene, segment);
  const kind = flow && kindOf(sentence, segment, last);
  if (!flow || (segment.quantity.isBare && !isCountedPart(scene, segment))) return undefined;
  const isOwn = flow.at !== undefined && flow.at >= segment.from;
  const partner =
    kind?.is === "level" && isRelative(sentence, segment) ? lasting : discourse.partner;
  const product = productFor(scene, segment, { flow, isOwn });
  const parties = partiesOf(sentence, segment, {
    flow,
    discourse: { ...discourse, partner },
    isOwn,
    hasProduct: product.at !== null,
    named: firstPlace(sentence),
  });
  return { segment, kind, flow, parties, product };
};

const remember = (scene: Scene, draft: Draft): Scene => {
  const { parties, flow, product, segment } = draft;
  const { discourse } = scene;
  const chosen = chooseFlow(scene.sentence, segment);
  const isVerbTakenUp = flow.at === undefined && chosen?.at !== undefined && chosen.form === "verb";
  return {
    ...scene,
    lasting: parties.isListed ? scene.lasting : parties.partner?.code,
    takenUp: isVerbTakenUp ? [...scene.takenUp, chosen.at] : scene.takenUp,
    discourse: {
      ...discourse,
      reporter: parties.reporter?.code ?? discourse.reporter,
      partner: parties.partner?.code ?? discourse.partner,
      subject: parties.subject ?? discourse.subject,
      isListed: parties.isListed,
      product: product.text,
      flow: { flow: flow.flow, sign: flow.sign },
      unit: segment.quantity.unit ?? discourse.unit,
    },
  };
};

/** The kind of the last figure, and whether its statement began with the amount of a change. */
const lastOf = (claims: readonly Claim[]): Before => {
  const last = claims.at(-1);
  if (!last) return undefined;
  const first =
    claims.find(({ flow }) => flow.at !== undefined && flow.at === last.flow.at) ?? last;
  const isChangeAmount = first.kind.is === "change" && first.segment.quantity.measure === "amount";
  const change = claims.findLast(({ kind }) => kind.is === "change");
  const sign = change?.kind.is === "change" ? change.kind.sign : undefined;
  return { kind: last.kind, isChangeAmount, sign };
};

const isNamed = ({ flow, segment }: Draft): boolean =>
  flow.at !== undefined && flow.at >= segment.from;

/** Reasons that hold for the figures that go on without a flow of their own. */
const goesOn = new Set(["a plan or a forecast", "not trade", "a price"]);

const readSegment = (scene: Scene, segment: Segment): Scene => {
  const { sentence, claims } = scene;
  const last = lastOf(claims);
  const reason = whyNoFact(sentence, segment);
  const flow = flowOf(scene, segment);
  const draft = draftOf(scene, segment, last);
  const blocked = { clause: segment.clause, at: segment.at };
  if (draft && isCity(draft.parties)) return { ...scene, blocked };
  if (reason !== undefined || goesOnBlocked(scene, segment, flow)) {
    const isPlan = reason === "a plan or a forecast" && draft?.flow.at !== undefined;
    const next = isPlan ? remember(scene, draft) : scene;
    return reason === undefined || goesOn.has(reason) ? { ...next, blocked } : next;
  }
  if (!draft) return scene;
  const { kind } = draft;
  if (!kind) return isNamed(draft) ? remember(scene, draft) : scene;
  const { frame, step, ...times } = timesOf(scene, { ...draft, kind });
  const { quantity } = segment;
  const unit = quantity.unit ?? (quantity.measure === "amount" ? scene.discourse.unit : null);
  const next = remember(scene, draft);
  return { ...next, frame, step, claims: [...claims, { ...draft, kind, ...times, unit }] };
};

/** What holds after a sentence: its topic is the flow that it spoke of first. */
const after = (scene: Scene): Discourse => {
  const { discourse, frame, claims, lasting, sentence } = scene;
  const topic = claims[0]?.flow;
  const partners = new Set(
    claims.flatMap(({ parties: { partner } }) => (partner?.at ? [partner.code] : [])),
  );
  const spoken = claims.length === 0 ? spokenPeriod(sentence, timeOf(scene)) : undefined;
  const period = frame?.period ?? spoken ?? discourse.period;
  return {
    ...discourse,
    said: claims.length > 0 ? claims : discourse.said,
    step: scene.step ?? (frame ? undefined : discourse.step),
    assumed: discourse.assumed ?? firstPlace(sentence),
    partner: partners.size > 1 ? undefined : lasting,
    flow: topic ? { flow: topic.flow, sign: topic.sign } : discourse.flow,
    period,
    year: period ? Math.floor((period.start + period.months - 1) / 12) : discourse.year,
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
    step: undefined,
    blocked: undefined,
  };
  for (const segment of segments) scene = readSegment(scene, segment);
  const claims = inTurn(sentence, asBefore(sentence, scene.claims, discourse.said));
  return { claims, discourse: after({ ...scene, claims }) };
};
