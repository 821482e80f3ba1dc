import { assembleChart } from "@/lib/chart/assemble";
import type { ChartData } from "@/lib/chart/data";
import { type ChartSpec, chartSpecSchema } from "@/lib/chart/spec";
import type { BuilderEvidence, Built } from "@/lib/compare/builder";
import type { Level } from "@/lib/compare/comparison";
import { statedId } from "@/lib/compare/level-source";
import { endOf, type Period } from "@/lib/period";

const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");

/** The years that some periods touch, and one on either side. */
export const yearsAround = (periods: readonly Period[]): { from: string; to: string } => {
  const first = Math.floor(Math.min(...periods.map(({ start }) => start)) / 12) - 1;
  const last = Math.floor((Math.max(...periods.map(endOf)) - 1) / 12) + 1;
  return { from: `${padded(first, 4)}-01`, to: `${padded(last, 4)}-12` };
};

const periodsOf = ({ question, comparison }: Built): readonly Period[] => {
  const used: readonly Level[] = "refused" in comparison ? [] : comparison.inputs;
  return [
    question.period,
    ...(question.base ? [question.base] : []),
    ...used.map(({ period }) => period),
  ];
};

/** The chart of the figures that a comparison is of, in the years around its periods. */
export const chartOf = (
  built: Built,
  evidence: BuilderEvidence,
): { spec: ChartSpec; data: ChartData } => {
  const { source, question } = built;
  const { flow, reporter, partner, product } = question.scope;
  const isStated = source.id === statedId;
  const [dataset] = source.id.split(" ");
  const spec = chartSpecSchema.parse({
    view: isStated ? "pace" : "level",
    flow,
    reporter,
    partner,
    product,
    unit: source.unit ?? undefined,
    dataset: isStated ? undefined : dataset,
    facts: isStated,
    events: false,
    ...yearsAround(periodsOf(built)),
  });
  return { spec, data: assembleChart(spec, { ...evidence, events: [] }) };
};
