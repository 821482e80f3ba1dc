import type { Span } from "./fact";

/** Words to be marked, under a number of its own. */
export type Mark = Span & { readonly number: number };

/**
 * A piece of a text: `marks` are the numbers of the marks that cover it, `ends` of those that end with it, and `layers`
 * the names of the layers above that cover it.
 */
export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly number[];
  readonly ends: readonly number[];
  readonly layers: readonly string[];
};

const isWithin = (span: Span, length: number): boolean =>
  span.start < span.end && span.end <= length;

/**
 * A text cut where marks or layers begin and end: joined again, the pieces are the text. Marks may overlap; spans that do
 * not lie within the text are passed over. In the order of the text, and time n log n in the number of spans.
 */
export const cutAtMarks = (
  text: string,
  marks: readonly Mark[],
  layers: Readonly<Record<string, Span>> = {},
): readonly Piece[] => {
  const spans = [
    ...marks.map((mark) => ({ ...mark, layer: undefined })),
    ...Object.entries(layers).map(([layer, span]) => ({ ...span, layer, number: undefined })),
  ]
    .filter((span) => isWithin(span, text.length))
    .sort((a, b) => a.start - b.start);
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const bounds = [...cuts].sort((a, b) => a - b);
  let open: typeof spans = [];
  let next = 0;
  return bounds.slice(0, -1).map((start, index): Piece => {
    const end = bounds[index + 1] ?? text.length;
    open = open.filter((span) => span.end > start);
    for (let span = spans[next]; span && span.start <= start; span = spans[++next]) open.push(span);
    return {
      start,
      text: text.slice(start, end),
      marks: open.flatMap(({ number }) => number ?? []),
      ends: open.filter((span) => span.end === end).flatMap(({ number }) => number ?? []),
      layers: open.flatMap(({ layer }) => layer ?? []),
    };
  });
};
