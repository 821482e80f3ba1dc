import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
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

/** The page of Azerbaijan and Serbia, opened by the editor. */
const openSignedIn = ({ script = true } = {}) =>
  openPage(
    browser,
    { ...screens["desktop, light"], storageState, javaScriptEnabled: script },
    `${inject("base")}/trade/AZE/SRB`,
  );

/** What went wrong; without script none loads. */
const withoutUsual = (noise: readonly string[]): readonly string[] =>
  noise.filter((line) => !line.endsWith(".js: csp"));

const unfold = (page: Page, summary: string | RegExp) =>
  page.locator("summary", { hasText: summary }).first().click();

const openForm = (page: Page) => page.locator(".entry[open] form").first();

const fill = async (page: Page, fields: Record<string, string>) => {
  for (const [name, text] of Object.entries(fields))
    await openForm(page).locator(`[name=${name}]`).fill(text);
};

const figure = {
  amount: "$6.66 million",
  period: "Jan–Oct 2021",
  outlet: "State Customs Committee",
  url: "customs.example.org/1",
  published: "20 Nov 2021",
};

const cardOf = (page: Page, figure: string) => page.locator(".fact", { hasText: figure });

describe.each([
  ["with script", true],
  ["without script", false],
])("a figure entered by hand, %s", (_name, script) => {
  const revisit = (page: Page) =>
    script ? visit(page, page.url()) : page.goto(page.url(), { waitUntil: "load" });

  test("is added, shown in card and table, corrected and removed", async () => {
    const { page, noise, close } = await openSignedIn({ script });
    await unfold(page, "Add a figure");
    await fill(page, { ...figure, amount: "over $6.66 million" });
    await page.getByRole("button", { name: "Save the figure" }).first().click();
    const problem = page.locator(".entry[open] .field-problem");
    await problem.waitFor();
    expect(await problem.innerText()).toContain("The word “over” is not understood");
    expect(await openForm(page).locator("[name=amount]").inputValue()).toBe("over $6.66 million");
    expect(await openForm(page).locator("[name=outlet]").inputValue()).toBe(figure.outlet);

    await fill(page, { amount: figure.amount });
    await openForm(page).locator("[name=qualifier]").selectOption("more than");
    await openForm(page).getByRole("button", { name: "Save the figure" }).click();
    const said = page.locator(".entry-saved");
    await said.waitFor();
    expect(await said.innerText()).toContain("more than $6.66 million");
    const card = cardOf(page, "more than $6.66 million");
    expect(await card.textContent()).toContain("State Customs Committee");
    expect(await page.locator("section:has(> #table)").innerText()).toContain("$6.66 million");

    await revisit(page);
    const more = page.locator(".more > summary");
    if (await more.count()) await more.first().click();
    await card.locator("summary", { hasText: "Correct" }).click();
    expect(await openForm(page).locator("[name=outlet]").inputValue()).toBe(figure.outlet);
    expect(await openForm(page).locator("[name=qualifier]").inputValue()).toBe(">");
    await fill(page, { amount: "$6.65 million" });
    await openForm(page).locator("[name=qualifier]").selectOption("as is");
    await openForm(page).getByRole("button", { name: "Save the figure" }).click();
    const corrected = cardOf(page, "$6.65 million");
    await corrected.waitFor({ state: "attached" });
    expect(await corrected.textContent()).toContain("means $6.645–6.655 million");
    expect(await card.count()).toBe(0);

    await revisit(page);
    if (await more.count()) await more.first().click();
    await corrected.locator("summary", { hasText: "Remove" }).click();
    await openForm(page).getByRole("button", { name: "Remove the figure" }).click();
    await corrected.waitFor({ state: "detached" });
    await revisit(page);
    expect(await corrected.count()).toBe(0);
    await close();
    expect(withoutUsual(noise)).toEqual([]);
  });

  test("an event is added, corrected and removed", async () => {
    const { page, noise, close } = await openSignedIn({ script });
    const events = page.locator("section:has(> #events)");
    await unfold(page, "Add an event");
    await fill(page, { date: "3 Feb 2022", title: "A working group meets" });
    await openForm(page).getByRole("button", { name: "Save the event" }).click();
    const entry = events.locator("li", { hasText: "A working group meets" });
    await entry.waitFor();
    expect(await entry.innerText()).toContain("3 Feb 2022");

    await entry.locator("summary", { hasText: "Correct" }).click();
    expect(await openForm(page).locator("[name=places]").inputValue()).toBe("Azerbaijan; Serbia");
    await fill(page, { title: "The commission meets" });
    await openForm(page).getByRole("button", { name: "Save the event" }).click();
    const corrected = events.locator("li", { hasText: "The commission meets" });
    await corrected.waitFor();
    expect(await entry.count()).toBe(0);

    await corrected.locator("summary", { hasText: "Remove" }).click();
    await openForm(page).getByRole("button", { name: "Remove the event" }).click();
    await corrected.waitFor({ state: "detached" });
    await close();
    expect(withoutUsual(noise)).toEqual([]);
  });
});

test("who is not signed in sees no form, and the facts of articles have none for anybody", async () => {
  const { page, close } = await openSignedIn();
  const stated = cardOf(page, "Azernews").first();
  expect(await page.locator(".entry").count()).toBeGreaterThan(0);
  expect(await stated.locator(".entry").count()).toBe(0);
  await page.context().clearCookies();
  await visit(page, page.url());
  expect(await page.locator(".entry").count()).toBe(0);
  await close();
});

test("a form that is sent after signing out is refused and changes nothing", async () => {
  const { page, close } = await openSignedIn();
  await unfold(page, "Add a figure");
  await fill(page, figure);
  await page.context().clearCookies();
  await openForm(page).getByRole("button", { name: "Save the figure" }).click();
  await page.getByRole("alert").filter({ hasText: "editor’s key" }).waitFor();
  await page.goto(`${inject("base")}/trade/AZE/SRB`);
  expect(await cardOf(page, "$6.66 million").count()).toBe(0);
  await close();
});

test("the forms are clean, and say what is wrong", async () => {
  const { page, noise, close } = await openSignedIn();
  await unfold(page, "Add a figure");
  await fill(page, { ...figure, amount: "much", period: "someday" });
  await openForm(page).getByRole("button", { name: "Save the figure" }).click();
  await page.locator(".field-problem").first().waitFor();
  await unfold(page, "Add an event");
  const looks = await lookAtBoth(page);
  await close();
  expect(looks).toEqual(clean);
  expect(noise).toEqual([]);
});
