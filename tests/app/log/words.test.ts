import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeAction, describeKey, pageOf } from "@/app/log/words";

const logged = readdirSync("lib/store", { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts") && !name.endsWith("fact-changes.ts"))
  .flatMap((name) => [
    ...readFileSync(join("lib/store", name), "utf8").matchAll(/action: "([\w-]+)"/g),
  ])
  .map(([, action = ""]) => action);

test.each([...new Set(logged)])("the action %s has words", (action) => {
  expect(describeAction(action)).not.toBe(action);
});

test.each([
  [{ by: "6dnfx4kybz", name: "Customs import" }, "Customs import"],
  [{ by: "0123abcd", name: null }, "first key, 0123abcd"],
  [{ by: "command", name: null }, "a command on the server"],
  [{ by: "shipped", name: null }, "Turnover itself"],
])("%j is told as %s", (entry, words) => {
  expect(describeKey(entry)).toBe(words);
});

test.each([
  ["import", "abc/2", "/datasets/abc"],
  ["save-article", "abc", "/articles/abc"],
  ["delete-article", "abc", undefined],
  ["save-event", "2021 A/B", undefined],
])("%s of %s leads to %s", (action, subject, page) => {
  expect(pageOf({ action, subject })).toBe(page);
});
