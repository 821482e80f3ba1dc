import { createCanvas, SvgExportFlag } from "@napi-rs/canvas";
import { freeCanvas } from "./image-canvas";
import { type FontParts, withWeightAxis } from "./image-fonts";

/** The size at which outlines are taken: whole numbers are fine enough there. */
export const glyphSize = 1000;

const outlines = new Map<string, string>();

type Segment = { readonly command: string; readonly numbers: readonly number[] };

const parsePath = (path: string): Segment[] =>
  [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)].map(([, command = "", text = ""]) => ({
    command,
    numbers: (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((number) => Math.round(Number(number))),
  }));

const joinNumbers = (numbers: readonly number[]): string =>
  numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number}` : String(number)))
    .join("");

/** The same outline in whole, relative coordinates, which are shorter and repeat more. */
const toRelative = (path: string): string => {
  let at = { x: 0, y: 0 };
  let opening = at;
  let text = "";
  for (const { command, numbers } of parsePath(path)) {
    if (command === "Z") {
      text += "z";
      at = opening;
      continue;
    }
    const { x, y } = at;
    text +=
      command.toLowerCase() +
      joinNumbers(numbers.map((number, index) => number - (index % 2 === 0 ? x : y)));
    at = { x: numbers.at(-2) ?? x, y: numbers.at(-1) ?? y };
    if (command === "M") opening = at;
  }
  return text;
};

/** The outline of a letter, 1000 units to the em, as SVG path data; empty for a space. */
export const outlineOf = (letter: string, { weight, family }: FontParts): string => {
  const key = `${weight} ${family} ${letter}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const canvas = createCanvas(glyphSize * 2, glyphSize * 2, SvgExportFlag.ConvertTextToPaths);
  const context = withWeightAxis(canvas.getContext("2d"));
  context.font = `${weight} ${glyphSize}px ${family}`;
  // Left of the canvas's edge nothing is drawn, and some letters reach there.
  context.fillText(letter, glyphSize / 2, glyphSize);
  const path = [
    ...canvas
      .getContent()
      .toString()
      .matchAll(/ d="([^"]*)"/g),
  ]
    .map(([, d]) => d)
    .join("");
  freeCanvas(canvas);
  const outline = toRelative(path.replace(/[MLQC][^MLQCZ]*/g, shiftBack));
  outlines.set(key, outline);
  return outline;
};

const shiftBack = (segment: string): string => {
  const numbers = (segment.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const moved = numbers.map(
    (number, index) => number - (index % 2 === 0 ? glyphSize / 2 : glyphSize),
  );
  return `${segment[0]}${moved.join(" ")}`;
};
