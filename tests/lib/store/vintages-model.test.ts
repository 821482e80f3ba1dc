import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listObservations } from "@/lib/store/observations";
import type { Store } from "@/lib/store/open";
import { listSeries } from "@/lib/store/series";
import { days, numbersOf, play, step } from "./generated-steps";
import { temporaryStore } from "./temporary-store";

type View = { readonly store: Store; readonly dataset: string; readonly asOf: string | undefined };

const storedNumbers = async ({ store, ...filter }: View): Promise<Record<string, number>> => {
  const { observations } = await listObservations(store.db, filter, { limit: 1_000 });
  return Object.fromEntries(
    observations.flatMap(({ partner, period, value }) =>
      value === null ? [] : [[`${partner} ${period}`, value]],
    ),
  );
};

const totalsOf = (numbers: Record<string, number>): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const place of Object.keys(numbers)) {
    const series = place.slice(0, 2);
    totals[series] = (totals[series] ?? 0) + 1;
  }
  return totals;
};

const storedTotals = async ({ store, ...filter }: View): Promise<Record<string, number>> => {
  const { series } = await listSeries(store.db, filter);
  return Object.fromEntries(series.map(({ partner, observations }) => [partner, observations]));
};

test("storing only what changed says the same, as of any day, as keeping every file whole", async () => {
  const store = await temporaryStore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const { files, dataset } = await play(store, steps);
      fc.pre(dataset !== undefined);
      for (const asOf of [undefined, ...days]) {
        const expected = numbersOf(files, asOf);
        expect(await storedNumbers({ store, dataset, asOf })).toEqual(expected);
        expect(await storedTotals({ store, dataset, asOf })).toEqual(totalsOf(expected));
      }
    }),
    { numRuns: 50 },
  );
}, 60_000);
