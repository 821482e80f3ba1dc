import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens, visit } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";
import { signIn } from "../setup/sign-in";

let browser: Browser;
let storageState: BrowserContextOptions["storageState"];
beforeAll(async () => {
  browser = await openBrowser();
  storageState = await signIn(browser);
});
afterAll(() => browser.close());

const openSignedIn = ({ script = true } = {}) =>
  openPage(
    browser,
    { ...screens["desktop, light"], storageState, javaScriptEnabled: script },
    `${inject("base")}/articles/new`,
  );

const text =
  "The trade turnover between Moldova and Cuba amounted to $5.9 million in the eight months of 2021. Last year it made up $9 million.";

test("facts are found while a text is written, corrected, saved with it, and stand on the page of the pair", async () => {
  const { page, noise, close } = await openSignedIn();
  await page.getByLabel("Outlet").fill("Agency");
  await page.getByLabel("Published").fill("12 Oct 2021");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
  const cards = page.locator(".fact");
  await cards.nth(1).waitFor();
  expect(await page.locator("mark").allInnerTexts()).toEqual(["$5.9 million1", "$9 million2"]);
  await page.locator("mark a").first().click();
  expect(await page.locator(".field-words").allInnerTexts()).toContain("the eight months of 2021");

  await page.getByRole("button", { name: "Correct fact 1" }).click();
  await page.locator(".fact form [name=amount]").fill("$5.8 million");
  await page.getByRole("button", { name: "Take the correction" }).click();
  await cards.first().getByText("corrected").waitFor();
  await page.getByRole("button", { name: "Leave out fact 2" }).click();
  await page.getByRole("button", { name: "Save the article" }).click();
  await page.waitForURL(/articles\/[0-9a-z]{10}$/);
  expect(await page.locator(".fact-sentence").allInnerTexts()).toEqual([
    "Moldova’s trade turnover with Cuba was $5.8 million in January–August 2021, Agency reported on 12 October 2021; no figure for January–August 2020 allows a comparison.",
  ]);

  await page.goto(`${inject("base")}/trade/MDA/CUB`);
  await page.locator(".fact", { hasText: "$5.8 million" }).getByText("in its text").click();
  await page.waitForURL(/articles\//);
  await page.locator("summary", { hasText: "Delete" }).click();
  await page.getByRole("button", { name: "Delete the article" }).click();
  await page.waitForURL(/articles$/);
  await close();
  expect(noise).toEqual([]);
});

test("a fact of selected words is added, and what a text holds of markup does nothing", async () => {
  const { page, close } = await openSignedIn();
  const hostile = `<img src=x onerror="document.title='broken'"> ${text} It sold </mark> 40,000 t.`;
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(hostile);
  await page.locator(".fact").nth(1).waitFor();
  expect(await page.locator(".article-text").innerText()).toContain("<img src=x onerror=");
  expect(await page.locator(".article-text img").count()).toBe(0);
  expect(await page.title()).toContain("Add an article");
  const area = page.getByRole("textbox", { name: "Text", exact: true });
  await area.evaluate((element) => {
    const field = element as HTMLTextAreaElement;
    const start = field.value.indexOf("40,000 t");
    field.setSelectionRange(start, start + 8);
  });
  await page.getByRole("button", { name: "Add a fact of the selected words" }).click();
  const form = page.getByRole("region", { name: "A new fact" });
  await form.locator("[name=amount]").fill("40,000 t");
  await form.getByRole("button", { name: "Add the fact" }).click();
  await page.locator(".fact", { hasText: "added by you" }).waitFor();
  expect(
    (await page.locator("mark").allInnerTexts()).some((mark) => /^40,000 t\d/.test(mark)),
  ).toBe(true);
  await close();
});

test("without script a text is shown with its facts, its markup taken out, and saved", async () => {
  const { page, close } = await openSignedIn({ script: false });
  await page.getByLabel("Published").fill("2021-10-12");
  await page
    .getByRole("textbox", { name: "Text", exact: true })
    .fill(`<p>${text}</p><script>alert(1)</script>`);
  await page.getByRole("button", { name: "Show the facts" }).click();
  await page.locator(".fact").nth(1).waitFor();
  expect(await page.getByRole("textbox", { name: "Text", exact: true }).inputValue()).toBe(text);
  await page.getByRole("button", { name: "Save the article" }).click();
  await page.waitForURL(/articles\/[0-9a-z]{10}$/);
  expect(await page.locator("mark").count()).toBe(2);
  const id = page.url().split("/").at(-1);
  await fetch(`${inject("base")}/api/v1/articles/${id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${inject("key")}` },
  });
  await close();
});

test("the pages are clean", async () => {
  const { page, close } = await openSignedIn();
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
  await page.locator(".fact").nth(1).waitFor();
  await page.getByRole("button", { name: "Correct fact 1" }).click();
  await page.locator(".fact form [name=amount]").waitFor();
  expect(await lookAtBoth(page)).toEqual(clean);
  await visit(page, `${inject("base")}/articles`);
  expect(await lookAtBoth(page)).toEqual(clean);
  const article = await page.locator("tbody a").first().getAttribute("href");
  await visit(page, inject("base") + article);
  expect(await lookAtBoth(page)).toEqual(clean);
  await close();
});
