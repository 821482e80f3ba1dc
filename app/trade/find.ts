import { placeName } from "@/lib/place";
import { fitsPlaces } from "@/lib/place-search";
import type { DatasetSummary } from "@/lib/store/datasets";
import type { Pair } from "@/lib/store/pairs";

/** A country that reports, and how many partners and figures are known of it. */
export type Reporter = {
  readonly code: string;
  readonly partners: number;
  readonly figures: number;
};

/** Whether a pair is meant by a search; an empty one means all. */
export const fitsPair =
  (search: string) =>
  ({ reporter, partner }: Pair): boolean =>
    fitsPlaces(search, [reporter, partner]);

/** Whether a dataset is meant by a search: each word stands in its name or its publisher's. */
export const fitsDataset =
  (search: string) =>
  ({ name, publisher }: DatasetSummary): boolean => {
    const text = `${name} ${publisher ?? ""}`.toLowerCase();
    return search
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word));
  };

/** The reporting countries that a search means, by name. */
export const reportersOf = (search: string, pairs: readonly Pair[]): readonly Reporter[] => {
  const reporters = new Map<string, Reporter>();
  for (const { reporter, observations, facts } of pairs) {
    const known = reporters.get(reporter) ?? { code: reporter, partners: 0, figures: 0 };
    reporters.set(reporter, {
      ...known,
      partners: known.partners + 1,
      figures: known.figures + observations + facts,
    });
  }
  return [...reporters.values()]
    .filter(({ code }) => fitsPlaces(search, [code]))
    .sort((a, b) => placeName(a.code).localeCompare(placeName(b.code), "en"));
};
