import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };
declare const axe: { run: (options: object) => Promise<{ violations: Violation[] }> };

/** What depends on the width and the theme of a screen; the rest of a page is the same on each. */
const rulesOfScreens = ["color-contrast", "target-size", "scrollable-region-focusable"];

const ask = (page: Page, options: object): Promise<string[]> =>
  page.evaluate(async (given) => {
    const { violations } = await axe.run({ resultTypes: ["violations"], preload: false, ...given });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, options);

/** What axe finds on a page, one line a rule. Its script is put in by the debugger, which the page's policy does not bind. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return ask(page, {});
};

/** What axe finds on another screen of a page that it was asked of already. */
export const violationsOnScreen = (page: Page): Promise<string[]> =>
  ask(page, { runOnly: { type: "rule", values: rulesOfScreens } });
