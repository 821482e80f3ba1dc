import type { Period } from "../period";
import type { Draft } from "./claim";
import { basePeriod, type Dated, earlierPeriod, isOfBase, mainPeriod } from "./claim-periods";
import type { FigureKind } from "./figure-kind";
import { isLedByComparison } from "./figure-lead";
import type { ChosenFlow } from "./flow-choice";
import type { TimeContext } from "./period-resolution";
import { type Scene, timeOf } from "./scene";

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

/** The period of a figure, the base of a change, and what the figures behind it inherit. */
export const timesOf = (scene: Scene, draft: Draft & { readonly kind: FigureKind }): Timed => {
  const { sentence, segments, frame } = scene;
  const { segment, kind, flow, parties } = draft;
  const index = segments.indexOf(segment);
  const time = { ...timeOf(scene), reporter: parties.reporter?.code };
  const step = scene.step ?? (frame ? 12 : (scene.discourse.step ?? 12));
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
