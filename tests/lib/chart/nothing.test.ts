import { describe, expect, test } from "vitest";
import { whyNothing } from "@/lib/chart/nothing";
import { type ChartSpec, chartViews } from "@/lib/chart/spec";
import { modelOf } from "@/lib/chart/words";
import { pictureOf, viewCases } from "./source-fixtures";

type Given = Partial<ChartSpec> & Pick<ChartSpec, "view">;

const whyOf = (name: Parameters<typeof pictureOf>[0], given: Given): string | undefined => {
  const { spec, data } = pictureOf(name, given);
  return whyNothing(spec, data, modelOf(spec, data));
};

describe("an empty picture", () => {
  test.each(chartViews)("as %s says why, and what would be needed", (view) => {
    expect(whyOf("none", { view })).toMatch(/^No .*\. Needed: .*\.$/);
  });

  test("of shares without a whole says which total is missing", () => {
    expect(whyOf("years", { view: "share", flow: "exports" })).toBe(
      "No source counts both this trade and the whole that it is a part of. Needed: the total of the same months from the same source.",
    );
  });

  test("names the years that were asked for", () => {
    expect(
      whyOf("years", { view: "level", flow: "exports", from: "1990-01", to: "1992-12" }),
    ).toMatch(/^Exports from 1990 to 1992: no figure/);
  });

  test("says so when its reader left everything out", () => {
    expect(
      whyOf("years", {
        view: "balance",
        hide: "yearbook-exports,yearbook-imports,yearbook-balance",
      }),
    ).toMatch(/^Every line of this chart is left out/);
  });
});

test.each(viewCases)("a picture as %s of %s says nothing of the kind", (view, name, flow) => {
  expect(whyOf(name, { view, flow })).toBeUndefined();
});
