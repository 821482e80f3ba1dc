import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTo, findCut, noCut } from "@/lib/chart/axis-cut";

const ordinary = [80, 198, -74, 46, -20, -8, -74, 81, -24];

describe("an axis is cut", () => {
  test.each([
    ["one far out above", [...ordinary, 1574], { low: noCut.low, high: 247.5 }],
    ["two, at one height", [...ordinary, 750, 1574], { low: noCut.low, high: 247.5 }],
    ["one far out below", [...ordinary, -1574], { low: -247.5, high: noCut.high }],
    ["one on each side", [...ordinary, 1574, -1574], { low: -247.5, high: 247.5 }],
  ])("beyond what is ordinary: %s", (_name, values, cut) => {
    expect(findCut(values)).toEqual(cut);
  });

  test.each([
    ["nothing", []],
    ["few values", [1, 2, 3, 4, 1000]],
    ["values that grow", [1, 2, 4, 8, 16, 32, 64]],
    ["values of one kind", ordinary],
    ["one that is hardly out", [...ordinary, 400]],
    ["one that is there among zeros", [0, 0, 0, 0, 0, 0, 90]],
  ])("never for %s", (_name, values) => {
    expect(findCut(values)).toEqual(noCut);
  });

  test("above all that it shows whole, which is most of it, and at half of the greatest at most", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 2000 }), { maxLength: 40 }), (values) => {
        const { low, high } = findCut(values);
        const whole = values.filter((value) => cutTo(value, { low, high }) === value);
        expect(whole.every((value) => value < high && value > low)).toBe(true);
        expect(whole.length * 2).toBeGreaterThanOrEqual(values.length);
        if (high < noCut.high) expect(Math.max(...values)).toBeGreaterThanOrEqual(2 * high);
        if (low > noCut.low) expect(Math.min(...values)).toBeLessThanOrEqual(2 * low);
      }),
      { numRuns: 300 },
    );
  });
});
