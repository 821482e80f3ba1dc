import type { KeyEntry } from "./key-part";
import type { MarkDatum } from "./mark";
import type { MarkSeries } from "./model";
import type { ChartSpec } from "./spec";
import { coloursOf } from "./theme";

const sampleOf = (type: MarkSeries["type"], { capped }: MarkDatum): KeyEntry["sample"] => {
  if (type === "former") return capped ? "capped" : "thin";
  return type === "value" ? "diamond" : "bar";
};

/** The key of columns of `length` months: each label once, then what is hatched and why. */
export const columnKey = (
  series: readonly MarkSeries[],
  length: number,
  spec: ChartSpec,
): KeyEntry[] => {
  const { soft } = coloursOf(spec.theme);
  const entries = series.flatMap(({ label, type, marks }): KeyEntry[] => {
    const [first] = marks;
    return first ? [{ label, colour: first.colour, sample: sampleOf(type, first) }] : [];
  });
  const hatched = series.flatMap(({ marks }) => marks.filter(({ tentative }) => tentative));
  const isPart = ({ months }: MarkDatum): boolean => months !== length;
  const isStub = ({ kind }: MarkDatum): boolean => kind === "refused";
  const words = [
    ...(hatched.some((mark) => !isPart(mark) && !isStub(mark)) ? ["provisional"] : []),
    ...(hatched.some(isPart) ? ["incomplete year"] : []),
    ...(hatched.some(isStub) ? ["not compared"] : []),
  ].join(" or ");
  const named = entries.filter(
    ({ label }, index) => entries.findIndex((entry) => entry.label === label) === index,
  );
  return [...named, ...(words ? [{ label: words, colour: soft, sample: "hatched" as const }] : [])];
};
