import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesBeside } from "@/lib/chart/rule-gaps";

const box = (x: number, y: number, width = 20, height = 10) => ({ x, y, width, height });

test("a rule stops at a label in its way and goes on below it", () => {
  expect(stretchesBeside([box(90, 40)], 100, { from: 0, to: 200 })).toEqual([
    { from: 0, to: 40 },
    { from: 50, to: 200 },
  ]);
});

test("a rule beside a label, or at its edge, is whole", () => {
  const whole = [{ from: 0, to: 200 }];
  expect(stretchesBeside([box(110, 40)], 100, { from: 0, to: 200 })).toEqual(whole);
  expect(stretchesBeside([box(100, 40)], 100, { from: 0, to: 200 })).toEqual(whole);
});

test("a point of a rule is drawn exactly where no label is", () => {
  const place = fc.integer({ min: -20, max: 220 });
  const boxes = fc.array(
    fc.record({
      x: place,
      y: place,
      width: fc.integer({ min: 1, max: 80 }),
      height: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(boxes, (all) => {
      const stretches = stretchesBeside(all, 100, { from: 0, to: 200 });
      for (let y = 0.5; y < 200; y += 1) {
        const isHidden = all.some(
          (each) =>
            each.x < 100 && 100 < each.x + each.width && each.y < y && y < each.y + each.height,
        );
        expect(stretches.some(({ from, to }) => from < y && y < to)).toBe(!isHidden);
      }
    }),
  );
});
