import type { MarkDatum } from "./mark";

const mostLabelled = 24;

/** Of a long series only its last, greatest and least values are written beside their marks, and those that are cut. */
export const thinLabels = (marks: readonly MarkDatum[]): MarkDatum[] => {
  if (marks.length <= mostLabelled) return [...marks];
  const byValue = [...marks].sort((a, b) => a.y - b.y);
  const last = marks.reduce((latest, mark) => (mark.start > latest.start ? mark : latest));
  const kept = new Set([last, byValue[0], byValue.at(-1)]);
  return marks.map((mark) => {
    if (kept.has(mark) || mark.cut) return mark;
    const { label: _label, ...unlabelled } = mark;
    return unlabelled;
  });
};
