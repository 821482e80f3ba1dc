import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { violationsOn } from "../setup/axe";
import { openBrowser, openPage, screens, sidewaysScroll } from "../setup/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("the search is reached, moved over and left by keyboard, and the keys are told", async () => {
  const screen = screens["phone, dark"] ?? {};
  const { page, noise, close } = await openPage(browser, screen, `${inject("base")}/shortcuts`);
  const field = page.locator("#search");
  await page.keyboard.press("Tab");
  await page.locator("#search[data-ready]").waitFor();
  await page.keyboard.press("?");
  const help = page.locator("dialog[open]");
  await help.waitFor();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  await page.keyboard.press("/");
  await page.keyboard.type("Uzebkistan");
  const options = page.locator("[role=option]");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator("[role=option][aria-selected=true]");
  expect(await chosen.textContent()).toContain("Uzbekistan");
  expect(await field.getAttribute("aria-activedescendant")).toBe(await chosen.getAttribute("id"));
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  expect(await violationsOn(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.keyboard.press("Escape");
  expect(await field.getAttribute("aria-expanded")).toBe("false");
  expect(await field.inputValue()).toBe("Uzebkistan");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/trade/UZB");
  await page.locator("main h1").waitFor();
  expect(noise).toEqual([]);
  await close();
}, 20_000);
