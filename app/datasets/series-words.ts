import { flowName } from "@/lib/flow-names";
import type { SeriesKey } from "@/lib/observation";
import { frequencyNames } from "@/lib/observation-frequency";

/** What a series is in words: "exports · AZE – SRB · HS 0808 · USD · monthly · transport: road". Places as they stand. */
export const describeSeries = (series: SeriesKey): string => {
  const { flow, reporter, partner, product, unit, frequency, dimensions } = series;
  const places = [reporter, partner].filter((place) => place !== null).join(" – ");
  return [
    flow === null ? "" : flowName(flow),
    places,
    product ?? "",
    unit ?? "",
    frequency === null ? "" : frequencyNames[frequency],
    ...Object.entries(dimensions).map(([name, value]) => `${name}: ${value}`),
  ]
    .filter((part) => part !== "")
    .join(" · ");
};
