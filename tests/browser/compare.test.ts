import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens } from "../setup/browser";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (path: string, options = {}) =>
  openPage(browser, { ...screens["desktop, light"], ...options }, inject("base") + path);

describe("the comparison builder", () => {
  test("works as a plain form without script", async () => {
    const { page, close } = await open("/compare", { javaScriptEnabled: false });
    await page.getByLabel("Whose count").fill("Azerbaijan");
    await page.getByLabel("Trade with").fill("Serbia");
    await page.getByRole("button", { name: "Compare" }).click();
    const sentence = await page.locator(".result-sentence").innerText();
    await page.getByLabel("Measure").selectOption("factor");
    await page.getByRole("button", { name: "Compare" }).click();
    const factor = await page.locator(".result-sentence").innerText();
    await close();
    expect(sentence).toMatch(/^Azerbaijan’s trade turnover with Serbia (?:rose|fell|more than)/);
    expect(factor).toContain("times that of");
  });

  test("each choice has its own address, and the back button brings the one before", async () => {
    const { page, noise, close } = await open("/trade/AZE/SRB");
    await page.getByRole("link", { name: "Compare other periods or in another way" }).click();
    await page.locator(".result-sentence").waitFor();
    await page.getByLabel("Measure").selectOption("difference");
    await page.waitForURL(/measure=difference/);
    await page.getByText(/by \$.* in 2025 against 2024/).waitFor();
    await page.goBack();
    await page.waitForURL((address) => !address.search.includes("measure=difference"));
    await page
      .getByText(/fell 28\.8 to 29\.3 % in 2025/)
      .first()
      .waitFor();
    const measure = await page.getByLabel("Measure").inputValue();
    await close();
    expect(measure).toBe("yoy");
    expect(noise).toEqual([]);
  });

  test("what is chosen before the script comes is taken up when it is there", async () => {
    const { page, close } = await open("/compare");
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(`${inject("base")}/compare?reporter=AZE&partner=SRB`, { waitUntil: "commit" });
    await page.getByLabel("Measure").selectOption("difference");
    release();
    await page.waitForURL(/measure=difference/);
    const sentence = await page.getByText(/by \$.* in 2025 against 2024/).innerText();
    await close();
    expect(sentence).toContain("fell");
  });

  test("refuses eight months against a year, and leads to the nearest that can be said", async () => {
    const query =
      "reporter=AZE&partner=SRB&flow=turnover&dataset=stated&period=2021-01/P8M&base=2020";
    const { page, close } = await open(`/compare?${query}`);
    const refusal = page.locator(".refusal");
    const said = await refusal.innerText();
    await refusal.getByRole("link").click();
    const sentence = await page.locator(".result-sentence").innerText();
    await close();
    expect(said).toContain("8 months against 12. Needs a figure for January–August 2020.");
    expect(sentence).toContain("in 2021 against 2020");
  });

  test("the sentence is copied with its source, and the chart has its export", async () => {
    const { page, close } = await open("/compare?reporter=AZE&partner=SRB&dataset=stated", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy the sentence" }).click();
    await page.getByText("The sentence is copied.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const picture = await page
      .getByRole("link", { name: "Export", exact: true })
      .getAttribute("href");
    await close();
    expect(copied).toMatch(/\. Source: .+\.$/);
    expect(picture).toMatch(/^\/chart\.png\?.*reporter=AZE/);
  });
});

test("a stated figure shows what official series say of it", async () => {
  const { page, close } = await open("/trade/AZE/WLD");
  const check = page.locator(".fact-check", { has: page.locator("a[href^='/datasets/']") }).first();
  const text = await check.textContent();
  await close();
  expect(text).toMatch(/UNCTADstat.* says \$[\d.]+ billion for \d{4}/);
});
