import { beforeAll, describe, expect, inject, test } from "vitest";
import { mayDo } from "@/lib/access/rights";
import { ask, type Credential, credentialsFor, makeKey, revokeKey, signIn } from "./keys-at-hand";
import { type Need, narrowed, pages, routes } from "./routes";

const server = { base: inject("base"), key: inject("key"), place: inject("place") };

let credentials: readonly Credential[] = [];
beforeAll(async () => {
  credentials = await credentialsFor(server);
});

/** The status with which a credential is refused; undefined when it is let through. */
const refusalOf = (need: Need, { kind, isForeign }: Credential): number | undefined => {
  if (need === "nothing") return undefined;
  if (isForeign) return 403;
  if (need === "own-page") return undefined;
  if (kind === undefined) return 401;
  return mayDo(kind, need) ? undefined : 403;
};

test("the walk finds the routes that change something, those for admins, and the pages", () => {
  for (const need of ["nothing", "own-page", "editor", "admin"])
    expect(routes.filter((route) => route.need === need).length).toBeGreaterThan(0);
  expect(pages).toContain("/keys");
});

describe("to each credential opens what it should, and nothing else", () => {
  test.each(routes)("$method $address", async ({ need, method, address }) => {
    const asked = { method, address: narrowed(address) };
    const seen = new Map<string, number>();
    const expected = new Map<string, number>();
    for (const credential of credentials) {
      const { status, headers, body } = await ask(server.base, asked, credential.headers);
      await body?.cancel();
      const refusal = refusalOf(need, credential);
      const isRefusal = [401, 403, 429].includes(status);
      // After ten wrong keys in a minute the eleventh is not even looked at.
      seen.set(credential.what, isRefusal ? (status === 429 ? 401 : status) : 0);
      expected.set(credential.what, refusal ?? 0);
      if (isRefusal) expect(headers.get("content-type")).toBe("application/problem+json");
    }
    expect(seen).toEqual(expected);
  });
});

describe.each([
  ["/keys", "admin"],
  ["/log", "editor"],
] as const)("the page %s", (address, needed) => {
  test(`is for whoever may do what an ${needed} may: everybody else is led to the sign-in`, async () => {
    for (const credential of credentials.filter(({ headers }) => "cookie" in headers)) {
      const answer = await ask(server.base, { method: "GET", address }, credential.headers);
      expect([credential.what, answer.status]).toEqual([
        credential.what,
        credential.kind && mayDo(credential.kind, needed) ? 200 : 307,
      ]);
    }
  });
});

test("the log says what was done with which key, by its name, as a page, as JSON and as CSV", async () => {
  const { key, secret } = await makeKey(server, "editor");
  const headers = { authorization: `Bearer ${secret}` };
  const title = `=cmd|'/C calc'!A0 ${key.id}`;
  const body = JSON.stringify({ date: "2021-05-03", title });
  const posted = { method: "POST", headers: { ...headers, "content-type": "application/json" } };
  expect((await fetch(`${server.base}/api/v1/events`, { ...posted, body })).status).toBe(201);
  const get = async (address: string) => (await fetch(server.base + address, { headers })).text();
  const { entries } = JSON.parse(await get(`/api/v1/log?by=${key.id}&limit=1`));
  const subject = `2021-05-03 ${title}`;
  expect(entries).toMatchObject([{ action: "save-event", subject, by: key.id }]);
  expect(entries[0].name).toMatch(/^editor /);
  const [head, row] = (await get(`/api/v1/log.csv?by=${key.id}`)).split("\r\n");
  expect(head).toBe("at,action,subject,key,name");
  expect(row).toContain(`,save-event,${subject},${key.id},editor `);
  const page = await fetch(`${server.base}/log?by=${key.id}`, {
    headers: { cookie: await signIn(server, secret) },
  });
  expect(await page.text()).toContain(entries[0].name);
});

describe("a key", () => {
  const keys = async () => {
    const answer = await ask(
      server.base,
      { method: "GET", address: "/api/v1/keys" },
      {
        authorization: `Bearer ${server.key}`,
      },
    );
    return (await answer.json()).keys;
  };

  test("is given once, and told of ever after without what opens anything", async () => {
    const made = await makeKey(server, "editor");
    const listed = await keys();
    expect(JSON.stringify(listed)).not.toContain(made.secret);
    expect(listed[0]).toMatchObject({ id: made.key.id, kind: "editor", revoked: null });
  });

  test("is named in what it changed, and stays in the list when it is revoked", async () => {
    const made = await makeKey(server, "editor");
    await revokeKey(server, made);
    const listed = await keys();
    expect(listed.find(({ id }: { id: string }) => id === made.key.id).revoked).not.toBeNull();
  });

  test.each([
    ["no name", { kind: "reader" }],
    ["an empty name", { name: " ", kind: "reader" }],
    ["a name of two lines", { name: "a\nb", kind: "reader" }],
    ["a name that turns the direction", { name: "a\u202Eb", kind: "reader" }],
    ["an unknown kind", { name: "x", kind: "owner" }],
    ["more than is asked", { name: "x", kind: "reader", id: "1" }],
  ])("is not made with %s", async (_what, body) => {
    const answer = await fetch(`${server.base}/api/v1/keys`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
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
    const cookie = await signIn(server, server.key);
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
