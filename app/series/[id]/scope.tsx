import { flowName } from "@/lib/flow-names";
import type { Frequency, SeriesKey } from "@/lib/observation";
import { isPlace, placeName } from "@/lib/place";

const frequencies: Readonly<Record<Frequency, string>> = {
  A: "yearly",
  S: "half-yearly",
  Q: "quarterly",
  M: "monthly",
};

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
  ["Frequency", key.frequency === null ? "various periods" : frequencies[key.frequency]],
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
