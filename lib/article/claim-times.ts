import type { Period } from "../period";
import type { Draft } from "./claim";
import { basePeriod, type Dated, earlierPeriod, isOfBase, mainPeriod } from "./claim-periods";
import type { FigureKind } from "./figure-kind";
import { isLedByComparison } from "./figure-lead";
import type { ChosenFlow } from "./flow-choice";
import type { TimeContext } from "./period-resolution";
import { type Scene, timeOf } from "./scene";
import type { Segment } from "./segments";
import { findItem, type Sentence } from "./sentence";
import { monthlyOffices } from "./words/periods";

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

/** "from a revised $51.6 billion": what was published last, of the months right before. */
const isRevised = (sentence: Sentence, { from, at }: Segment): boolean =>
  findItem(
    sentence,
    { from, to: at + 3 },
    (item) => item.is === "word" && item.text === "revised",
  ) !== undefined;

/** The period of a figure, the base of a change, and what the figures behind it inherit. */
export const timesOf = (scene: Scene, draft: Draft & { readonly kind: FigureKind }): Timed => {
  const { sentence, segments, frame } = scene;
  const { segment, kind, flow, parties } = draft;
  const index = segments.indexOf(segment);
  const time = { ...timeOf(scene), reporter: parties.reporter?.code };
  const habit = (main: Period | undefined): number =>
    main?.months === 1 && monthlyOffices.has(parties.reporter?.code ?? "") ? 1 : 12;
  if ((kind.is !== "change" && kind.isBase) || isOfBase(sentence, segment)) {
    const main = frame?.period ?? laterMain(scene, index, time) ?? time.current;
    const usual = scene.step ?? (frame ? undefined : scene.discourse.step) ?? habit(main);
    const step = isRevised(sentence, segment) ? (main?.months ?? usual) : usual;
    const period = earlierPeriod(sentence, segment, { main, time, step });
    const known = period.at ? stepBetween(main, period.period) : undefined;
    return { period, base: null, frame, step: known ?? scene.step };
  }
  const { isFrame, ...period } = mainPeriod(sentence, { segments, index }, { frame, time });
  const main = period.period;
  const next = isFrame && !isLedByComparison(sentence, segment) ? period : frame;
  if (kind.is !== "change") return { period, base: null, frame: next, step: scene.step };
  const before = levelBefore(scene, flow, main);
  const step = scene.step ?? (isFrame || frame ? undefined : scene.discourse.step);
  const usual = step ?? habit(main);
  const base = basePeriod(sentence, { segments, index }, { main, time, before, step: usual });
  const known = base.at ? stepBetween(main, base.period) : undefined;
  return { period, base, frame: next, step: known ?? scene.step };
};
