import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openBrowser, openPage, screens } from "../setup/browser";

const drawn = (page: Page): Promise<void> =>
  page.locator(".chart-drawing[data-live]").first().waitFor();

/** The pages that the documentation shows, each down to where it says enough. */
const pictures = [
  { name: "pair", path: "/trade/AZE/SRB", height: 1240, ready: drawn },
  {
    name: "refusal",
    path: "/compare?reporter=AZE&partner=SRB&flow=turnover&dataset=stated&period=2021-01/P8M&base=2020",
    height: 900,
    ready: drawn,
  },
];

test.each(pictures)("$name is taken as the page is now", async ({ name, path, height, ready }) => {
  const browser = await openBrowser();
  const screen = { ...screens["desktop, light"], viewport: { width: 1280, height } };
  const { page } = await openPage(browser, screen, inject("base") + path);
  await ready(page);
  const file = await page.screenshot({ path: `docs/${name}.png` });
  await browser.close();
  expect(file.length).toBeGreaterThan(20_000);
});
