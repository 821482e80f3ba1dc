import { describe, expect, test } from "vitest";
import { chartFonts, coloursOf, cssFont } from "@/lib/chart/theme";

/** The relative luminance of WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
};

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
