import type { Warning } from "./comparison";

const sentences: Readonly<Record<Warning, string>> = {
  provisional: "A figure is provisional and may still be revised.",
  "mixed-sources": "The figures are of different sources.",
  "mixed-vintages":
    "The figures were published at different times, and may have been revised between.",
  "rounded-inputs": "The figures are rounded, so the result is known only within a range.",
  "approximate-inputs": "A figure is stated only as “about”.",
  "tiny-base":
    "The figure before is so small that the percentage says little; how many times it grew says more.",
  "base-touches-zero": "The figure before may be zero by its rounding, so the range has no end.",
  seasonal: "The months are not seasonally adjusted, so the season is part of the change.",
  "years-differ": "The number of years that was given is not the distance between the periods.",
  "periods-per-year-differ":
    "The number of periods in a year that was given is not that of the periods compared.",
};

const phrases: Readonly<Record<Warning, string>> = {
  provisional: "provisional",
  "mixed-sources": "two sources",
  "mixed-vintages": "two vintages",
  "rounded-inputs": "rounded",
  "approximate-inputs": "stated as “about”",
  "tiny-base": "from a tiny base",
  "base-touches-zero": "base may be zero",
  seasonal: "not seasonally adjusted",
  "years-differ": "other years than given",
  "periods-per-year-differ": "other periods in a year than given",
};

/** The same in the fewest words, for a line of a table. */
export const nameWarning = (warning: Warning): string => phrases[warning];

/** What a careful reader should know of a comparison, each in a sentence. */
export const explainWarning = (warning: Warning): string => sentences[warning];

/** The warnings that all of some comparisons have, which are said once. */
export const sharedWarnings = (lists: readonly (readonly Warning[])[]): readonly Warning[] => {
  const [first = [], ...others] = lists;
  return first.filter((warning) => others.every((list) => list.includes(warning)));
};
