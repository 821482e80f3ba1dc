import { unitBehind } from "./amounts";
import { whyNoFact } from "./blocks";
import type { Claim, Draft } from "./claim";
import { isFuture, spokenPeriod } from "./claim-periods";
import { timesOf } from "./claim-times";
import type { Discourse } from "./discourse";
import type { Before, FigureKind } from "./figure-kind";
import { isAlternative } from "./figure-lead";
import type { ChosenFlow } from "./flow-choice";
import { goesOnBlocked } from "./going-on";
import { kindOf } from "./kinds";
import { partiesOf } from "./parties";
import { isBracketed } from "./period-search";
import { productFor } from "./product-choice";
import { asBefore, inTurn, kindAsBefore } from "./respective";
import { type Scene, timeOf } from "./scene";
import { type Segment, segmentsOf } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";
import { flowOf } from "./spoken-flow";

const firstPlace = (sentence: Sentence): string | undefined =>
  sentence.items.flatMap((item, at) =>
    item.is === "place" &&
    !item.isGroup &&
    item.form !== "capital" &&
    !/^(?:to|from|with|into)$/.test(textAt(sentence, at - 1))
      ? [item.code]
      : [],
  )[0];

/** The countries of a sentence, in their order; one led by "to" or "from" is no first. */
const placesNamed = (sentence: Sentence): readonly string[] => {
  const first = firstPlace(sentence);
  const all = sentence.items.flatMap((item) =>
    item.is === "place" && !item.isGroup ? [item.code] : [],
  );
  return [...(first === undefined ? [] : [first]), ...all.filter((code) => code !== first)];
};

/** "the trade turnover of Baku": what is sold within a city, unless it stands for its state. */
const isCity = ({ parties: { reporter, partner }, flow }: Draft): boolean =>
  flow.flow === "turnover" &&
  reporter?.isCapital === true &&
  (partner === undefined || partner.at === null);

const isRelative = (sentence: Sentence, { from }: Segment): boolean =>
  [from, from + 1].some((at) => textAt(sentence, at) === "which");

/** "48,603 vehicles, of which 27,384 in the second quarter". */
const isCountedPart = ({ sentence, claims }: Scene, { at }: Segment): boolean =>
  textAt(sentence, at - 1) === "of which" && claims.at(-1)?.kind.is === "level";

const draftOf = (
  scene: Scene,
  segment: Segment,
  { flow, last }: { flow: ChosenFlow | undefined; last: Before },
): Draft | undefined => {
  const { sentence, discourse, lasting } = scene;
  const kind = flow && (kindOf(sentence, segment, last) ?? kindAsBefore(scene, segment));
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
    named: scene.named,
  });
  return { segment, kind, flow, parties, product };
};

const remember = (scene: Scene, draft: Draft): Scene => {
  const { parties, flow, product, segment } = draft;
  const { discourse } = scene;
  return {
    ...scene,
    lasting: parties.isListed ? scene.lasting : parties.partner?.code,
    takenUp: flow.takenUp === undefined ? scene.takenUp : [...scene.takenUp, flow.takenUp],
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
const lastOf = ({ claims, sentence }: Scene, segment: Segment): Before => {
  const isApart = ({ segment: { at } }: Claim): boolean =>
    !isBracketed(sentence, at) || isBracketed(sentence, segment.at);
  const last = claims.findLast(isApart) ?? claims.at(-1);
  if (!last) return undefined;
  const first =
    claims.find(({ flow }) => flow.at !== undefined && flow.at === last.flow.at) ?? last;
  const isChangeAmount = first.kind.is === "change" && first.segment.quantity.measure === "amount";
  const change = claims.findLast(({ kind }) => kind.is === "change");
  const sign = change?.kind.is === "change" ? change.kind.sign : undefined;
  return { kind: last.kind, isChangeAmount, sign };
};

/** "in yuan terms": the currency of amounts without one. */
const unitOfTerms = (sentence: Sentence): string | undefined => {
  const at = findItem(
    sentence,
    { from: 1, to: sentence.items.length },
    (item) => item.is === "word" && item.text === "terms",
  );
  const terms = at === undefined ? undefined : sentence.items[at];
  return terms && unitBehind(sentence.tokens, terms.from - 1)?.unit;
};

/** "a deficit of $13.3 billion, or 3.5% of the value of imports": a ratio, no part of a whole. */
const isDeficitOfFlow = (
  { claims, sentence }: Scene,
  { flow, segment }: Draft,
  kind: FigureKind,
): boolean =>
  kind.is === "share" &&
  isAlternative(sentence, segment) &&
  claims.at(-1)?.flow.flow === "balance" &&
  (flow.flow === "imports" || flow.flow === "exports");

const isNamed = ({ flow, segment }: Draft): boolean =>
  flow.at !== undefined && flow.at >= segment.from;

/** Reasons that hold for the figures that go on without a flow of their own. */
const goesOn = new Set([
  "a plan or a forecast",
  "not trade",
  "a price",
  "a rate",
  "an exchange rate",
]);

const readSegment = (scene: Scene, segment: Segment): Scene => {
  const { sentence, claims } = scene;
  const last = lastOf(scene, segment);
  const reason = whyNoFact(sentence, segment);
  const flow = flowOf(scene, segment);
  const draft = draftOf(scene, segment, { flow, last });
  const isPlan = reason === "a plan or a forecast";
  const isRate = reason === "a rate";
  const blocked = { clause: segment.clause, at: segment.at, isPlan, isRate };
  if (draft && isCity(draft)) return { ...scene, blocked };
  if (reason !== undefined || goesOnBlocked(scene, segment, flow)) {
    const isKept = (isPlan || isRate) && draft?.flow.at !== undefined;
    const next = isKept ? remember(scene, draft) : scene;
    return reason === undefined || goesOn.has(reason) ? { ...next, blocked } : next;
  }
  if (!draft) return scene;
  const { kind } = draft;
  if (!kind) return isNamed(draft) ? remember(scene, draft) : scene;
  if (isDeficitOfFlow(scene, draft, kind)) return scene;
  const { frame, step, ...times } = timesOf(scene, { ...draft, kind });
  if (isFuture(times.period.period, timeOf(scene))) return { ...scene, blocked };
  const { quantity } = segment;
  const carried = quantity.measure === "amount" ? scene.discourse.unit : null;
  const unit = quantity.unit ?? unitOfTerms(sentence) ?? carried;
  const next = remember(scene, draft);
  return { ...next, frame, step, claims: [...claims, { ...draft, kind, ...times, unit }] };
};

/** How far apart the periods lie that a sentence compared; undefined where it compared in several ways. */
const stepOf = ({ claims, step }: Scene): number | undefined => {
  const steps = new Set([
    step,
    ...claims.map(({ period: { period }, base }) =>
      period && base?.period ? period.start - base.period.start : step,
    ),
  ]);
  return steps.size === 1 ? step : undefined;
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
    step: stepOf(scene) ?? (frame ? undefined : discourse.step),
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
    named: segments.length > 0 ? placesNamed(sentence) : [],
    frame: undefined,
    lasting: discourse.partner,
    takenUp: [],
    step: undefined,
    blocked: undefined,
  };
  for (const segment of segments) scene = readSegment(scene, segment);
  const claims = inTurn(
    sentence,
    asBefore(sentence, scene.claims, discourse.said),
    discourse.period,
  );
  return { claims, discourse: after({ ...scene, claims }) };
};
