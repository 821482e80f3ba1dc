import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freePort } from "../setup/free-port";
import { environmentOfTests } from "../setup/serve";

const home = mkdtempSync(join(tmpdir(), "turnover-start-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** `npm start` as its script, on the built checkout, in a home of its own. */
const start = (environment: Record<string, string>) => {
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...environmentOfTests(), TURNOVER_HOME: home, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) =>
    child.once("exit", (code) => resolve(code)),
  );
  return { child, ended, said: () => said };
};

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

const waitFor = async (address: string, deadlineMs: number): Promise<number> => {
  const startedMs = Date.now();
  while (!(await answers(address))) {
    if (Date.now() - startedMs > deadlineMs)
      throw new Error(`nothing at ${address} after ${deadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Date.now() - startedMs;
};

describe("npm start on a built checkout", () => {
  test("serves the shipped data where HOST says and nowhere else, and SIGTERM ends it with 143", async () => {
    const port = await freePort();
    const { child, ended, said } = start({ PORT: String(port), HOST: "127.0.0.2" });
    const page = `http://127.0.0.2:${port}/trade/AZE/SRB`;
    await waitFor(page, 20_000);
    expect(said()).toContain(`http://127.0.0.2:${port}`);
    expect(said()).not.toContain("Building");
    expect(await answers(`http://127.0.0.1:${port}/api/health`)).toBe(false);
    child.kill("SIGTERM");
    expect(await ended).toBe(143);
    expect(await answers(page)).toBe(false);
  });

  test("goes on when nobody reads what it says, and SIGINT ends it with 130", async () => {
    const port = await freePort();
    const { child, ended } = start({ PORT: String(port) });
    child.stdout.destroy();
    child.stderr.destroy();
    await waitFor(`http://127.0.0.1:${port}/trade/AZE/SRB`, 20_000);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
  });

  test("a wrong setting ends it with 2, by name and with a remedy", async () => {
    const { ended, said } = start({ PORT: "many" });
    expect(await ended).toBe(2);
    expect(said()).toContain("PORT");
    expect(said()).toContain("such as 3000");
  });
});
