import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens, sidewaysScroll, visit } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";

/** One page of each kind, and the states in which it has parts that others have not. */
const paths = [
  "/",
  "/search?q=serbia",
  "/search?q=nothing-of-this-name",
  "/changes",
  "/trade/AZE",
  "/trade/AZE/SRB",
  "/trade/AZE/TUR/mirror",
  "/trade/AZE/TUR?flow=exports&view=level",
  "/trade/FRA/BRA",
  "/compare",
  "/compare?reporter=AZE&partner=SRB&period=2021-01/P8M&base=2020",
  "/compare?reporter=UZB&measure=coverage&product=apples&period=soon",
  "/chart?reporter=AZE&partner=SRB&view=level",
  "/open?refused=no-origin",
  "/embed?reporter=AZE&partner=SRB",
  "/nowhere",
];
/** Pages that answer with 404, which the browser reports. */
const absent = ["/trade/FRA/BRA", "/nowhere"];

let browser: Browser;
let opened: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  browser = await openBrowser();
  opened = await openPage(browser, screens["desktop, light"] ?? {}, inject("base"));
});
afterAll(() => browser.close());

describe("a page is clean: no noise, nothing for axe, nothing cut off, wide and light as narrow and dark", () => {
  test.each(paths)("%s", async (path) => {
    const { page, noise } = opened;
    noise.length = 0;
    await visit(page, inject("base") + path);
    const looks = await lookAtBoth(page);
    expect(looks).toEqual(clean);
    expect(noise.filter((line) => !absent.includes(path) || !line.includes("404"))).toEqual([]);
  });

  test.each(["/", "/trade/AZE/SRB"])("%s, opened on a phone", async (path) => {
    const phone = await openPage(browser, screens["phone, dark"] ?? {}, inject("base") + path);
    const scroll = await sidewaysScroll(phone.page);
    await phone.close();
    expect([scroll, phone.noise]).toEqual([0, []]);
  });
});
