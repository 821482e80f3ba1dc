import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens, visit } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";
import { signIn } from "../setup/sign-in";

const folder = mkdtempSync(join(tmpdir(), "turnover-upload-"));
let browser: Browser;
let storageState: BrowserContextOptions["storageState"];
beforeAll(async () => {
  browser = await openBrowser();
  storageState = await signIn(browser);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
const saveFile = (text: string): string => {
  const path = join(folder, `office_${process.pid}_${files++}.csv`);
  writeFileSync(path, text);
  return path;
};
const exportsTo = (partner: string, rows: Readonly<Record<string, number | string>>): string =>
  [
    "flow,reporter,partner,currency,period,value",
    ...Object.entries(rows).map(
      ([period, value]) => `exports,ISL,${partner},USD,${period},${value}`,
    ),
  ].join("\n");

/** A page of a signed-in editor. */
const open = (options = {}) =>
  openPage(
    browser,
    { ...screens["desktop, light"], storageState, ...options },
    `${inject("base")}/datasets/new`,
  );

const choose = async (page: Page, ...paths: string[]): Promise<void> => {
  await page.getByLabel("Drop CSV files here").setInputFiles(paths);
};

const addAsNew = async (page: Page, path: string, name: string): Promise<string> => {
  await visit(page, `${inject("base")}/datasets/new`);
  await choose(page, path);
  const target = page.getByLabel("These figures are");
  await page.getByRole("button", { name: "Add these figures" }).waitFor();
  if (await target.isVisible()) await target.selectOption({ label: "a new dataset" });
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Add these figures" }).click();
  await page.waitForURL(/\/datasets\/[0-9a-z]{10}\?changes=1/);
  return new URL(page.url()).pathname;
};

describe("adding figures", () => {
  test("is for signed-in editors; others are led to the sign-in and back", async () => {
    const { page, close } = await openPage(
      browser,
      screens["desktop, light"] ?? {},
      `${inject("base")}/datasets/new`,
    );
    const link = await page.getByRole("link", { name: "Sign in to add" }).getAttribute("href");
    await close();
    expect(link).toBe("/sign-in?back=/datasets/new");
  });

  test("shows the lines beside what was read, adds them, and the pair has them at once", async () => {
    const { page, noise, close } = await open();
    const before = await (await page.request.get(`${inject("base")}/trade/ISL/MLT`)).text();
    await choose(
      page,
      saveFile(exportsTo("MLT", { "2019": 1250000, "2020": "1.3.5", "2021": 1500000 })),
    );
    const card = page.locator(".file-card");
    await card.getByText("2 figures in 1 series").waitFor();
    const sample = await card.getByRole("row", { name: "1250000" }).innerText();
    await card.getByText("1 cell was not read").click();
    const problem = await card.locator(".problems li").innerText();
    const name = await page.getByLabel("Name").inputValue();
    await page.getByLabel("Publisher").fill("Hagstofa");
    await page.getByRole("button", { name: "Add these figures" }).click();
    await page.waitForURL(/\?changes=1/);
    const dataset = await page.locator("main").innerText();
    await page.goto(`${inject("base")}/trade/ISL/MLT`);
    const pair = await page.locator("main").innerText();
    await close();
    expect(before).not.toContain("$1,500,000");
    expect(sample).toContain("1,250,000");
    expect(problem).toContain("Line 3, column 6 (value): 1.3.5");
    expect(name).toMatch(/^office \d+ \d+$/);
    expect(dataset).toContain("Hagstofa");
    expect(dataset).toContain("2 figures in 1 series, 2019–2021");
    expect(pair).toContain("$1,500,000");
    expect(noise).toEqual([]);
  });

  test("offers the next vintage, and lists what it changed, old and new", async () => {
    const { page, noise, close } = await open();
    const name = `Quarters ${process.pid}`;
    const path = await addAsNew(
      page,
      saveFile(exportsTo("FRO", { "2020-Q1": 100, "2020-Q2": 200, "2020-Q3": 300 })),
      name,
    );
    await visit(page, `${inject("base")}/datasets/new`);
    await choose(
      page,
      saveFile(exportsTo("FRO", { "2020-Q2": 210, "2020-Q3": 350, "2020-Q4": 400 })),
    );
    await page
      .getByLabel("These figures are")
      .selectOption({ label: `the next file of “${name}”` });
    await page.getByLabel("Released on").fill("2031-01-15");
    await page.getByRole("button", { name: "Add these figures" }).click();
    await page.waitForURL(`**${path}?changes=2*`);
    const rows = await page
      .getByRole("region", { name: "Changed figures" })
      .getByRole("row")
      .allInnerTexts();
    await close();
    expect(rows.slice(1).map((row) => row.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^Q3 2020 .*Revised \$300 \$350 \$50 \+16\.7 %$/),
      expect.stringMatching(/^Q2 2020 .*Revised \$200 \$210 \$10 \+5\.0 %$/),
      expect.stringMatching(/^Q4 2020 .*New – \$400 $/),
    ]);
    expect(noise).toEqual([]);
  });

  test("asks what cannot be told, by keyboard too", async () => {
    const { page, close } = await open();
    await choose(page, saveFile("year;reporter;partner;flow;value\n2020;ISL;SMR;exports;1.234\n"));
    const question = page.locator(".question");
    const asked = await question.innerText();
    await question.getByRole("button").last().focus();
    await page.keyboard.press("Enter");
    await page
      .getByText("1 figures in 1 series")
      .or(page.getByText("1 figure in 1 series"))
      .waitFor();
    const read = await page.locator(".read").innerText();
    await close();
    expect(asked).toContain("1.234");
    expect(read).toContain("1,234");
  });

  test("reads a column as a person says", async () => {
    const { page, close } = await open();
    const rows = "who,whom,year,amount,weight\nISL,AND,2020,5,7\nISL,AND,2021,6,8\n";
    await choose(page, saveFile(rows));
    await page.getByText("What each column is, and why").click();
    await page.getByRole("combobox", { name: "weight" }).selectOption("Not used");
    await page.getByText("2 figures in 1 series").waitFor();
    const because = await page.getByRole("row", { name: "weight" }).innerText();
    await close();
    expect(because).toContain("you said so");
  });

  test("says of a file that holds no figures what it is, and how to mend it", async () => {
    const { page, close } = await open();
    await choose(page, saveFile("<!doctype html><html><body>Error 503</body></html>"));
    const alert = await page.locator(".file-card [role=alert]").innerText();
    await close();
    expect(alert).toContain("web page, not CSV");
    expect(alert).toContain("To mend it, open it in a browser");
  });

  test("works without script", async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await choose(page, saveFile(exportsTo("GIB", { "2020": 7 })));
    await page.getByLabel("Name").fill(`Plain ${process.pid}`);
    await page.getByRole("button", { name: "Add these figures" }).click();
    await page.waitForURL(/\/datasets\/[0-9a-z]{10}$/);
    const title = await page.locator("h1").innerText();
    await close();
    expect(title).toBe(`Plain ${process.pid}`);
  });
});

describe("a dataset’s page", () => {
  test("changes its details, undoes a vintage and deletes it, each only when it is meant", async () => {
    const { page, noise, close } = await open();
    const name = `Micro ${process.pid}`;
    const path = await addAsNew(page, saveFile(exportsTo("LIE", { "2020": 10, "2021": 20 })), name);
    await page.getByText("Edit its name").click();
    await page.getByLabel("Licence").fill("CC0");
    await page.getByRole("button", { name: "Save details" }).click();
    await page.locator(".lede", { hasText: "CC0" }).waitFor();
    await page.getByText("Undo", { exact: true }).click();
    await page.getByLabel("What only this file says").check();
    await page.getByRole("button", { name: "Undo vintage 1" }).click();
    await page.getByText("undone on").waitFor();
    const holds = await page.locator("main").innerText();
    await page.getByText("Delete this dataset").first().click();
    await page.getByLabel("Name of the dataset").fill("something else");
    await page.getByRole("button", { name: "Delete this dataset" }).click();
    await page.getByRole("alert").filter({ hasText: "Nothing was deleted" }).waitFor();
    await page.getByLabel("Name of the dataset").fill(name);
    await page.getByRole("button", { name: "Delete this dataset" }).click();
    await page.waitForURL("**/datasets");
    const gone = await page.request.get(inject("base") + path);
    await close();
    expect(holds).toContain("0 figures in 0 series");
    expect(gone.status()).toBe(404);
    expect(noise).toEqual([]);
  });

  test("offers nothing to change to who is not signed in", async () => {
    const { datasets } = await (await fetch(`${inject("base")}/api/v1/datasets?limit=1`)).json();
    const { page, close } = await openPage(
      browser,
      screens["desktop, light"] ?? {},
      `${inject("base")}/datasets/${datasets[0].id}`,
    );
    const forms = await page.locator("main form").count();
    await close();
    expect(forms).toBe(0);
  });
});

test("the pages of datasets are clean: no noise, nothing for axe, nothing cut off", async () => {
  const { datasets } = await (await fetch(`${inject("base")}/api/v1/datasets?limit=1`)).json();
  const { page, noise, close } = await open();
  const fresh = await lookAtBoth(page);
  await choose(page, saveFile(exportsTo("MCO", { "2020": "x", "2021": 6 })));
  await page.getByRole("button", { name: "Add these figures" }).waitFor();
  await page.getByText("What each column is, and why").click();
  const chosen = await lookAtBoth(page);
  await visit(page, `${inject("base")}/datasets`);
  const list = await lookAtBoth(page);
  await visit(page, `${inject("base")}/datasets/${datasets[0].id}?changes=1`);
  const dataset = await lookAtBoth(page);
  await close();
  expect({ fresh, chosen, list, dataset }).toEqual({
    fresh: clean,
    chosen: clean,
    list: clean,
    dataset: clean,
  });
  expect(noise).toEqual([]);
});
