import { join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";
import { fontSubsets, subsetFamily } from "./theme";

const packages = {
  "Inter Variable": "inter",
  "Source Serif 4 Variable": "source-serif-4",
} as const;

const fileOf = (name: string, subset: string): string =>
  join("@fontsource-variable", name, "files", `${name}-${subset}-wght-normal.woff2`);

const registered = new Set<string>();

/** Where the font packages are installed: under the folder in which the server was started. */
export const defaultFontFolder = (): string =>
  join(/* turbopackIgnore: true */ process.cwd(), "node_modules");

/**
 * Makes the fonts of pictures known to the canvas, each file under its own family name. Once for each folder; throws
 * when a file is missing, since a picture in another font is another picture.
 */
export const registerFonts = (folder: string): void => {
  if (registered.has(folder)) return;
  for (const [family, subsets] of Object.entries(fontSubsets)) {
    for (const subset of subsets) {
      const file = join(folder, fileOf(packages[family as keyof typeof packages], subset));
      if (!GlobalFonts.registerFromPath(file, subsetFamily(family, subset)))
        throw new Error(`no font at ${file}`);
    }
  }
  registered.add(folder);
};

/** The parts of a CSS font shorthand that pictures use. */
export type FontParts = { readonly weight: number; readonly size: number; readonly family: string };

const namedWeights: Readonly<Record<string, number>> = { normal: 400, bold: 700 };

/** Reads "600 12px family"; text in another form keeps the weight 400 and the size 12. */
export const parseFont = (font: string): FontParts => {
  const match = /^(?:(?:normal|italic) )?(?:(\w+) )?([\d.]+)px(?:\/\S+)? (.+)$/.exec(font);
  const [, weight = "400", size = "12", family = font] = match ?? [];
  return { weight: namedWeights[weight] ?? Number(weight), size: Number(size), family };
};

type FontContext = { font: string; fontVariationSettings: string };

/**
 * Lets a context draw the weights of variable fonts. The canvas thickens the regular weight instead of using the
 * weight axis, so the axis is set beside every font.
 */
export const withWeightAxis = <Context extends FontContext>(context: Context): Context => {
  const prototype = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), "font");
  let font = context.font;
  Object.defineProperty(context, "font", {
    configurable: true,
    get: () => font,
    set: (text: string) => {
      font = text;
      const { weight, size, family } = parseFont(text);
      prototype?.set?.call(context, `400 ${size}px ${family}`);
      context.fontVariationSettings = `'wght' ${weight}`;
    },
  });
  return context;
};
