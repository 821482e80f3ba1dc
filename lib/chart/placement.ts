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
  readonly forms: readonly LabelForm[];
  readonly sides: readonly LabelSide[];
  /** How far it may move away from its mark, in pixels; a moved label is joined to its mark by a line. */
  readonly reach: number;
};

/** Where a label stands, in which form, and the line to its mark when it moved away. */
export type PlacedLabel = { readonly form: number; readonly box: Box; readonly leader?: Box };

/** What labels must keep off, and the area that they must not leave. */
export type PlacementGround = { readonly area: Box; readonly obstacles: readonly Box[] };

const gap = 3;
const step = 14;

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

type Candidate = { readonly box: Box; readonly leader?: Box };

const beside = (mark: Box, { width, height }: LabelForm, side: "left" | "right"): Candidate => ({
  box: {
    x: side === "right" ? mark.x + mark.width + gap + 2 : mark.x - width - gap - 2,
    y: mark.y + (mark.height - height) / 2,
    width,
    height,
  },
});

function* candidatesOf(
  { mark, sides, reach }: LabelRequest,
  form: LabelForm,
  area: Box,
): Generator<Candidate> {
  for (let away = 0; away <= reach; away += step) {
    for (const side of sides) {
      if (side === "left" || side === "right") {
        if (away === 0) yield beside(mark, form, side);
        continue;
      }
      const y =
        side === "above" ? mark.y - gap - away - form.height : mark.y + mark.height + gap + away;
      for (const x of leftEdges(mark, form.width, area)) {
        const box = { x, y, width: form.width, height: form.height };
        yield away === 0 ? { box } : { box, leader: leaderOf(mark, box) };
      }
    }
  }
}

const findPlace = (
  request: LabelRequest,
  ground: PlacementGround,
  taken: readonly Box[],
): PlacedLabel | undefined => {
  const obstacles = ground.obstacles.filter((obstacle) => obstacle !== request.mark);
  for (const [form, size] of request.forms.entries()) {
    for (const { box, leader } of candidatesOf(request, size, ground.area)) {
      const hits = (other: Box): boolean => boxesMeet(box, other);
      const crossed = (other: Box): boolean => leader !== undefined && boxesMeet(leader, other);
      if (!boxHolds(ground.area, box) || obstacles.some(hits) || taken.some(hits)) continue;
      if (taken.some(crossed) || obstacles.some(crossed)) continue;
      return leader ? { form, box, leader } : { form, box };
    }
  }
  return undefined;
};

/**
 * Places labels one after another, the first asked for first. Each takes the nearest free place in its fullest form that
 * meets no obstacle (its own mark aside), no label placed before and no line to a mark; one without a place is undefined.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  ground: PlacementGround,
): (PlacedLabel | undefined)[] => {
  const taken: Box[] = [];
  return requests.map((request) => {
    const placed = findPlace(request, ground, taken);
    if (placed) taken.push(placed.box, ...(placed.leader ? [placed.leader] : []));
    return placed;
  });
};

/** A label over a vertical rule: its left edge and width, in order of the rules. */
export type LaneRequest = { readonly rule: number; readonly left: number; readonly width: number };

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
  other.rule > label.left - 2 && other.rule < label.left + label.width + 2;
