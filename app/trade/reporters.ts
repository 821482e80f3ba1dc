import { placeName } from "@/lib/place";
import type { Pair } from "@/lib/store/pairs";

/** A country that reports, and how many partners and figures are known of it. */
export type Reporter = {
  readonly code: string;
  readonly partners: number;
  readonly figures: number;
};

/** The countries that report, by name. */
export const reportersOf = (pairs: readonly Pair[]): readonly Reporter[] => {
  const reporters = new Map<string, Reporter>();
  for (const { reporter, observations, facts } of pairs) {
    const known = reporters.get(reporter) ?? { code: reporter, partners: 0, figures: 0 };
    reporters.set(reporter, {
      ...known,
      partners: known.partners + 1,
      figures: known.figures + observations + facts,
    });
  }
  return [...reporters.values()].sort((a, b) =>
    placeName(a.code).localeCompare(placeName(b.code), "en"),
  );
};
