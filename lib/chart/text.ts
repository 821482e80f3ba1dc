import { type ChartFont, cssFont } from "./theme";

/** A context that can measure and write words: a browser's, or a server's. */
type TextContext = Pick<
  CanvasRenderingContext2D,
  "font" | "fillStyle" | "textAlign" | "textBaseline" | "fillText" | "measureText"
>;

/** The width of words in a font, in CSS pixels. */
export const widthOf = (context: TextContext, text: string, font: ChartFont): number => {
  context.font = cssFont(font);
  return context.measureText(text).width;
};

/** A word that is wider than a line, in pieces that are not: a long address has no spaces. */
const breakWord = (word: string, width: number, measure: (text: string) => number): string[] => {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
};

/** Breaks text into lines no wider than `width`, between words, or within a word that is wider than a line. */
export const wrapText = (
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] => {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (const word of words.flatMap((each) => breakWord(each, width, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
};

/** How words are written: font, colour, and what their x means. */
export type TextStyle = {
  readonly font: ChartFont;
  readonly colour: string;
  readonly align?: "left" | "right" | "center";
};

/** Writes one line whose box begins at `y`: the line's middle is half a line height below. */
export const writeLine = (
  context: TextContext,
  text: string,
  at: { x: number; y: number },
  style: TextStyle,
): void => {
  context.font = cssFont(style.font);
  context.fillStyle = style.colour;
  context.textAlign = style.align ?? "left";
  // The middle of a line of text is drawn alike by browsers and servers; its top is not.
  context.textBaseline = "alphabetic";
  context.fillText(text, at.x, at.y + style.font.lineHeight / 2 + style.font.size * 0.36);
};
