import { flowName } from "@/lib/flow-names";
import type { SeriesKey } from "@/lib/observation";
import { frequencyNames } from "@/lib/observation-frequency";
import { isPlace, placeName } from "@/lib/place";

const withName = (code: string | null): string =>
  code === null ? "not said" : isPlace(code) ? `${placeName(code)} (${code})` : code;

/** What makes a series this one, by name. A series that is no trade has no flow and no places. */
const partsOf = (key: SeriesKey): readonly (readonly [string, string])[] => [
  ...(key.flow === null ? [] : [["Flow", flowName(key.flow)] as const]),
  ...(key.reporter === null ? [] : [["Counted by", withName(key.reporter)] as const]),
  ...(key.partner === null ? [] : [["Partner", withName(key.partner)] as const]),
  ...(key.flow === null && key.product === null
    ? []
    : [["Product", key.product ?? "all, the total"] as const]),
  ["Unit", key.unit ?? "not said by the file"],
  ["Frequency", key.frequency === null ? "various periods" : frequencyNames[key.frequency]],
  ...Object.entries(key.dimensions),
];

/** What a series is of, part by part. */
export const Scope = ({ series }: { readonly series: SeriesKey }) => (
  <section aria-labelledby="scope">
    <h2 id="scope">What it is</h2>
    <dl className="parts">
      {partsOf(series).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
