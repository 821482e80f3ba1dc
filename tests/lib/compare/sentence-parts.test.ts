import { expect, test } from "vitest";
import { subjectOf } from "@/lib/compare/sentence-parts";
import { periodOf } from "@/lib/period";

const period = periodOf(2021, 1, 12);

test.each([
  [null, "Azerbaijan’s exports to Serbia"],
  ["HS 27", "Azerbaijan’s exports of HS 27 to Serbia"],
  ["fruit and vegetables", "Azerbaijan’s exports of fruit and vegetables to Serbia"],
  ["non-oil", "Azerbaijan’s non-oil exports to Serbia"],
  ["Automotive", "Azerbaijan’s automotive exports to Serbia"],
  ["excluding gold", "Azerbaijan’s exports excluding gold to Serbia"],
  ["re-exports", "Azerbaijan’s exports (re-exports) to Serbia"],
])("the subject of figures of %j is %j", (product, words) => {
  const of = { flow: "exports", reporter: "AZE", partner: "SRB", product };
  expect(subjectOf({ ...of, period, figure: null })).toBe(words);
});

test("a figure without a country begins with its flow", () => {
  const of = { flow: "exports", product: "non-oil" };
  expect(subjectOf({ ...of, period, figure: null })).toBe("Non-oil exports");
});
