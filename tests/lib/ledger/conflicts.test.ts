import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LedgerFact, solveLedger } from "@/lib/ledger";
import { hasSolution } from "./exact";
import {
  changesIn,
  floors,
  halfSpacesOf,
  levelsIn,
  monthsOfWorld,
  type World,
  worlds,
} from "./world";

const largest = 4;

const subsetsOf = (count: number): number[][] =>
  Array.from({ length: 2 ** count }, (_none, bits) =>
    Array.from({ length: count }, (_each, index) => index).filter((index) => bits & (1 << index)),
  ).filter(({ length }) => length > 0);

/** All minimal sets that admit no solution, by trying every set. */
const listByTrying = (facts: readonly LedgerFact[]): number[][] => {
  const isImpossible = (members: readonly number[]): boolean =>
    !hasSolution(
      [...floors, ...members.flatMap((index) => halfSpacesOf(facts[index] as LedgerFact))],
      2 * monthsOfWorld,
    );
  const impossible: number[][] = [];
  for (const members of subsetsOf(facts.length).toSorted((a, b) => a.length - b.length)) {
    const isKnown = impossible.some((known) => known.every((index) => members.includes(index)));
    if (!isKnown && isImpossible(members)) impossible.push(members);
  }
  return impossible;
};

/** Nothing that a source may have cut off: what is stated "as is" becomes "about". */
const about = (fact: LedgerFact): LedgerFact =>
  fact.figure.qualifier === "=" && fact.base === null
    ? { ...fact, figure: { ...fact.figure, qualifier: "~" } }
    : fact;

/** Facts of two worlds, told as if they were of one. */
const mixtures = fc
  .tuple(worlds, worlds)
  .chain(([one, other]) => {
    const factsIn = (world: World) =>
      fc.array(fc.oneof({ weight: 3, arbitrary: levelsIn(world) }, changesIn(world)), {
        minLength: 1,
        maxLength: 3,
      });
    return fc.tuple(factsIn(one), factsIn(other));
  })
  .map(([some, others]) => [...some, ...others].map(about));

const inOrder = (sets: readonly (readonly number[])[]): string[] =>
  sets.map((set) => set.join()).toSorted();

test("conflicts are all minimal sets of up to four facts that no figures satisfy, and no others", () => {
  fc.assert(
    fc.property(mixtures, (facts) => {
      const impossible = listByTrying(facts);
      const ledger = solveLedger(facts, []);
      const small = impossible.filter(({ length }) => length <= largest);
      expect(inOrder(ledger.conflicts)).toEqual(inOrder(small));
      expect(ledger.consistent).toBe(impossible.length === 0);
      expect(ledger.more).toBe(small.length < impossible.length);
    }),
    { numRuns: 150 },
  );
});

const january = 2020 * 12;

const level = (from: number, months: number, value: number): LedgerFact => ({
  flow: "turnover",
  period: { start: january + from, months },
  base: null,
  measure: "amount",
  figure: { value, rounding: 1, qualifier: "~" },
});

test("a chain of four contradicts itself whichever of two copies each link is", () => {
  const bound = (fact: LedgerFact, qualifier: "<" | ">"): LedgerFact => ({
    ...fact,
    figure: { ...fact.figure, qualifier },
  });
  const links = [
    bound(level(0, 2, 10), "<"),
    bound(level(1, 2, 20), ">"),
    bound(level(2, 2, 15), "<"),
    bound(level(3, 2, 60), "<"),
    bound(level(3, 1, 8), ">"),
  ];
  const { conflicts, more } = solveLedger([...links, ...links], []);
  expect({ count: conflicts.length, more }).toEqual({ count: 16, more: false });
  expect(conflicts[0]).toEqual([0, 1, 2, 4]);
});

describe("more conflicts than can be listed", () => {
  test("thirty figures for one year that all contradict each other: a hundred pairs, and more", () => {
    const facts = Array.from({ length: 30 }, (_none, index) => level(0, 12, 10 * (index + 1)));
    const { conflicts, more, consistent } = solveLedger(facts, []);
    expect({ consistent, more, count: conflicts.length }).toEqual({
      consistent: false,
      more: true,
      count: 100,
    });
    expect(conflicts.every(({ length }) => length === 2)).toBe(true);
  });

  test("twelve months that do not fill their year: a contradiction too large to list, and no answers", () => {
    const months = Array.from({ length: 12 }, (_none, month) => level(month, 1, 10));
    const question = { flow: "turnover", period: { start: january, months: 1 } };
    expect(solveLedger([...months, level(0, 12, 300)], [question])).toEqual({
      consistent: false,
      truncated: [],
      conflicts: [],
      more: true,
      answers: null,
    });
  });

  test("forty pairs that contradict each other are all found", () => {
    const facts = Array.from({ length: 80 }, (_none, index) =>
      level(Math.floor(index / 2), 1, index % 2 === 0 ? 10 : 60),
    );
    const { conflicts, more } = solveLedger(facts, []);
    expect({ count: conflicts.length, more }).toEqual({ count: 40, more: false });
  });

  test("four hundred facts at odds end all the same, twice alike", () => {
    const facts = Array.from({ length: 400 }, (_none, index) =>
      level((index * 7) % 390, 1 + (index % 11), 1 + ((index * 7919) % 1000)),
    );
    const ledger = solveLedger(facts, []);
    expect(ledger.consistent).toBe(false);
    expect(solveLedger(facts, [])).toEqual(ledger);
  }, 30_000);
});
