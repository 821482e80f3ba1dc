import type { Chart } from "chart.js";
import type { FrameLook, FramePart } from "./frame-plugin";
import { type TextStyle, widthOf, wrapText, writeLine } from "./text";

/** Words in one style, wrapped to the width. */
type Block = { readonly text: string; readonly style: TextStyle };

const linesOf = (chart: Chart, { text, style }: Block, width: number): string[] =>
  wrapText(text, width, (words) => widthOf(chart.ctx, words, style.font));

const heightOf = (chart: Chart, blocks: readonly Block[], width: number): number =>
  blocks.reduce(
    (sum, block) => sum + linesOf(chart, block, width).length * block.style.font.lineHeight,
    0,
  );

const writeBlocks = (
  chart: Chart,
  blocks: readonly Block[],
  at: { left: number; top: number; width: number },
): void => {
  let y = at.top;
  for (const block of blocks) {
    for (const line of linesOf(chart, block, at.width)) {
      writeLine(chart.ctx, line, { x: at.left, y }, block.style);
      y += block.style.font.lineHeight;
    }
  }
};

const headGap = 16;

/** Title and subtitle at the head of the picture. */
export const headerPart = (
  words: { title: string; subtitle: string },
  { fonts, colours }: FrameLook,
): FramePart => {
  const blocks = [
    { text: words.title, style: { font: fonts.title, colour: colours.ink } },
    { text: words.subtitle, style: { font: fonts.subtitle, colour: colours.soft } },
  ];
  return {
    position: "top",
    weight: 3000,
    fullSize: true,
    heightFor: (chart, width) => heightOf(chart, blocks, width) + headGap,
    draw: (chart, box) => writeBlocks(chart, blocks, box),
  };
};

const footerGap = 10;
const noteGap = 4;
const addressGap = 24;

/** What stands at the foot of a picture. */
type FooterWords = {
  readonly notes: readonly string[];
  readonly source: string;
  readonly address?: string | undefined;
};

/**
 * Notes, the source line and the address at the foot of the picture, under a rule. The address stands at the right of
 * the source where it takes less than half of the width, and below it otherwise.
 */
export const footerPart = (words: FooterWords, { fonts, colours }: FrameLook): FramePart => {
  const style: TextStyle = { font: fonts.note, colour: colours.soft };
  const blockOf = (text: string): Block => ({ text, style });
  const notes = words.notes.map(blockOf);
  const address = words.address?.replace(/^https?:\/\//, "") ?? "";
  const layOut = (chart: Chart, width: number) => {
    const wide = address === "" ? 0 : widthOf(chart.ctx, address, fonts.note);
    const isBeside = wide > 0 && wide < width * 0.45;
    const last = [words.source, ...(isBeside ? [] : [address])].filter(Boolean).map(blockOf);
    const lastWidth = isBeside ? width - wide - addressGap : width;
    const notesHeight = notes.length > 0 ? heightOf(chart, notes, width) + noteGap : 0;
    return { isBeside, last, lastWidth, notesHeight };
  };
  return {
    position: "bottom",
    weight: 3000,
    fullSize: true,
    heightFor: (chart, width) => {
      const { last, lastWidth, notesHeight } = layOut(chart, width);
      return footerGap * 2 + notesHeight + heightOf(chart, last, lastWidth);
    },
    draw: (chart, { left, top, width }) => {
      const { isBeside, last, lastWidth, notesHeight } = layOut(chart, width);
      const y = top + footerGap * 2;
      chart.ctx.fillStyle = colours.grid;
      chart.ctx.fillRect(left, top + footerGap, width, 1);
      writeBlocks(chart, notes, { left, top: y, width });
      const end = { x: left + width, y: y + notesHeight };
      writeBlocks(chart, last, { left, top: end.y, width: lastWidth });
      if (isBeside) writeLine(chart.ctx, address, end, { ...style, align: "right" });
    },
  };
};
