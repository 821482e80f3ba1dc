import type { Browser, BrowserContextOptions } from "playwright-core";
import { inject } from "vitest";
import { openPage } from "./browser";

/** The session of an editor who signed in on the page for it; pages that are opened with it are the editor's. */
export const signIn = async (browser: Browser): Promise<BrowserContextOptions["storageState"]> => {
  const { page, close } = await openPage(browser, {}, `${inject("base")}/sign-in?back=/datasets`);
  await page.getByLabel("Key", { exact: true }).fill(inject("key"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/datasets");
  const session = await page.context().storageState();
  await close();
  return session;
};
