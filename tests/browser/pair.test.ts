import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens } from "../setup/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (path: string, screen = "desktop, light", options = {}) =>
  openPage(browser, { ...screens[screen], ...options }, inject("base") + path);

describe("the page of Azerbaijan and Serbia", () => {
  test("opens with the two figures of the article, and says that they cannot be compared", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    const lede = await page.locator(".lede").innerText();
    await close();
    expect(lede).toContain("$5.9 million in January–August 2021");
    expect(lede).toContain("$9 million in the whole of 2020");
    expect(lede).toContain("cannot be compared (8 months against 12)");
  });

  test("shows the words, outlet, date and interval of a stated figure", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    const card = page.locator(".fact", { hasText: "$5.9 million" }).first();
    const text = await card.innerText();
    await close();
    expect(text).toContain("Jan–Aug 2021");
    expect(text).toContain("Azernews");
    expect(text).toContain("12 Oct 2021");
    expect(text).toContain("$5.85–5.95 million");
  });

  test("refuses the eight months against the year with the figure that would settle it", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    const refusal = await page
      .locator(".refusal", { hasText: "Jan–Aug 2021 against 2020" })
      .first()
      .innerText();
    await close();
    expect(refusal).toContain("Needs a figure for January–August 2020.");
  });

  test("keeps Serbia’s count apart from Azerbaijan’s", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    const mirror = await page
      .locator("section", { hasText: "Serbia’s own count" })
      .last()
      .innerText();
    await close();
    expect(mirror).toContain("$23.4 million");
  });

  test.each(["Pace", "Year to date", "Level"])(
    "draws the %s view twice, alike in size: first as a picture, then live",
    async (view) => {
      const { page, noise, close } = await open("/trade/AZE/SRB");
      await page.locator(".chart-drawing[data-live]").first().waitFor();
      await page.getByRole("link", { name: view, exact: true }).click();
      await page.waitForURL(/#chart$/);
      await page.waitForLoadState("load");
      const picture = await page.locator(".chart-drawing").first().boundingBox();
      await page.locator(".chart-drawing[data-live]").first().waitFor();
      const live = await page.locator(".chart-drawing canvas").first().boundingBox();
      await close();
      expect(noise).toEqual([]);
      expect(live?.width).toBeCloseTo(picture?.width ?? 0, 0);
      expect(live?.height).toBeCloseTo(picture?.height ?? 0, 0);
    },
  );

  test("is whole without script", async () => {
    const { page, close } = await open("/trade/AZE/SRB", "desktop, light", {
      javaScriptEnabled: false,
    });
    const drawn = await page
      .locator(".chart-drawing img")
      .first()
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    const rows = await page.locator("section:has(> #table) tbody tr").count();
    await close();
    expect(drawn).toBeGreaterThan(300);
    expect(rows).toBeGreaterThan(20);
  });

  test("does not shift while it loads", async () => {
    const { page, close } = await open("/trade/AZE/SRB", "phone, light");
    await page.locator(".chart-drawing[data-live]").first().waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(total), 300);
        }),
    );
    await close();
    expect(shift).toBeLessThan(0.02);
  });
});
