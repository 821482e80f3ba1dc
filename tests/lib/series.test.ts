import { expect, test } from "vitest";
import { listSeriesOf, type NamedObservation } from "@/lib/series";

const observation = (
  flow: string,
  period: string,
  value: number | null,
  more: Partial<NamedObservation> = {},
): NamedObservation => ({
  flow,
  reporter: "AZE",
  partner: "SRB",
  product: null,
  unit: "USD",
  period,
  value,
  status: "normal",
  dataset: "itpd",
  datasetName: "ITPD-E",
  dimensions: {},
  ...more,
});
const scope = { flow: "turnover", reporter: "AZE", partner: "SRB" };

test("turnover is made of exports and imports of one period, and only where both are there", () => {
  const series = listSeriesOf(
    [
      observation("exports", "2007-01/P12M", 2_883_169),
      observation("imports", "2007-01/P12M", 1_373_816),
      observation("exports", "2006-01/P12M", 1_146_468),
      observation("imports", "2008-01/P12M", 3_693_229),
      observation("exports", "2009-01/P12M", 1),
      observation("imports", "2009-01/P12M", null),
    ],
    scope,
  );
  expect(series.map(({ points }) => points)).toEqual([
    [{ period: "2007-01/P12M", value: 4_256_985, status: "normal" }],
  ]);
});

test("a turnover that the office publishes is taken as it stands", () => {
  const [series] = listSeriesOf(
    [
      observation("turnover", "2020-01/P12M", 10),
      observation("exports", "2020-01/P12M", 1),
      observation("imports", "2020-01/P12M", 2),
    ],
    scope,
  );
  expect(series?.points.map(({ value }) => value)).toEqual([10]);
});

test("the balance is exports less imports, and a status that is not normal is kept", () => {
  const [series] = listSeriesOf(
    [
      observation("exports", "2020-01/P12M", 1),
      observation("imports", "2020-01/P12M", 3, { status: "provisional" }),
    ],
    { ...scope, flow: "balance" },
  );
  expect(series?.points).toEqual([{ period: "2020-01/P12M", value: -2, status: "provisional" }]);
});

test("datasets, units and dimensions never mix, and the other side’s count is another series", () => {
  const year = "2015-01/P12M";
  const series = listSeriesOf(
    [
      observation("exports", year, 1),
      observation("exports", year, 2, { dataset: "unctad" }),
      observation("exports", year, 3, { unit: "EUR" }),
      observation("exports", year, 4, { dimensions: { adjustment: "seasonal" } }),
      observation("exports", year, 5, { reporter: "SRB", partner: "AZE" }),
      observation("exports", year, 6, { product: "HS 27" }),
    ],
    { ...scope, flow: "exports" },
  );
  expect(series.map(({ points }) => points[0]?.value)).toEqual([1, 2, 3, 4]);
});
