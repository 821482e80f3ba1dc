import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../setup/serve";

const key = "the-key-of-the-endings";
const patience = { timeout: 30_000, interval: 50 };
const content = "flow,reporter,partner,unit,period,value\nexports,AZE,SRB,USD,2020,5\n";

/** Everything that comes over a line until it ends. */
const allOf = (socket: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
  });

test("SIGTERM lets a file that is coming in be stored and answered, and takes no further ones", async () => {
  const home = mkdtempSync(join(tmpdir(), "turnover-ending-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const server = await serve({ home, key });
  const { hostname, port, host } = new URL(server.base);
  const silent = connect(Number(port), hostname).on("error", () => {});
  onTestFinished(() => {
    silent.destroy();
  });
  const socket = connect(Number(port), hostname);
  const said = allOf(socket);
  const head = [
    "POST /api/v1/datasets?name=Last HTTP/1.1",
    `Host: ${host}`,
    `Authorization: Bearer ${key}`,
    `Content-Length: ${content.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${content.slice(0, 50)}`);
  const parts = () => readdirSync(join(home, "raw")).filter((name) => name.startsWith("part-"));
  await expect.poll(parts, patience).toHaveLength(1);
  const ended = new Promise((resolve) => server.child.once("exit", resolve));
  server.child.kill("SIGTERM");
  const isTaken = () =>
    fetch(`${server.base}/api/health`).then(
      () => true,
      () => false,
    );
  await expect.poll(isTaken, patience).toBe(false);
  expect(server.child.exitCode).toBeNull();
  socket.write(content.slice(50));
  expect(await said).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(143);
});
