import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";

/** Routes that change something, found in the code itself, so that none can be forgotten here. */
const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);
/** Calculators and the sign-in itself: they answer anybody, and change nothing stored. */
const open = new Set([
  "/api/v1/inspect",
  "/api/v1/compare",
  "/api/v1/check",
  "/api/v1/ledger",
  "/api/v1/facts/extract",
  "/api/session",
]);

const routeFiles = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return routeFiles(path);
    return name === "route.ts" ? [path] : [];
  });

const addressOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`.replaceAll(/\[[^\]]+\]/g, "1");

const routes = routeFiles("app").flatMap((file) => {
  const methods = [...readFileSync(file, "utf8").matchAll(/export const (\w+)\b/g)].map(
    ([, name = ""]) => name,
  );
  const address = addressOf(file);
  return open.has(address)
    ? []
    : methods.filter((method) => changing.has(method)).map((method) => [method, address] as const);
});

const request = (method: string, address: string, headers: Record<string, string>) =>
  fetch(inject("base") + address, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(method === "DELETE" ? {} : { body: "{}" }),
    redirect: "manual",
  });

const signIn = async (): Promise<string> => {
  const answer = await fetch(`${inject("base")}/api/session`, {
    method: "POST",
    body: new URLSearchParams({ key: inject("key") }),
    redirect: "manual",
  });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
};

test("there are routes that change something, and the walk finds them", () => {
  expect(routes.length).toBeGreaterThan(0);
});

describe.each(routes)("%s %s", (method, address) => {
  test.each<[string, () => Record<string, string>, number]>([
    ["no credentials", () => ({}), 401],
    ["a wrong key", () => ({ authorization: "Bearer not-the-key-at-all" }), 401],
    ["a malformed authorization", () => ({ authorization: "Basic YTpi" }), 401],
    ["a forged cookie", () => ({ cookie: "turnover-session=eyJpZCI6IngifQ.AAAA" }), 401],
    [
      "the right key from another site’s page",
      () => ({ authorization: `Bearer ${inject("key")}`, "sec-fetch-site": "cross-site" }),
      403,
    ],
    [
      "the right key, but another origin",
      () => ({ authorization: `Bearer ${inject("key")}`, origin: "https://evil.example" }),
      403,
    ],
  ])("is refused with %s", async (_what, headers, status) => {
    const answer = await request(method, address, headers());
    // After ten wrong keys in a minute the eleventh is not even looked at.
    expect(status === 401 ? [401, 429] : [status]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("lets the editor’s key and an open session pass the guard", async () => {
    const cookie = await signIn();
    const credentials: Record<string, string>[] = [
      { authorization: `Bearer ${inject("key")}` },
      { cookie },
    ];
    for (const headers of credentials) {
      const { status } = await request(method, address, headers);
      expect([401, 403, 429]).not.toContain(status);
    }
  });
});

describe("a session", () => {
  const post = (body: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${inject("base")}/api/session`, {
      method: "POST",
      body: new URLSearchParams(body),
      headers,
      redirect: "manual",
    });

  test("is a signed cookie that no script can read and no other site sends", async () => {
    const answer = await post({ key: inject("key"), back: "/trade/AZE/SRB" });
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/trade/AZE/SRB");
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
  });

  test("opens nothing once it was ended", async () => {
    const cookie = await signIn();
    const page = async () =>
      (await fetch(`${inject("base")}/sign-in`, { headers: { cookie } })).text();
    expect(await page()).toContain("You are signed in");
    await post({ end: "true" }, { cookie });
    expect(await page()).not.toContain("You are signed in");
  });

  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "leads nowhere else: %s",
    async (back) => {
      const answer = await post({ key: inject("key"), back });
      expect(answer.headers.get("location")).toBe("/");
    },
  );

  test("is not opened by a wrong key, nor from another site", async () => {
    const wrong = await post({ key: "wrong-wrong-wrong" });
    expect(wrong.headers.get("location")).toMatch(/^\/sign-in\?refused=/);
    expect(wrong.headers.get("set-cookie")).toBeNull();
    expect((await post({ key: inject("key") }, { "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
  });
});

test("a foreign host name is not answered on the loopback interface", async () => {
  const { request: ask } = await import("node:http");
  const { hostname, port } = new URL(inject("base"));
  const statusOf = (path: string, method: string) =>
    new Promise<number>((resolve, reject) => {
      ask({ hostname, port, path, method, headers: { host: "evil.example" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
  expect(await statusOf("/trade/AZE/SRB", "GET")).toBe(403);
  expect(await statusOf("/api/session", "POST")).toBe(403);
});
