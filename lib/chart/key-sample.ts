import type { KeyEntry } from "./key-part";
import type { ChartModel } from "./model";

/** The size of a sample, in CSS pixels. */
export const sampleSize = { width: 16, height: 12 } as const;

/** The shapes of samples as SVG paths, of those marks that belong to lines which can be left out. */
const paths: Partial<Readonly<Record<KeyEntry["sample"], string>>> = {
  line: "M0 4.5h16v3H0z",
  bar: "M2 .5h11v11H2z",
  diamond: "M7.5 1l5 5-5 5-5-5z",
  band: "M0 2h16v8H0z",
};

/** A sample of a line's marks: its shape as an SVG path, and its colour. */
export type KeySample = { readonly path: string; readonly colour: string };

const samples = { span: "line", column: "bar", former: "line", value: "line" } as const;

/** All that a picture draws, by its names: as its key tells it, else by the line or the first of the marks. */
const listEntries = ({ key, paths: lines, series }: ChartModel): readonly KeyEntry[] => [
  ...key,
  ...lines.map(({ label, colour }): KeyEntry => ({ label, colour, sample: "line" })),
  ...series.flatMap(({ label, type, marks: [first] }): KeyEntry[] =>
    first ? [{ label, colour: first.colour, sample: samples[type] }] : [],
  ),
];

/** The sample of what a picture draws under a name; undefined when it draws no such thing. */
export const sampleOf = (model: ChartModel, name: string): KeySample | undefined => {
  const entry = listEntries(model).find(({ label }) => label === name);
  const path = entry && paths[entry.sample];
  return entry && path ? { path, colour: entry.colour } : undefined;
};
