import * as fc from "fast-check";
import { expect, test } from "vitest";
import { solveLedger } from "@/lib/ledger";
import { exactBounds } from "./exact";
import {
  changesIn,
  floors,
  halfSpacesOf,
  levelsIn,
  questions,
  truthOf,
  weightsOf,
  worlds,
} from "./world";

const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 6));

const cases = worlds.chain((world) =>
  fc.record({
    world: fc.constant(world),
    facts: fc.array(fc.oneof({ weight: 3, arbitrary: levelsIn(world) }, changesIn(world)), {
      minLength: 1,
      maxLength: 5,
    }),
    question: questions,
  }),
);

test("facts of one true trade agree, and the bounds are exactly what they leave open", () => {
  fc.assert(
    fc.property(cases, ({ world, facts, question }) => {
      const ledger = solveLedger(facts, [question]);
      expect(ledger).toMatchObject({ consistent: true, truncated: [], conflicts: [], more: false });
      const [answer] = ledger.answers ?? [];
      const exact = exactBounds([...floors, ...facts.flatMap(halfSpacesOf)], weightsOf(question));
      expect(answer).toMatchObject({ low: near(exact.low), high: near(exact.high) });
      const truth = truthOf(world, question);
      expect(truth).toBeGreaterThanOrEqual((answer?.low ?? truth) - 1e-9);
      expect(truth).toBeLessThanOrEqual((answer?.high ?? truth) + 1e-9);
    }),
    { numRuns: 400 },
  );
});

test("the facts that bind give the same bounds alone", () => {
  fc.assert(
    fc.property(cases, ({ facts, question }) => {
      const [whole] = solveLedger(facts, [question]).answers ?? [];
      const binding = facts.filter((_fact, index) => whole?.because.includes(index));
      const [alone] = solveLedger(binding, [question]).answers ?? [];
      expect(alone).toMatchObject({
        low: near(whole?.low ?? null),
        high: near(whole?.high ?? null),
      });
    }),
    { numRuns: 300 },
  );
});
