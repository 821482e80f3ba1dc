import { expect, test } from "vitest";
import { pageOf } from "@/app/chart/address";
import { specOf } from "@/tests/lib/chart/chart-fixtures";

test.each([
  [{ reporter: "AZE", partner: "SRB", width: 900 }, "/trade/AZE/SRB?view=pace"],
  [
    { reporter: "AZE", partner: "SRB", view: "level", asOf: "2021-12-31" },
    "/trade/AZE/SRB?view=level&asOf=2021-12-31",
  ],
  [{ series: 7, view: "level", flow: "exports", facts: false, theme: "dark" }, "/series/7"],
  [{ series: 7, view: "growth" }, "/series/7?view=growth"],
  [{ reporter: "AZE", view: "multiples", flow: "imports" }, "/trade/AZE?flow=imports"],
  [
    { series: 7, view: "level", asOf: "2021-12-31", from: "2020-01" },
    "/series/7?from=2020-01&asOf=2021-12-31",
  ],
] as const)("the picture %j is shown on the page %s", (spec, page) => {
  expect(pageOf(specOf(spec))).toBe(page);
});
