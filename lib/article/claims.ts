import type { Period } from "../period";
import { whyNoFact } from "./blocks";
import { basePeriod, type Dated, earlierPeriod, isBasePeriod, mainPeriod } from "./claim-periods";
import type { Discourse } from "./discourse";
import { type ChosenFlow, chooseFlow } from "./flow-choice";
import { type Before, type FigureKind, kindOf } from "./kinds";
import { type Parties, partiesOf } from "./parties";
import type { TimeContext } from "./period-resolution";
import type { Extent } from "./phrases";
import { productOf } from "./product-words";
import { type Segment, segmentsOf } from "./segments";
import { findItem, type Sentence, textAt } from "./sentence";

/** One figure with all that its words and those before say of it; extents count the tokens of its sentence. */
export type Claim = {
  readonly segment: Segment;
  readonly kind: FigureKind;
  readonly flow: ChosenFlow;
  readonly parties: Parties;
  readonly product: { readonly text: string | null; readonly at: Extent | null };
  readonly period: Dated;
  readonly base: Dated | null;
  readonly unit: string | null;
};

type Scene = {
  readonly sentence: Sentence;
  readonly segments: readonly Segment[];
  discourse: Discourse;
  frame: Dated | undefined;
  /** The partner that holds beyond a list. */
  lasting: string | undefined;
};

const timeOf = ({ discourse }: Scene): TimeContext => ({
  published: discourse.published,
  current: discourse.period,
  year: discourse.published === undefined ? discourse.year : undefined,
  reporter: discourse.reporter,
});

/** Words that take up what was said, without which a sentence that names no flow states nothing of trade. */
const takesUp = (sentence: Sentence, segment: Segment): boolean =>
  findItem(sentence, { from: 0, to: segment.at + 2 }, (item) =>
    item.is === "word"
      ? item.cues?.some((cue) => cue === "refer" || cue === "receive") === true
      : item.is === "place",
  ) !== undefined;

const flowOf = (scene: Scene, segment: Segment): ChosenFlow | undefined => {
  const found = chooseFlow(scene.sentence, segment);
  if (found) return found;
  const { flow } = scene.discourse;
  if (!flow || !takesUp(scene.sentence, segment)) return undefined;
  return { at: undefined, form: "noun", ...flow };
};

const textOf = ({ sentence }: Scene, extent: Extent): string => {
  const tokens = sentence.tokens.slice(
    sentence.items[extent.from]?.from,
    sentence.items[extent.to - 1]?.to,
  );
  return tokens
    .map((token, index) => (index > 0 && token.gap ? ` ${token.written}` : token.written))
    .join("");
};

const productFor = (scene: Scene, segment: Segment, flow: ChosenFlow): Claim["product"] => {
  const { sentence } = scene;
  const found = productOf(sentence, segment, flow);
  if (found) {
    const [first, last] = [sentence.items[found.from], sentence.items[found.to - 1]];
    return { text: textOf(scene, found), at: { from: first?.from ?? 0, to: last?.to ?? 0 } };
  }
  const isOwn = flow.at !== undefined && flow.at >= segment.from;
  const isTakenUp =
    isOwn &&
    flow.at !== undefined &&
    /^(?:these|such|this|those)$/.test(textAt(sentence, flow.at - 1));
  return { text: isOwn && !isTakenUp ? null : scene.discourse.product, at: null };
};

const isEarlierLevel = ({ sentence }: Scene, segment: Segment): boolean => {
  const when = findItem(
    sentence,
    { from: segment.from, to: segment.at },
    (item) => item.is === "word" && item.text === "when",
  );
  return (
    when !== undefined &&
    isBasePeriod(sentence, when - 1 - (textAt(sentence, when - 1) === "," ? 1 : 0))
  );
};

const periodsFor = (
  scene: Scene,
  { segment, index, kind }: { segment: Segment; index: number; kind: FigureKind },
): { period: Dated; base: Dated | null } => {
  const { sentence, segments } = scene;
  const time = timeOf(scene);
  const isBefore = (kind.is !== "change" && kind.isBase) || isEarlierLevel(scene, segment);
  if (isBefore) {
    const main = scene.frame?.period ?? laterMain(scene, index, time) ?? time.current;
    return { period: earlierPeriod(sentence, segment, { main, time }), base: null };
  }
  const { isOwn, ...period } = mainPeriod(
    sentence,
    { segments, index },
    { frame: scene.frame, time },
  );
  if (isOwn) scene.frame = period;
  const base =
    kind.is === "change" ? basePeriod(sentence, segment, { main: period.period, time }) : null;
  return { period, base };
};

const laterMain = (scene: Scene, index: number, time: TimeContext): Period | undefined =>
  scene.segments.length > index + 1
    ? mainPeriod(
        scene.sentence,
        { segments: scene.segments, index: index + 1 },
        { frame: undefined, time },
      ).period
    : undefined;

const remember = (scene: Scene, claim: Omit<Claim, "unit">): void => {
  const { parties, flow, product } = claim;
  if (!parties.isListed) scene.lasting = parties.partner?.code;
  scene.discourse = {
    ...scene.discourse,
    reporter: parties.reporter?.code ?? scene.discourse.reporter,
    partner: parties.partner?.code ?? scene.discourse.partner,
    product: product.text,
    flow: { flow: flow.flow, sign: flow.sign },
    unit: claim.segment.quantity.unit ?? scene.discourse.unit,
  };
};

const readClaim = (scene: Scene, index: number, before: Before): Claim | undefined => {
  const { sentence } = scene;
  const segment = scene.segments[index];
  if (!segment || whyNoFact(sentence, segment)) return undefined;
  const flow = flowOf(scene, segment);
  const kind = flow && kindOf(sentence, segment, before);
  if (!flow || !kind) return undefined;
  const { quantity } = segment;
  if (quantity.isBare) return undefined;
  const isOwn = flow.at !== undefined && flow.at >= segment.from;
  const parties = partiesOf(sentence, segment, { flow, discourse: scene.discourse, isOwn });
  const product = productFor(scene, segment, flow);
  const claim = {
    segment,
    kind,
    flow,
    parties,
    product,
    ...periodsFor(scene, { segment, index, kind }),
  };
  const unit = quantity.unit ?? (quantity.measure === "amount" ? scene.discourse.unit : null);
  remember(scene, claim);
  return { ...claim, unit };
};

/** The claims of a sentence, and what the text has spoken of after it. */
export const readClaims = (
  sentence: Sentence,
  discourse: Discourse,
): { readonly claims: readonly Claim[]; readonly discourse: Discourse } => {
  const segments = segmentsOf(sentence);
  const scene: Scene = {
    sentence,
    segments,
    discourse,
    frame: undefined,
    lasting: discourse.partner,
  };
  const claims: Claim[] = [];
  let before: Before;
  for (const [index, segment] of segments.entries()) {
    const claim = readClaim(scene, index, before);
    if (!claim) continue;
    claims.push(claim);
    before = { kind: claim.kind, segment };
  }
  const period = scene.frame?.period ?? discourse.period;
  const year = period ? Math.floor(period.start / 12) : discourse.year;
  return { claims, discourse: { ...scene.discourse, partner: scene.lasting, period, year } };
};
