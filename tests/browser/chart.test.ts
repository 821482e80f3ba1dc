import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const openLive = async (path: string, screen = "desktop, light", options = {}) => {
  const opened = await openPage(browser, { ...screens[screen], ...options }, inject("base") + path);
  await opened.page.locator(".chart-drawing[data-live]").first().waitFor();
  return { ...opened, chart: opened.page.locator(".chart-live").first() };
};

describe("a chart by keyboard", () => {
  test("tells its points, changes its range, and the way back leads to the range before", async () => {
    const { page, chart, noise, close } = await openLive("/trade/AZE/WLD?view=growth&flow=exports");
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    const status = chart.getByRole("status");
    const last = await status.innerText();
    await page.keyboard.press("ArrowLeft");
    const before = await status.innerText();
    await page.keyboard.press("+");
    await page.waitForURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/);
    await page.waitForLoadState("networkidle");
    const near = new URL(page.url()).searchParams;
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("from"));
    await close();
    expect(noise).toEqual([]);
    expect(last).toMatch(/^\d{4}, [+−][\d.,]+ %, \$.*, \$/);
    expect(before).not.toBe(last);
    expect(near.get("view")).toBe("growth");
  });
});

describe("a chart by hand", () => {
  test("takes a stretch that is drawn over it as its range, and tells a point that is clicked", async () => {
    const { page, chart, close } = await openLive("/trade/AZE/WLD?view=level&flow=exports");
    const box = await chart.boundingBox();
    if (!box) throw new Error("the chart has no place");
    const at = (across: number, down: number) =>
      [box.x + box.width * across, box.y + box.height * down] as const;
    await page.mouse.click(...at(0.99, 0.5));
    for (let across = 0.5; across < 0.99; across += 0.01) {
      await page.mouse.click(...at(across, 0.86));
      if ((await chart.getByRole("status").innerText()) !== "") break;
    }
    const told = await chart.getByRole("status").innerText();
    await page.mouse.move(...at(0.4, 0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.7, 0.5), { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}-\d{2}&to=\d{4}-\d{2}/);
    const { searchParams } = new URL(page.url());
    await close();
    expect(told).toMatch(/^\d{4}, [\d.,]+ /);
    expect((searchParams.get("from") ?? "") < (searchParams.get("to") ?? "")).toBe(true);
  });

  test("tells a point that a finger touches", async () => {
    const path = "/trade/AZE/WLD?view=level&flow=exports";
    const { page, chart, close } = await openLive(path, "phone, light");
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (!box) throw new Error("the chart has no place");
    const status = chart.getByRole("status");
    for (let across = 0.5; across < 0.95 && (await status.innerText()) === ""; across += 0.02)
      await page.touchscreen.tap(box.x + box.width * across, box.y + box.height * 0.8);
    const told = await status.innerText();
    await close();
    expect(told).toMatch(/^\d{4}, [\d.,]+ /);
  });

  test("leaves a line out and brings it back, by the address", async () => {
    const { page, close } = await openLive("/trade/AZE/WLD?view=balance");
    await page.getByRole("link", { name: "Leave out: Trade balance" }).click();
    await page.waitForURL(/hide=/);
    await page.getByRole("link", { name: "Show again: Trade balance" }).click();
    await page.waitForURL((url) => !url.searchParams.has("hide"));
    const shown = await page.getByRole("link", { name: "Leave out: Trade balance" }).count();
    await close();
    expect(shown).toBe(1);
  });
});

describe("a chart in words", () => {
  test("has a sentence and a table that is put in order and copied", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, close } = await openLive("/trade/AZE/WLD?view=growth&flow=exports", undefined, {
      permissions,
    });
    const sentence = await page.locator(".chart-summary").innerText();
    await page.getByText(/^All \d+ figures of this chart$/).click();
    const table = page.locator(".chart-figures");
    await table.getByRole("button", { name: /^Value/ }).click();
    const values = await table.locator("tbody td:nth-child(2)").allInnerTexts();
    await table.getByRole("button", { name: "Copy the table" }).click();
    await table.getByRole("status").filter({ hasText: "copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    const numbers = values
      .filter((value) => value !== "–")
      .map((value) => Number(value.replaceAll(",", "")));
    expect(sentence).toMatch(/ % in \d{4}, from /);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(copied.split("\n")).toHaveLength(values.length + 1);
    expect(copied).toMatch(/^Period\tValue, percent\tWhat is known\tStatus\tSource/);
  });

  test.each(["/trade/AZE/SRB?view=growth", "/trade/AZE/WLD?view=balance"])(
    "%s has nothing for axe and fits, its table open",
    async (path) => {
      const { page, noise, close } = await openLive(path);
      await page.locator(".chart-figures > summary").first().click();
      const looks = await lookAtBoth(page);
      await close();
      expect(looks).toEqual(clean);
      expect(noise).toEqual([]);
    },
  );
});

test("in forced colours a drawing keeps the ground that its colours are made for", async () => {
  const { page, close } = await openLive("/trade/AZE/SRB", "desktop, light", {
    forcedColors: "active",
  });
  const ground = await page
    .locator(".chart-drawing")
    .first()
    .evaluate((drawing) => getComputedStyle(drawing).backgroundColor);
  await close();
  expect(["rgb(255, 255, 255)", "rgb(27, 31, 35)"]).toContain(ground);
});
