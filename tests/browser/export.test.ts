import { readFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, screens, sidewaysScroll } from "../setup/browser";
import { clean, lookAtBoth } from "../setup/looks";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (path: string, screen = "desktop, light", options = {}) =>
  openPage(browser, { ...screens[screen], ...options }, inject("base") + path);

const openExport = async (path: string, screen?: string, options = {}) => {
  const opened = await open(path, screen, options);
  await opened.page.getByRole("link", { name: "Export", exact: true }).first().click();
  const dialog = opened.page.getByRole("dialog", { name: "Export this chart" });
  await dialog.locator("[aria-busy=false] img").waitFor();
  return { ...opened, dialog };
};

const previewOf = (page: Page) =>
  page.locator("dialog [aria-busy=false] img").evaluate((image) => {
    const { src, naturalWidth, naturalHeight } = image as HTMLImageElement;
    return { src, size: [naturalWidth, naturalHeight] };
  });

test("the export of a chart has nothing for axe, and fits", async () => {
  const { page, noise, close } = await openExport("/trade/AZE/SRB");
  const looks = await lookAtBoth(page);
  await close();
  expect(looks).toEqual(clean);
  expect(noise).toEqual([]);
});

test("the export of a chart fits a phone", async () => {
  const { page, noise, close } = await openExport("/", "phone, dark");
  const beside = await page
    .locator("dialog")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  const scroll = await sidewaysScroll(page);
  await close();
  expect(noise).toEqual([]);
  expect([beside, scroll]).toEqual([0, 0]);
});

describe("the export of a chart", () => {
  test("shows the very picture that is saved, in the format, size and theme chosen", async () => {
    const { page, dialog, close } = await openExport("/trade/AZE/SRB?view=level");
    await dialog.getByRole("radio", { name: "Square, 1080 × 1080" }).check();
    await dialog.getByRole("radio", { name: "1×" }).check();
    await dialog.getByRole("radio", { name: "Dark" }).check();
    await page.locator('dialog [aria-busy=false] img[src*="theme=dark"]').waitFor();
    const { src, size } = await previewOf(page);
    const saving = page.waitForEvent("download");
    await dialog.getByRole("link", { name: "Download" }).click();
    const saved = await saving;
    const [name, path] = [saved.suggestedFilename(), await saved.path()];
    const file = readFileSync(path);
    const shown = Buffer.from(await (await fetch(src)).arrayBuffer());
    await close();
    expect(size).toEqual([1080, 1080]);
    expect(name).toBe("azerbaijan-serbia-turnover-level.png");
    expect(file.equals(shown)).toBe(true);
  });

  test("takes a title, leaves parts out, and saves the same bytes as a PDF each time", async () => {
    const { page, dialog, close } = await openExport("/trade/AZE/SRB?view=level");
    const title = dialog.getByLabel("Title");
    const proposed = await title.inputValue();
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await dialog.getByRole("checkbox", { name: "Stated figures" }).uncheck();
    await title.fill("A title of one’s own");
    await title.press("Enter");
    const shown = page.locator('dialog [aria-busy=false] img[src*="title="][src*="facts=false"]');
    await shown.waitFor();
    const link = dialog.getByRole("link", { name: "Download" });
    const saving = page.waitForEvent("download");
    await link.click();
    const saved = await saving;
    const file = readFileSync(await saved.path());
    const address = new URL((await link.getAttribute("href")) ?? "", page.url());
    const again = Buffer.from(await (await fetch(address)).arrayBuffer());
    await close();
    expect(proposed).toMatch(/^Trade turnover/);
    expect(address.searchParams.get("title")).toBe("A title of one’s own");
    expect(saved.suggestedFilename()).toBe("azerbaijan-serbia-turnover-level.pdf");
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    expect(file.equals(again)).toBe(true);
  });

  test("saves a vector drawing, which has no scale, and the figures", async () => {
    const { page, dialog, close } = await openExport("/trade/AZE/SRB");
    await dialog.getByRole("radio", { name: "SVG" }).check();
    const isScaled = await dialog.getByRole("radio", { name: "2×" }).isEnabled();
    const names: string[] = [];
    for (const link of ["Download", "Data as CSV"]) {
      const saving = page.waitForEvent("download");
      await dialog.getByRole("link", { name: link }).click();
      names.push((await saving).suggestedFilename());
    }
    await close();
    expect(isScaled).toBe(false);
    expect(names).toEqual([
      "azerbaijan-serbia-turnover-pace.svg",
      "azerbaijan-serbia-turnover-pace.csv",
    ]);
  });

  test("copies the picture and the link to its page", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, dialog, close } = await openExport("/trade/AZE/SRB?view=level", undefined, {
      permissions,
    });
    const status = dialog.getByRole("status");
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await status.filter({ hasText: "The link to the page is copied." }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await dialog.getByRole("button", { name: "Copy image" }).click();
    await status.filter({ hasText: "The image is copied." }).waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    await close();
    expect(link).toBe(`${inject("base")}/trade/AZE/SRB?view=level`);
    expect(types).toEqual(["image/png"]);
  });

  test("is done by keyboard alone: focus stays inside, Escape closes, focus returns", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    const button = page.getByRole("link", { name: "Export", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    const inside: boolean[] = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press("Tab");
      // The browser's own bar has its turn, and then the page reports its body.
      inside.push(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.activeElement?.closest("dialog") !== null,
        ),
      );
    }
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    const returned = await button.evaluate((link) => link === document.activeElement);
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await close();
    expect(inside.every(Boolean)).toBe(true);
    expect(returned).toBe(true);
  });

  test("says so when the picture cannot be drawn", async () => {
    const { page, dialog, close } = await openExport("/trade/AZE/SRB");
    await page.route("**/chart.png?**", (route) => route.fulfill({ status: 503 }));
    await dialog.getByRole("radio", { name: "3×" }).check();
    const told = await dialog
      .getByText("could not be drawn")
      .waitFor()
      .then(() => true);
    await close();
    expect(told).toBe(true);
  });

  test("without script is a link to the picture", async () => {
    const { page, close } = await open("/", undefined, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Export", exact: true }).click();
    await page.waitForURL(/\/chart\.png\?reporter=AZE&partner=SRB/);
    const width = await page
      .locator("img")
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    await close();
    expect(width).toBe(720);
  });

  test("loads its code only when it is opened", async () => {
    const { page, close } = await open("/trade/AZE/SRB");
    await page.locator(".chart-drawing[data-live]").first().waitFor();
    const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").length);
    const before = await scripts();
    await page.getByRole("link", { name: "Export", exact: true }).click();
    await page.locator("dialog [aria-busy=false] img").waitFor();
    const after = await scripts();
    await close();
    // Script, style and picture.
    expect(after - before).toBeGreaterThanOrEqual(3);
  });
});

/** How far the colours of two pixels may lie apart before the eye notices, of 255. */
const noticeable = 64;

type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

const pixelsOf = async (source: string | Buffer, paper: string): Promise<Pixels> => {
  const image = await loadImage(source);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.fillStyle = paper;
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};

const areAlike = (a: Pixels, b: Pixels, at: number, there = at): boolean =>
  [0, 1, 2].every(
    (channel) =>
      Math.abs((a.data[at * 4 + channel] ?? 0) - (b.data[there * 4 + channel] ?? 0)) <= noticeable,
  );

/**
 * The share of pixels that look different, and of those that have nothing alike beside them either: the edges of
 * letters are different where a letter stands half a pixel apart, another drawing is also beside.
 */
const sharesOfDifferent = (a: Pixels, b: Pixels): { exact: number; beside: number } => {
  const pixels = a.width * a.height;
  const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * a.width + column));
  const different = Array.from({ length: pixels }, (_, at) => at).filter(
    (at) => !areAlike(a, b, at),
  );
  const alone = different.filter((at) => !around.some((step) => areAlike(a, b, at, at + step)));
  return { exact: different.length / pixels, beside: alone.length / pixels };
};

describe("the drawing of the page and the picture of the server", () => {
  test.each([
    ["/trade/AZE/SRB", 1280, "light"],
    ["/trade/AZE/SRB?view=ytd", 1280, "dark"],
    ["/trade/AZE/SRB?view=level", 1280, "light"],
    ["/trade/AZE/SRB", 400, "light"],
    ["/trade/AZE/TUR?view=level&flow=exports", 400, "dark"],
  ] as const)(
    "%s, %i wide, %s, are the same up to the edges of letters",
    async (path, width, theme) => {
      const { page, close } = await openPage(
        browser,
        { viewport: { width, height: 800 }, colorScheme: theme },
        inject("base") + path,
      );
      await page.locator(".chart-drawing[data-live]").first().waitFor();
      const { image, size, address } = await page
        .locator(".chart-drawing")
        .first()
        .evaluate((drawing) => {
          const canvas = drawing.querySelector("canvas") as HTMLCanvasElement;
          return {
            image: canvas.toDataURL(),
            size: { width: canvas.width, height: canvas.height },
            address: (drawing.querySelector("img") as HTMLImageElement).src,
          };
        });
      await close();
      const query = new URL(address).searchParams;
      for (const [name, value] of Object.entries({ ...size, theme }))
        query.set(name, String(value));
      const png = await fetch(`${inject("base")}/chart.png?${query}`);
      const paper = theme === "dark" ? "#1b1f23" : "#ffffff";
      const empty = createCanvas(size.width, size.height).toBuffer("image/png");
      const [live, drawn, nothing] = await Promise.all(
        [image, Buffer.from(await png.arrayBuffer()), empty].map((source) =>
          pixelsOf(source, paper),
        ),
      );
      if (!live || !drawn || !nothing) throw new Error("a picture is missing");
      expect(query.get("frame")).toBe("false");
      expect([drawn.width, drawn.height]).toEqual([size.width, size.height]);
      const apart = sharesOfDifferent(live, drawn);
      expect(apart.exact).toBeLessThan(0.02);
      expect(apart.beside).toBeLessThan(0.001);
      // The comparison can fail: an empty canvas is farther away than that.
      expect(sharesOfDifferent(live, nothing).exact).toBeGreaterThan(0.02);
    },
  );
});
