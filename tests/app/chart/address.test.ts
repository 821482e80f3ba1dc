import { expect, test } from "vitest";
import { originOf, pageOf } from "@/app/chart/address";
import { specOf } from "@/tests/lib/chart/chart-fixtures";

test.each([
  [{}, "/trade/AZE/SRB?view=pace"],
  [{ view: "level", flow: "exports" }, "/trade/AZE/SRB?view=level&flow=exports"],
  [
    { from: "2020-01", to: "2022-12", asOf: "2023-01-01" },
    "/trade/AZE/SRB?view=pace&from=2020-01&to=2022-12&asOf=2023-01-01",
  ],
  [
    { theme: "dark", width: 1200, height: 675, scale: 3, frame: false, locale: "az" },
    "/trade/AZE/SRB?view=pace",
  ],
] as const)("the page of the picture %o is %s", (given, page) => {
  expect(pageOf(specOf({ reporter: "AZE", partner: "SRB", ...given }))).toBe(page);
});

test.each([
  [{ host: "localhost:3000" }, "http://localhost:3000"],
  [{ host: "turnover.example", "x-forwarded-proto": "https" }, "https://turnover.example"],
  [{ host: "turnover.example", "x-forwarded-proto": "https, http" }, "https://turnover.example"],
  [{ host: "turnover.example", "x-forwarded-proto": "javascript" }, "http://turnover.example"],
  [{ host: "turnover.example/elsewhere?<b>" }, "http://turnover.example"],
  [{ host: "no host" }, undefined],
  [{}, undefined],
])("a request with %o was sent to %s", (headers, origin) => {
  expect(originOf(new Headers(headers as Record<string, string>))).toBe(origin);
});
