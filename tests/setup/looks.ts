import type { Page } from "playwright-core";
import { violationsOn, violationsOnScreen } from "./axe";
import { sidewaysScroll } from "./browser";

/** What is wrong with a page as it stands: what axe finds, one line a rule, and how far it can be scrolled sideways. */
export type Look = { readonly violations: readonly string[]; readonly scroll: number };

/** Nothing wrong, on a wide light screen nor on a narrow dark one. */
export const clean = {
  wide: { violations: [], scroll: 0 },
  narrow: { violations: [], scroll: 0 },
} satisfies Record<string, Look>;

const narrow = { width: 360, height: 740 };

/**
 * Looks at a page that stands open on a wide light screen, and then at the same page on a narrow dark one; it is left as
 * it was found.
 */
export const lookAtBoth = async (page: Page): Promise<Record<keyof typeof clean, Look>> => {
  const usual = page.viewportSize() ?? { width: 1280, height: 900 };
  const wide = { violations: await violationsOn(page), scroll: await sidewaysScroll(page) };
  await page.setViewportSize(narrow);
  await page.emulateMedia({ colorScheme: "dark" });
  const small = { violations: await violationsOnScreen(page), scroll: await sidewaysScroll(page) };
  await page.setViewportSize(usual);
  await page.emulateMedia({ colorScheme: "light" });
  return { wide, narrow: small };
};
