import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const calls =
  /\bfetch\(|\bhttps?\.(?:get|request)\(|from "(?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)"/;

const sources = ["app", "lib"].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(?:tsx?|js)$/.test(name)),
);

/** Modules of the browser: they fetch from the server that their page came from, and the policy of the page holds them to it. */
const ofBrowser = new Set([
  "app/ui/export-actions.tsx",
  "app/ui/use-suggestions.ts",
  "app/articles/use-draft.ts",
  "app/articles/send.ts",
  "app/datasets/new/send.ts",
]);

test("nothing that runs on the server asks another machine for anything", () => {
  const calling = sources.filter((file) => calls.test(readFileSync(file, "utf8")));
  expect(calling.filter((file) => !ofBrowser.has(file))).toEqual([]);
});
