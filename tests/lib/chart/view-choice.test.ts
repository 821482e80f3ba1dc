import { describe, expect, test } from "vitest";
import { defaultView, describeShape, offeredViews, type Shape } from "@/lib/chart/view-choice";
import { specOf } from "./chart-fixtures";
import { sources } from "./source-fixtures";

const shapeOf = (given: Partial<Shape>): Shape => ({
  stated: 0,
  points: 0,
  frequency: null,
  flow: "turnover",
  hasBothFlows: false,
  hasWhole: false,
  isRevisable: false,
  ...given,
});

describe("the view that is shown when none is asked for", () => {
  test.each<[Partial<Shape>, string]>([
    [{ stated: 3 }, "pace"],
    [{ stated: 1, points: 30, frequency: "A" }, "pace"],
    [{ stated: 2, points: 120, frequency: "M", flow: "exports" }, "pace"],
    [{ points: 30, frequency: "A" }, "level"],
    [{ points: 200, frequency: "A" }, "level"],
    [{ points: 12, frequency: "S" }, "level"],
    [{ points: 36, frequency: "M", flow: "imports" }, "level"],
    [{ points: 37, frequency: "M", flow: "imports" }, "rolling"],
    [{ points: 60, frequency: "Q" }, "rolling"],
    [{ points: 60, frequency: null }, "level"],
    [{ points: 30, frequency: "A", flow: "balance", hasBothFlows: true }, "balance"],
    [{ stated: 4, flow: "balance", hasBothFlows: true }, "balance"],
    [{ points: 30, frequency: "A", flow: "balance" }, "level"],
    [{}, "level"],
  ])("of %j is %s", (given, view) => {
    expect(defaultView(shapeOf(given))).toBe(view);
  });
});

describe("the views that are offered", () => {
  test.each<[Partial<Shape>, string]>([
    [{}, ""],
    [{ stated: 1 }, "pace ytd level"],
    [{ stated: 3 }, "pace ytd level growth rolling index"],
    [{ points: 20, frequency: "A", hasBothFlows: true }, "pace level growth balance index"],
    [
      { points: 20, frequency: "M", hasWhole: true, isRevisable: true },
      "pace ytd level growth rolling index share revisions",
    ],
    [{ points: 3, frequency: "Q" }, "pace ytd level growth index"],
    [
      { points: 9, frequency: "A", flow: "balance", hasBothFlows: true, hasWhole: true },
      "pace level balance",
    ],
  ])("of %j are %j", (given, views) => {
    expect(offeredViews(shapeOf(given)).join(" ")).toBe(views);
  });
});

test.each([
  ["months", "exports", { stated: 0, points: 71, frequency: "M", hasBothFlows: true }],
  ["years", "exports", { stated: 0, points: 10, frequency: "A", hasBothFlows: true }],
  ["stated", "turnover", { stated: 6, points: 0, frequency: null, hasBothFlows: false }],
] as const)("the shape of %s is seen in the figures", (name, flow, shape) => {
  const spec = specOf({ reporter: "AZE", partner: "SRB", flow });
  const possible = { hasWhole: false, isRevisable: false };
  expect(describeShape(spec, sources[name], possible)).toMatchObject(shape);
});
