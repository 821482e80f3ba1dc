import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
declare const axe: { run: (options: object) => Promise<{ violations: Violation[] }> };

/** What axe finds on a page, one line a rule. Its script is put in by the debugger, which the page's policy does not bind. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
};
