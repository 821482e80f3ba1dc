import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { solveLedger } from "@/lib/ledger";
import { readLedgerRequest, toLedgerAnswer } from "@/lib/ledger/request";

type Case = {
  readonly name: string;
  readonly facts: readonly unknown[];
  readonly ask: readonly unknown[];
  readonly expected: Readonly<Record<string, unknown>>;
};

/** The folder of cases kept elsewhere may hold the ledgers or stand beside them. */
const findFolder = (named: string): string | undefined =>
  [join(named, "ledger"), join(named, "../ledger")].find((folder) => existsSync(folder));

const folder = findFolder(process.env.TURNOVER_CASES ?? "no-such-folder");

if (folder) {
  describe("ledgers worked out elsewhere", () => {
    const cases = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file): Case => JSON.parse(readFileSync(join(folder, file), "utf8")));

    test("are there", () => expect(cases.length).toBeGreaterThan(0));

    test.each(cases)("$name", ({ facts, ask, expected }) => {
      const request = readLedgerRequest({ facts, ask });
      if ("refused" in request) throw new Error(JSON.stringify(request.refused));
      expect(toLedgerAnswer(solveLedger(request.facts, request.questions))).toMatchObject(expected);
    });
  });
}
