import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** The browser that came with the packages brings the system libraries it needs, when told that it runs bare. */
const packagedBrowser = async (): Promise<string> => {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
};

/** The system's Chromium, else the one from the npm packages: no step by hand either way. */
export const openBrowser = async (): Promise<Browser> => {
  const system = [process.env.CHROMIUM_PATH ?? "", ...systemBrowsers].find(
    (path) => path && existsSync(path),
  );
  return chromium.launch({ executablePath: system ?? (await packagedBrowser()), args: quiet });
};

/** The screens at which every page is looked at. */
export const screens: Record<string, BrowserContextOptions> = {
  "desktop, light": { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  "desktop, dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "phone, light": {
    viewport: { width: 360, height: 740 },
    colorScheme: "light",
    hasTouch: true,
    isMobile: true,
  },
  "phone, dark": {
    viewport: { width: 360, height: 740 },
    colorScheme: "dark",
    hasTouch: true,
    isMobile: true,
  },
};

/** React marks what it has taken over, the root last; before that a page does not hear what is done on it. */
const isAlive = (): boolean =>
  document.querySelector("script[src*='/_next/']") === null ||
  Object.keys(document.documentElement).some((key) => key.startsWith("__reactFiber"));

/** Goes to an address and waits until the page hears what is done on it. */
export const visit = async (page: Page, address: string): Promise<void> => {
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction(isAlive);
};

/**
 * Opens a page and collects all that goes wrong on it: script errors, console messages, failed requests. What the page
 * itself gave up, as it does with what it fetched ahead when it is left, has not failed.
 */
export const openPage = async (
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
) => {
  const context = await browser.newContext({
    ...options,
    locale: "en-GB",
    timezoneId: "Pacific/Auckland",
  });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") noise.push(`${request.url()}: ${reason}`);
  });
  if (options.javaScriptEnabled === false) await page.goto(address, { waitUntil: "load" });
  else await visit(page, address);
  return { page, noise, close: () => context.close() };
};

/** How far the page can be scrolled sideways, in pixels; 0 on a page that fits. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
