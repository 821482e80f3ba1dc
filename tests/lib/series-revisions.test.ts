import { describe, expect, test } from "vitest";
import { summariseRevisions } from "@/lib/series-revisions";

const row = (period: string, ...values: (number | null)[]) => ({ period, values });

describe("how much a series was revised", () => {
  test("counts the figures that stand, those that were revised, and those withdrawn", () => {
    const { largest: _, ...counts } = summariseRevisions([
      row("2019", 5, 5, 5),
      row("2020", 8, 9, 9),
      row("2021", null, 3, 4),
      row("2022", null, 7, null),
      row("2023", null, null, 2),
      row("2024", null, null, null),
    ]);
    expect(counts).toEqual({ figures: 4, revised: 2, withdrawn: 1 });
  });

  test("names the largest from what was first published to what stands, and the vintages of both", () => {
    const { largest } = summariseRevisions([
      row("2019", 10, 11, 12, 12),
      row("2020", null, -4, -4, -5),
    ]);
    expect(largest).toEqual({
      period: "2019",
      first: 10,
      last: 12,
      firstAt: 0,
      lastAt: 2,
      percent: 20,
    });
  });

  test.each([
    ["a figure that was zero has no percentage", row("2020", 0, 5), null],
    ["a deficit that grew fell, in percent of its size", row("2020", -4, -5), -25],
    ["a figure changed and changed back is a revision of nothing", row("2020", 5, 6, 5), 0],
  ])("%s", (_name, figure, percent) => {
    const { revised, largest } = summariseRevisions([figure]);
    expect(revised).toBe(1);
    expect(largest?.percent).toBe(percent);
  });

  test("says nothing of a largest where none was revised", () => {
    expect(summariseRevisions([row("2020", null, 5)]).largest).toBeUndefined();
    expect(summariseRevisions([])).toEqual({
      figures: 0,
      revised: 0,
      withdrawn: 0,
      largest: undefined,
    });
  });
});
