import { flowName } from "../flow-names";
import type { ChartData } from "./data";
import type { ChartModel } from "./model";
import type { ChartSpec, ChartView } from "./spec";

/** Why a view has nothing to draw, and what would be needed. */
const needs: Readonly<Record<ChartView, string>> = {
  pace: "No figure is known here. Needed: a figure stated in an article, or an official series.",
  level: "No figure is known here. Needed: a figure stated in an article, or an official series.",
  ytd: "No figure begins with a January. Needed: months or quarters from January on, or a figure of the months up to some month.",
  growth:
    "No figure can be compared with the same months a year before. Needed: both figures from one source, counted in one way.",
  balance:
    "No source has both exports and imports of the same months. Needed: both sides from one source.",
  rolling:
    "No source has twelve months that follow one another. Needed: every month or quarter of a year from one source.",
  index:
    "No source has a figure of the base year and one to compare with it. Needed: both, or another base year.",
  share:
    "No source counts both this trade and the whole that it is a part of. Needed: the total of the same months from the same source.",
  revisions: "No figure was published more than once. Needed: a later file of the same series.",
  multiples:
    "No dataset names several partners. Needed: figures by partner, in one unit, from one dataset.",
};

const isEmpty = ({ series }: ChartModel): boolean =>
  series.every(({ marks }) => marks.length === 0);

const inYears = ({ from, to }: ChartSpec): string => {
  const years = [from, to].flatMap((month) => (month === undefined ? [] : [month.slice(0, 4)]));
  const [first, last = first] = years;
  if (first === undefined) return "";
  if (from === undefined) return ` up to ${first}`;
  if (to === undefined) return ` from ${first} on`;
  return first === last ? ` in ${first}` : ` from ${first} to ${last}`;
};

/**
 * Why a picture is empty and what would be needed, as sentences; undefined when it draws anything. What was left out by
 * the reader is told first, and so are the years that were asked for.
 */
export const whyNothing = (
  spec: ChartSpec,
  data: Pick<ChartData, "toggles">,
  model: ChartModel,
): string | undefined => {
  if (!isEmpty(model)) return undefined;
  if (data.toggles?.some(({ isHidden }) => isHidden))
    return "Every line of this chart is left out. Bring one back to see it.";
  const years = inYears(spec);
  const lead = years === "" ? "" : `${flowName(spec.flow)}${years}: `;
  const reason = needs[spec.view];
  return lead === "" ? reason : `${lead}${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
};
