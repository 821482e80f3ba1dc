/** A rectangle in CSS pixels, from its upper left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Whether two rectangles share an area; touching edges do not. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a rectangle lies in another, edges included. */
export const boxHolds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The size of one way to write a label; the first form is the fullest. */
export type LabelForm = { readonly width: number; readonly height: number };

/** Sides on which a label may stand, in order of preference. */
export type LabelSide = "above" | "below" | "right" | "left";

/** A label that wants a place next to its mark. */
export type LabelRequest = {
  readonly mark: Box;
  /** How much it is worth to have it, against others. */
  readonly weight: number;
  readonly forms: readonly LabelForm[];
  readonly sides: readonly LabelSide[];
  /** How far it may move away from its mark, in pixels; a moved label is joined to its mark by a line. */
  readonly reach: number;
  /** How far it may slide up or down beside its mark, in pixels. */
  readonly drift: number;
};

/** Where a label stands, in which form, and the line to its mark when it moved away. */
export type PlacedLabel = {
  readonly form: number;
  readonly side: LabelSide;
  readonly box: Box;
  readonly leader?: Box;
  /** Whether it stands across a line that labels should keep off. */
  readonly isAcross?: boolean;
};

/** What labels must keep off, and the area that they must not leave. */
type PlacementGround = {
  readonly area: Box;
  /** Marks, which no label may cover. */
  readonly obstacles: readonly Box[];
  /** Thin lines that a label crosses only when there is no other place for it. */
  readonly avoided: readonly Box[];
};

const gap = 3;
const step = 14;
const driftStep = 4;

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** The left edges that a label above or below may have: centred, then along the mark, kept within the area. */
const leftEdges = (mark: Box, width: number, area: Box): number[] => {
  const keep = (x: number): number => clamp(x, area.x, area.x + area.width - width);
  const centred = mark.x + (mark.width - width) / 2;
  return [...new Set([centred, mark.x, mark.x + mark.width - width].map(keep))];
};

const leaderOf = (mark: Box, box: Box): Box => {
  const x = clamp(mark.x + mark.width / 2, box.x, box.x + box.width);
  const above = box.y < mark.y;
  const from = above ? box.y + box.height : mark.y + mark.height;
  const to = above ? mark.y : box.y;
  return {
    x: clamp(x, mark.x, mark.x + mark.width) - 0.5,
    y: from,
    width: 1,
    height: Math.max(0, to - from),
  };
};

type Candidate = Omit<PlacedLabel, "form">;

function* besides(
  { mark, drift }: LabelRequest,
  { width, height }: LabelForm,
  side: "left" | "right",
): Generator<Candidate> {
  const x = side === "right" ? mark.x + mark.width + gap : mark.x - width - gap;
  const y = mark.y + (mark.height - height) / 2;
  yield { side, box: { x, y, width, height } };
  for (let slid = driftStep; slid <= drift; slid += driftStep) {
    yield { side, box: { x, y: y - slid, width, height } };
    yield { side, box: { x, y: y + slid, width, height } };
  }
}

function* overAndUnder(
  { mark }: LabelRequest,
  { width, height }: LabelForm,
  { side, away, area }: { side: "above" | "below"; away: number; area: Box },
): Generator<Candidate> {
  const y = side === "above" ? mark.y - gap - away - height : mark.y + mark.height + gap + away;
  for (const x of leftEdges(mark, width, area)) {
    const box = { x, y, width, height };
    yield away === 0 ? { side, box } : { side, box, leader: leaderOf(mark, box) };
  }
}

function* candidatesOf(request: LabelRequest, form: LabelForm, area: Box): Generator<Candidate> {
  for (let away = 0; away <= request.reach; away += step) {
    for (const side of request.sides) {
      if (side === "above" || side === "below") {
        yield* overAndUnder(request, form, { side, away, area });
      } else if (away === 0) yield* besides(request, form, side);
    }
  }
}

type Search = {
  readonly area: Box;
  readonly labels: readonly Box[];
  readonly lines: readonly Box[];
};

/** Words keep off everything; a line to a mark may cross the lines that words only avoid. */
const findInForm = (
  request: LabelRequest,
  form: number,
  { area, labels, lines }: Search,
): PlacedLabel | undefined => {
  const size = request.forms[form];
  if (!size) return undefined;
  for (const candidate of candidatesOf(request, size, area)) {
    const { box, leader } = candidate;
    const isHit = (other: Box): boolean => boxesMeet(box, other);
    const isCrossed = (other: Box): boolean => leader !== undefined && boxesMeet(leader, other);
    if (!boxHolds(area, box) || labels.some(isHit) || lines.some(isHit)) continue;
    if (labels.some(isCrossed)) continue;
    return { ...candidate, form };
  }
  return undefined;
};

const findPlace = (
  request: LabelRequest,
  { area, obstacles, avoided }: PlacementGround,
  taken: readonly Box[],
): PlacedLabel | undefined => {
  const labels = [...obstacles.filter((obstacle) => obstacle !== request.mark), ...taken];
  // A shorter form beside a line is read better than a fuller one across it.
  for (const lines of [avoided, []]) {
    for (const form of request.forms.keys()) {
      const placed = findInForm(request, form, { area, labels, lines });
      if (placed) return lines === avoided ? placed : { ...placed, isAcross: true };
    }
  }
  return undefined;
};

type Placement = (PlacedLabel | undefined)[];

/** Places labels one after another in the given order of indexes; each keeps off those before it. */
const placeInOrder = (
  requests: readonly LabelRequest[],
  ground: PlacementGround,
  order: readonly number[],
): Placement => {
  const taken: Box[] = [];
  const placement: Placement = requests.map(() => undefined);
  for (const index of order) {
    const request = requests[index];
    const placed = request && findPlace(request, ground, taken);
    if (!placed) continue;
    placement[index] = placed;
    taken.push(placed.box, ...(placed.leader ? [placed.leader] : []));
  }
  return placement;
};

/** A full form counts more than a short one, the preferred side more than others, no line to or behind it more than one. */
const worthOf = (placement: Placement, requests: readonly LabelRequest[]): number =>
  placement.reduce((sum, placed, index) => {
    const request = requests[index];
    if (!placed || !request) return sum;
    const side = request.sides.indexOf(placed.side);
    const cost =
      0.2 * placed.form + 0.02 * side + (placed.leader ? 0.1 : 0) + (placed.isAcross ? 0.3 : 0);
    return sum + request.weight * (1 - cost);
  }, 0);

/** Orders in which labels are tried: as asked for, from either end of time, from the top and from the bottom. */
const ordersOf = (requests: readonly LabelRequest[]): number[][] => {
  const given = [...requests.keys()];
  const by = (place: (mark: Box) => number): number[] =>
    given.toSorted(
      (a, b) => place(requests[a]?.mark ?? emptyBox) - place(requests[b]?.mark ?? emptyBox),
    );
  return [
    given,
    given.toReversed(),
    by(({ x }) => x),
    by(({ x, width }) => -x - width),
    by(({ y }) => y),
    by(({ y }) => -y),
    by(({ width }) => width),
  ];
};

const emptyBox: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Places labels next to their marks. Each takes the nearest free place in its fullest form that meets no obstacle (its
 * own mark aside), no other label and no line to a mark; one without a place is undefined. Of several orders the one
 * that places most is taken, the first of equals, so the same labels always get the same places.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  ground: PlacementGround,
): Placement => {
  const placements = ordersOf(requests).map((order) => placeInOrder(requests, ground, order));
  const worths = placements.map((placement) => worthOf(placement, requests));
  return placements[worths.indexOf(Math.max(...worths))] ?? [];
};

/** A label over a vertical rule: its left edge and width, in order of the rules. */
type LaneRequest = {
  readonly rule: number;
  readonly left: number;
  readonly width: number;
  /** Whether rules may pass behind it. */
  readonly isOpaque: boolean;
};

/**
 * Gives each label over a rule the lowest lane in which it meets no label and no rule of a higher label; undefined when
 * that takes more than `lanes`. Lane 0 is nearest to the plot.
 */
export const assignLanes = (
  requests: readonly LaneRequest[],
  lanes: number,
): number[] | undefined => {
  const placed: { request: LaneRequest; lane: number; index: number }[] = [];
  const clashes = (request: LaneRequest, lane: number): boolean =>
    placed.some(
      (other) =>
        (other.lane === lane && spansMeet(request, other.request)) ||
        (other.lane > lane && holdsRule(request, other.request)) ||
        (other.lane < lane && holdsRule(other.request, request)),
    );
  const fromRight = requests
    .map((request, index) => ({ request, index }))
    .sort((a, b) => b.request.rule - a.request.rule);
  for (const { request, index } of fromRight) {
    const lane = Array.from({ length: lanes }, (_, number) => number).find(
      (number) => !clashes(request, number),
    );
    if (lane === undefined) return undefined;
    placed.push({ request, lane, index });
  }
  return placed.sort((a, b) => a.index - b.index).map(({ lane }) => lane);
};

const laneGap = 8;

const spansMeet = (a: LaneRequest, b: LaneRequest): boolean =>
  a.left < b.left + b.width + laneGap && b.left < a.left + a.width + laneGap;

const holdsRule = (label: LaneRequest, other: LaneRequest): boolean =>
  !label.isOpaque && other.rule > label.left - 2 && other.rule < label.left + label.width + 2;
