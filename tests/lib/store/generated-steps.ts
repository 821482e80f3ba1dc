import * as fc from "fast-check";
import { expect } from "vitest";
import type { Store } from "@/lib/store/open";
import { undoVintage } from "@/lib/store/undo-vintage";
import { customs, noon, placeOf, readerOf, type Statement, uploaded } from "./temporary-store";

/** A dataset as it would be kept by whoever had all the room in the world: each file as a whole. */
export type File = {
  readonly released: string;
  readonly replace: boolean;
  readonly statements: readonly Statement[];
};
/** What is done to a dataset. */
export type Step = { readonly upload: File } | { readonly undo: number };

/** Days on which generated files were released. */
export const days = ["2021-01-10", "2021-02-10", "2021-03-10", "2021-04-10"];

const statements = fc
  .uniqueArray(
    fc.record({
      series: fc.integer({ min: 0, max: 2 }),
      start: fc.integer({ min: 24252, max: 24257 }),
      months: fc.constantFrom(1, 3),
      value: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
    }),
    { selector: placeOf, maxLength: 14, minLength: 1 },
  )
  .map((list): readonly Statement[] => list);

/** An upload to a dataset, or the undoing of one. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      upload: fc.record({ released: fc.constantFrom(...days), replace: fc.boolean(), statements }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 6 }) }) },
);

const isBeforeOrOn = (file: File, asOf: string | undefined): boolean =>
  asOf === undefined || file.released <= asOf;

/** The numbers that hold, by place, after reading the files one after the other. */
export const numbersOf = (
  files: ReadonlyMap<number, File>,
  asOf?: string,
): Record<string, number> => {
  const ordered = [...files].sort(([a, first], [b, second]) =>
    first.released === second.released ? a - b : first.released < second.released ? -1 : 1,
  );
  let held: Record<string, number> = {};
  for (const [, file] of ordered.filter(([, each]) => isBeforeOrOn(each, asOf))) {
    if (file.replace) held = {};
    for (const statement of file.statements) {
      const { [placeOf(statement)]: _, ...others } = held;
      held =
        statement.value === null ? others : { ...others, [placeOf(statement)]: statement.value };
    }
  }
  return held;
};

/** Does the steps on a new dataset; gives it, and the files that were not undone by the number of their vintage. */
export const play = async (store: Store, steps: readonly Step[]) => {
  const files = new Map<number, File>();
  let dataset: { id: string } | undefined;
  for (const [index, each] of steps.entries()) {
    if ("undo" in each) {
      if (!dataset) continue;
      const undo = { dataset: dataset.id, number: each.undo, by: "test", now: noon("2021-05-01") };
      expect(await undoVintage(store.db, undo)).toBe(files.delete(each.undo));
      continue;
    }
    const { released, replace, statements: stated } = each.upload;
    const result = await uploaded(store, `file ${index}`, {
      dataset: dataset ?? { ...customs, name: crypto.randomUUID() },
      released,
      replace,
      read: readerOf(stated),
    });
    dataset ??= { id: result.dataset.id };
    files.set(result.vintage, each.upload);
  }
  return { files, dataset: dataset?.id };
};
