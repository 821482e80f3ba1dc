import type { ChartTheme } from "./spec";

/** The colours of one theme. Text reaches 4.5 to 1 on the paper, marks 3 to 1; `grid` only decorates. */
export type ChartColours = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly rule: string;
  readonly stated: string;
  readonly mirror: string;
  readonly earlier: string;
  readonly flows: Readonly<Record<string, string>>;
  readonly otherFlow: string;
};

const light: ChartColours = {
  paper: "#ffffff",
  ink: "#1c2126",
  soft: "#59636b",
  grid: "#ece8de",
  rule: "#7b848b",
  stated: "#a3195b",
  mirror: "#8a6a00",
  earlier: "#6f8f98",
  flows: { turnover: "#1d718b", exports: "#174f87", imports: "#bf5a00", balance: "#8a2fd6" },
  otherFlow: "#4d6b2f",
};

const dark: ChartColours = {
  paper: "#1b1f23",
  ink: "#f2efe8",
  soft: "#a9b1b8",
  grid: "#2c343a",
  rule: "#7f8a92",
  stated: "#f27db4",
  mirror: "#d8bb55",
  earlier: "#6d929c",
  flows: { turnover: "#8fe0ee", exports: "#5a9fe0", imports: "#f2b26b", balance: "#d6bdfb" },
  otherFlow: "#a3c878",
};

const themes: Readonly<Record<ChartTheme, ChartColours>> = { light, dark };

/** The colours of a theme. */
export const coloursOf = (theme: ChartTheme): ChartColours => themes[theme];

/** The colour of a flow; an office's own flows share one. */
export const colourOfFlow = (colours: ChartColours, flow: string): string =>
  colours.flows[flow] ?? colours.otherFlow;

/**
 * The scripts of which each typeface has a file of its own. On a canvas every file stands under its own family name, so
 * a font lists them all and each letter finds its file.
 */
export const fontSubsets = {
  "Inter Variable": [
    "latin",
    "latin-ext",
    "cyrillic",
    "cyrillic-ext",
    "greek",
    "greek-ext",
    "vietnamese",
  ],
  "Source Serif 4 Variable": [
    "latin",
    "latin-ext",
    "cyrillic",
    "cyrillic-ext",
    "greek",
    "vietnamese",
  ],
} as const;

/** The name under which the file of one script is known: the plain family name for Latin, which web pages know too. */
export const subsetFamily = (family: string, subset: string): string =>
  subset === "latin" ? family : `${family} ${subset}`;

const familyList = (family: keyof typeof fontSubsets, last: string): string =>
  [...fontSubsets[family].map((subset) => `"${subsetFamily(family, subset)}"`), last].join(", ");

/** CSS font families: `sans` for all words and numbers, `serif` for the title. */
const fontFamilies = {
  sans: familyList("Inter Variable", "sans-serif"),
  serif: familyList("Source Serif 4 Variable", "serif"),
} as const;

/** A font for drawing: size and line height in CSS pixels. */
export type ChartFont = {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly lineHeight: number;
};

const sans = (size: number, weight = 400): ChartFont => ({
  family: fontFamilies.sans,
  size,
  weight,
  lineHeight: Math.round(size * 1.38),
});

/** The fonts of a picture; a narrow one has a smaller title. */
export const chartFonts = (width: number) => ({
  title: {
    family: fontFamilies.serif,
    size: width < 480 ? 17 : 20,
    weight: 600,
    lineHeight: width < 480 ? 22 : 26,
  },
  subtitle: sans(width < 480 ? 13 : 14),
  tick: sans(12),
  label: sans(11.5),
  strong: sans(12, 600),
  note: sans(12),
});
export type ChartFonts = ReturnType<typeof chartFonts>;

/** The CSS shorthand of a font, as a canvas takes it. */
export const cssFont = ({ family, size, weight }: ChartFont): string =>
  `${weight} ${size}px ${family}`;
