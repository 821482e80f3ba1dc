import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkClaim } from "@/lib/check";
import { readCheckRequest } from "@/lib/check/request";

type Case = {
  readonly id: string;
  readonly claim: unknown;
  readonly inputs: unknown;
  readonly expected: { readonly verdict: string; readonly slip: string | null };
};

/** The folder of cases kept elsewhere may hold the claims or a folder of them. */
const findFile = (named: string): string | undefined =>
  [join(named, "claims.jsonl"), join(named, "periods/claims.jsonl")].find((file) =>
    existsSync(file),
  );

const file = findFile(process.env.TURNOVER_CASES ?? "no-such-folder");

if (file) {
  describe("published claims", () => {
    const lines = readFileSync(file, "utf8").trim().split("\n");

    test.each(lines.map((line): Case => JSON.parse(line)))("$id", ({ claim, inputs, expected }) => {
      const request = readCheckRequest({ claim, inputs });
      if ("problems" in request) throw new Error(JSON.stringify(request.problems));
      const { verdict, slip } = checkClaim(request.claim, request.inputs);
      expect({ verdict, slip }).toEqual({ verdict: expected.verdict, slip: expected.slip });
    });
  });
}
