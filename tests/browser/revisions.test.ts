import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";

const file = (years: Readonly<Record<number, number>>): string =>
  ["flow,reporter,partner,unit,year,value"]
    .concat(Object.entries(years).map(([year, value]) => `exports,ISL,MLT,USD,${year},${value}`))
    .join("\n");

const send = async (path: string, body: string) => {
  const answer = await fetch(inject("base") + path, {
    method: "POST",
    headers: { authorization: `Bearer ${inject("key")}`, "content-type": "text/csv" },
    body,
  });
  return (await answer.json()) as { dataset: string };
};

let browser: Browser;
let dataset: string;
let series: number;
beforeAll(async () => {
  browser = await openBrowser();
  const name = `Yearbook of revisions ${process.pid}`;
  const first = file({ 2019: 5_000_000, 2020: 8_000_000 });
  const made = await send(`/api/v1/datasets?name=${name}&released=2021-03-01`, first);
  dataset = made.dataset;
  const next = file({ 2019: 5_000_000, 2020: 9_200_000, 2021: 7_000_000 });
  await send(`/api/v1/datasets/${dataset}/vintages?released=2022-03-01`, next);
  const answer = await fetch(`${inject("base")}/api/v1/series?dataset=${dataset}`);
  series = ((await answer.json()) as { series: { id: number }[] }).series[0]?.id ?? 0;
});
afterAll(() => browser.close());

const open = (path: string, screen = "desktop, light", options = {}) =>
  openPage(browser, { ...screens[screen], ...options }, inject("base") + path);

describe("revised figures", () => {
  test.each([
    ["a series", () => `/series/${series}`],
    ["a series as of a day", () => `/series/${series}?asOf=2021-06-30`],
    ["a dataset", () => `/datasets/${dataset}`],
  ])("are shown without noise, nothing for axe and nothing cut off: %s", async (_what, path) => {
    const { page, noise, close } = await open(path());
    const looks = await lookAtBoth(page);
    await close();
    expect(looks).toEqual(clean);
    expect(noise).toEqual([]);
  });

  test("stand in a triangle of periods by vintages, and in a sentence", async () => {
    const { page, close } = await open(`/series/${series}`);
    const triangle = page.getByRole("region", { name: "Periods by vintages" });
    const row = triangle.locator("tbody tr", { hasText: "2020" });
    const cells = await row.locator("td").allInnerTexts();
    const text = await page.locator("main").innerText();
    await close();
    expect(cells.map((cell) => cell.replace(/\s+/g, " "))).toEqual([
      "$8,000,000",
      expect.stringContaining("$9,200,000"),
    ]);
    expect(text).toContain("1 of its 3 figures was revised");
    expect(text).toContain("(+15.0 %)");
  });

  test("are left out of a page as of a day before them, without script, and it says so", async () => {
    const { page, close } = await open("/trade/ISL/MLT?view=level&flow=exports", "desktop, light", {
      javaScriptEnabled: false,
    });
    await page.getByText("As known today").click();
    await page.getByLabel("Show what was known on").fill("2021-06-30");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/asOf=2021-06-30/);
    const banner = await page.locator(".as-of-banner").innerText();
    const figures = await page.getByRole("region", { name: "Every figure, by period" }).innerText();
    await page.getByRole("link", { name: "Show what is known today" }).click();
    await page.waitForURL((url) => !url.searchParams.has("asOf"));
    await page.getByText("As known today").waitFor();
    const today = await page.getByRole("region", { name: "Every figure, by period" }).innerText();
    await close();
    expect(banner).toContain("This page shows what was known on 30 Jun 2021");
    expect(figures).toContain("$8,000,000");
    expect(figures).not.toContain("$9,200,000");
    expect(today).toContain("$9,200,000");
    expect(today).toContain("as first published");
  });
});
