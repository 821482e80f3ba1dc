import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  assignLanes,
  type Box,
  boxesMeet,
  boxHolds,
  type LabelRequest,
  type LabelSide,
  placeLabels,
} from "@/lib/chart/placement";

const area: Box = { x: 40, y: 10, width: 600, height: 300 };

const marks = fc.record({
  x: fc.integer({ min: 40, max: 600 }),
  y: fc.integer({ min: 10, max: 300 }),
  width: fc.integer({ min: 2, max: 300 }),
  height: fc.integer({ min: 3, max: 60 }),
});
const sides: LabelSide[] = ["above", "below", "right", "left"];
const requests: fc.Arbitrary<LabelRequest> = fc.record({
  mark: marks,
  forms: fc
    .tuple(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 10, max: 60 }))
    .map(([full, short]) => [
      { width: full, height: 30 },
      { width: short, height: 15 },
    ]),
  sides: fc.shuffledSubarray(sides, { minLength: 1 }),
  reach: fc.integer({ min: 0, max: 80 }),
  drift: fc.integer({ min: 0, max: 40 }),
  weight: fc.integer({ min: 1, max: 9 }),
});

const label = (mark: Box, given: Partial<LabelRequest> = {}): LabelRequest => ({
  mark,
  forms: [{ width: 60, height: 15 }],
  sides: ["above", "below"],
  reach: 0,
  drift: 0,
  weight: 1,
  ...given,
});

describe("a line that labels should keep off", () => {
  const mark = { x: 100, y: 100, width: 20, height: 10 };
  const above = { x: 40, y: 88, width: 600, height: 2 };
  const asked = label(mark, {
    forms: [
      { width: 60, height: 15 },
      { width: 16, height: 6 },
    ],
  });

  test("is kept off by another side, or else by a shorter form", () => {
    const [other] = placeLabels([asked], { area, obstacles: [mark], avoided: [above] });
    expect([other?.side, other?.form]).toEqual(["below", 0]);
    const below = { ...above, y: 120 };
    const [shorter] = placeLabels([asked], { area, obstacles: [mark], avoided: [above, below] });
    expect([shorter?.form, shorter?.isAcross]).toEqual([1, undefined]);
  });

  test("is crossed rather than that nothing is written", () => {
    const wide = { x: 40, y: 10, width: 600, height: 300 };
    const [placed] = placeLabels([asked], { area, obstacles: [mark], avoided: [wide] });
    expect([placed?.form, placed?.isAcross]).toEqual([0, true]);
  });
});

describe("labels", () => {
  test("meet neither one another, nor marks, nor the lines to marks, and stay inside", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 25 }), (asked) => {
        const obstacles = asked.map(({ mark }) => mark);
        const placed = placeLabels(asked, { area, obstacles, avoided: [] });
        expect(placed).toHaveLength(asked.length);
        for (const [index, one] of placed.entries()) {
          if (!one) continue;
          expect(boxHolds(area, one.box)).toBe(true);
          const own = asked[index]?.mark;
          expect(obstacles.filter((mark) => mark !== own && boxesMeet(mark, one.box))).toEqual([]);
          for (const other of placed) {
            if (!other || other === one) continue;
            expect(boxesMeet(one.box, other.box)).toBe(false);
            if (other.leader) expect(boxesMeet(one.box, other.leader)).toBe(false);
          }
        }
      }),
    );
  });

  test("the same labels always get the same places", () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 12 }), (asked) => {
        const ground = { area, obstacles: asked.map(({ mark }) => mark), avoided: [] };
        expect(placeLabels(asked, ground)).toEqual(placeLabels(asked, ground));
      }),
    );
  });

  const mark: Box = { x: 200, y: 150, width: 100, height: 4 };

  test("a free label stands over the middle of its mark", () => {
    const [placed] = placeLabels([label(mark)], { area, obstacles: [mark], avoided: [] });
    expect(placed).toMatchObject({ side: "above", box: { x: 220, width: 60 } });
  });

  test("a label avoids a rule while there is another place", () => {
    const rule: Box = { x: 249, y: 10, width: 2, height: 300 };
    const wide = { ...mark, x: 150, width: 200 };
    const [placed] = placeLabels([label(wide)], { area, obstacles: [wide], avoided: [rule] });
    expect(placed && boxesMeet(placed.box, rule)).toBe(false);
  });

  test("a label crosses a rule rather than be left out", () => {
    const rules = Array.from({ length: 60 }, (_, at) => ({
      x: 40 + at * 10,
      y: 10,
      width: 2,
      height: 300,
    }));
    const [placed] = placeLabels([label(mark)], { area, obstacles: [mark], avoided: rules });
    expect(placed).toBeDefined();
  });

  test("a label goes along its mark to where there is room", () => {
    const wall: Box = { x: 40, y: 120, width: 600, height: 20 };
    const floor: Box = { x: 40, y: 160, width: 600, height: 20 };
    const asked = [label(mark, { reach: 80 })];
    const [without] = placeLabels(asked, { area, obstacles: [mark, wall, floor], avoided: [] });
    expect(without).toBeUndefined();
    const [placed] = placeLabels(asked, {
      area,
      obstacles: [mark, { ...wall, width: 180 }, floor],
      avoided: [],
    });
    expect(placed?.box.x).toBeGreaterThanOrEqual(220);
  });
});

describe("lanes", () => {
  const lane = fc.record({
    rule: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 20, max: 200 }),
    isOpaque: fc.boolean(),
  });

  test("keep labels apart, whichever way they are asked for", () => {
    fc.assert(
      fc.property(fc.array(lane, { maxLength: 8 }), (asked) => {
        const labels = asked.map((one) => ({ ...one, left: one.rule }));
        const lanes = assignLanes(labels, 5);
        for (const [index, own] of (lanes ?? []).entries()) {
          for (const [other, another] of (lanes ?? []).entries()) {
            const [a, b] = [labels[index], labels[other]];
            if (index === other || own !== another || !a || !b) continue;
            expect(a.left < b.left + b.width && b.left < a.left + a.width).toBe(false);
          }
        }
      }),
    );
  });

  test("two titles on one day need two lanes, and no rule cuts a title", () => {
    const title = { rule: 100, left: 100, width: 80, isOpaque: false };
    const number = { rule: 100, left: 92, width: 16, isOpaque: true };
    expect(assignLanes([title, title], 1)).toBeUndefined();
    expect(assignLanes([title, { ...title, rule: 300, left: 300 }], 1)).toEqual([0, 0]);
    expect(assignLanes([number, number], 2)).toEqual([0, 1]);
  });
});
