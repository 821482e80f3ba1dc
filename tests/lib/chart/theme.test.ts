import { describe, expect, test } from "vitest";
import { chartFonts, coloursOf, cssFont } from "@/lib/chart/theme";
import { allSights, contrast, distance } from "./colours";

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colours = coloursOf(theme);

  test.each(["ink", "soft", "stated"] as const)("writes in %s at 4.5 to 1", (name) => {
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["stated", colours.stated],
    ["mirror", colours.mirror],
    ["earlier years", colours.earlier],
    ["rules", colours.rule],
    ["other flows", colours.otherFlow],
    ...Object.entries(colours.flows),
  ])("draws %s at 3 to 1", (_name, colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3);
  });

  const { exports: sold = "", imports: bought = "", balance = "", turnover = "" } = colours.flows;

  test.each(
    allSights.flatMap((sight) =>
      [
        ["exports and imports", sold, bought],
        ["exports and balance", sold, balance],
        ["imports and balance", bought, balance],
        ["turnover and stated", turnover, colours.stated],
        ["exports and stated", sold, colours.stated],
        ["imports and stated", bought, colours.stated],
        ["this year and earlier ones", turnover, colours.earlier],
      ].map(([name = "", one = "", other = ""]) => [sight, name, one, other] as const),
    ),
  )("%s: tells %s apart", (sight, _name, one, other) => {
    expect(distance(one, other, sight)).toBeGreaterThanOrEqual(12);
  });

  test("columns side by side differ in grey print", () => {
    expect(contrast(sold, bought)).toBeGreaterThanOrEqual(1.5);
  });

  test("no two kinds of mark share a colour", () => {
    const used = [
      ...Object.values(colours.flows),
      colours.stated,
      colours.mirror,
      colours.otherFlow,
    ];
    expect(new Set(used).size).toBe(used.length);
  });
});

test("a font lists the files of all scripts, and no text is under 11 pixels", () => {
  for (const font of Object.values(chartFonts(320))) {
    expect(cssFont(font)).toMatch(
      /^\d+ [\d.]+px "(Inter|Source Serif 4) Variable", .*cyrillic.*serif$/,
    );
    expect(font.size).toBeGreaterThanOrEqual(11);
  }
});
