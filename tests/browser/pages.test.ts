import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violationsOn } from "../setup/axe";
import { openBrowser, openPage, screens, sidewaysScroll } from "../setup/browser";

/** Looked at on every screen; the others on two that differ in both width and theme. */
const mainPages = ["/", "/trade/AZE/SRB"];
const otherPages = [
  "/?q=serbia",
  "/?q=nothing-of-this-name",
  "/trade/AZE",
  "/trade/AZE/SRB?view=ytd",
  "/trade/AZE/SRB?view=level",
  "/trade/KAZ/UZB",
  "/trade/SRB/CHN",
  "/trade/AZE/TUR?flow=exports",
  "/trade/FRA/BRA",
  "/compare",
  "/compare?reporter=AZE&partner=SRB",
  "/compare?reporter=AZE&partner=SRB&period=2021-01/P8M&base=2020",
  "/compare?reporter=UZB&measure=coverage&product=apples&period=soon",
  "/chart?reporter=AZE&partner=SRB&view=level",
  "/open?refused=no-origin",
  "/embed?reporter=AZE&partner=SRB",
  "/nowhere",
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks = Object.entries(screens).map(([name, screen]) => {
  const pages = ["desktop, light", "phone, dark"].includes(name)
    ? [...mainPages, ...otherPages]
    : mainPages;
  return { name, screen, pages };
});

describe.each(looks)("on a $name screen", ({ screen, pages }) => {
  test.each(pages)("%s is clean: no noise, nothing for axe, nothing cut off", async (path) => {
    const { page, noise, close } = await openPage(browser, screen, inject("base") + path);
    await page.locator("main h1").waitFor();
    const violations = await violationsOn(page);
    const expected =
      path === "/nowhere" || path === "/trade/FRA/BRA"
        ? noise.filter((line) => !line.includes("404"))
        : noise;
    const scroll = await sidewaysScroll(page);
    await close();
    expect(violations).toEqual([]);
    expect(expected).toEqual([]);
    expect(scroll).toBe(0);
  });
});
