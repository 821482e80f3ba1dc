import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mayDo } from "@/lib/access/rights";
import { endServer, type Server, serve } from "../setup/serve";
import { ask, type Credential, credentialsFor, signIn } from "./keys-at-hand";
import { pages, routes } from "./routes";

const key = "the-key-of-a-private-store";
const home = mkdtempSync(join(tmpdir(), "turnover-private-"));
let server: Server;
let credentials: readonly Credential[] = [];

beforeAll(async () => {
  server = await serve({ home, key, environment: { TURNOVER_PRIVATE: "1" } });
  credentials = await credentialsFor({ base: server.base, key, place: { home } });
}, 60_000);

afterAll(async () => {
  await endServer(server, "SIGTERM");
  rmSync(home, { recursive: true, force: true });
});

const withoutKey = () => credentials.filter(({ kind }) => kind === undefined);
const open = new Set(["GET /api/health", "GET /api/ready", "POST /api/session"]);
const get = (address: string) => ({ method: "GET", address });

describe("where reading needs a key, nothing is answered without one", () => {
  const closed = routes.filter(({ method, address }) => !open.has(`${method} ${address}`));
  test.each(closed)("$method $address", async (asked) => {
    for (const { what, headers } of withoutKey()) {
      const answer = await ask(server.base, asked, headers);
      expect([what, [401, 429].includes(answer.status)]).toEqual([what, true]);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test.each(pages.filter((page) => page !== "/sign-in"))("%s", async (page) => {
    for (const { what, headers } of withoutKey()) {
      const program = await ask(server.base, get(page), headers);
      expect([what, [401, 429].includes(program.status)]).toEqual([what, true]);
      if ("authorization" in headers) continue;
      const person = await ask(server.base, get(page), { ...headers, accept: "text/html" });
      expect(person.status).toBe(303);
      expect(person.headers.get("location")).toBe(
        `/sign-in?${new URLSearchParams({ back: page })}`,
      );
    }
  });
});

test("a key of any kind reads, and changes no more than it may", async () => {
  for (const { what, headers, kind, isForeign } of credentials) {
    if (kind === undefined || isForeign) continue;
    for (const address of ["/", "/api/v1/datasets"])
      expect([what, (await ask(server.base, get(address), headers)).status]).toEqual([what, 200]);
    const { status } = await ask(
      server.base,
      { method: "POST", address: "/api/v1/events" },
      headers,
    );
    expect([what, status]).toEqual([what, mayDo(kind, "editor") ? 400 : 403]);
  }
});

test("a picture that is in memory is kept from who has no key, and from caches that others share", async () => {
  const picture = get("/chart.svg?reporter=AZE&partner=SRB&width=491");
  const headers = { authorization: `Bearer ${key}` };
  for (const _again of [1, 2]) {
    const given = await ask(server.base, picture, headers);
    expect(given.status).toBe(200);
    expect(given.headers.get("cache-control")).toBe("private, no-cache");
    expect((await ask(server.base, picture, {})).status).toBe(401);
  }
});

test("no page of another site is allowed to read", async () => {
  const headers = { authorization: `Bearer ${key}`, origin: "https://evil.example" };
  const answer = await ask(server.base, get("/api/v1/datasets"), headers);
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

test.each(["/sign-in", "/api/health", "/api/ready", "/icon.svg"])(
  "%s answers without a key",
  async (address) => {
    expect((await ask(server.base, get(address), {})).status).toBe(200);
  },
);

test("the sign-in page has its script and its look without a key, and leads on with one", async () => {
  const html = await (await ask(server.base, get("/sign-in"), {})).text();
  const files = [...html.matchAll(/(?:src|href)="(\/_next\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(files.length).toBeGreaterThan(2);
  for (const address of files)
    expect([address, (await ask(server.base, get(address), {})).status]).toEqual([address, 200]);
  const cookie = await signIn(server, key);
  expect((await ask(server.base, get("/trade/AZE/SRB"), { cookie })).status).toBe(200);
});

test("an action that is sent to an open page is not taken", async () => {
  const answer = await fetch(`${server.base}/sign-in`, {
    method: "POST",
    headers: { "next-action": "0".repeat(42), "content-type": "text/plain" },
    body: "[]",
  });
  expect(answer.status).toBe(401);
});
