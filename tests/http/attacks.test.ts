import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { narrowed, pages, routes } from "./routes";

const key = { authorization: `Bearer ${inject("key")}` };

const post = (address: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(inject("base") + address, { method: "POST", body, headers: { ...key, ...headers } });

const json = (address: string, body: unknown) =>
  post(address, JSON.stringify(body), { "content-type": "application/json" });

describe("every page", () => {
  test.each([...pages, "/nowhere"])(
    "%s has a strict policy of its own and is not framed",
    async (page) => {
      const { headers } = await fetch(inject("base") + page, { headers: key });
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'(;|$)/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    },
  );
});

describe("every answer", () => {
  const asked = routes.filter(({ method }) => method === "GET").map(({ address }) => address);
  test.each([...pages, ...asked, "/icon.svg", "/nowhere", "/api/nowhere", "/%"])(
    "%s is not sniffed, tells other sites no address, and is kept from them unless it is data",
    async (address) => {
      const { headers, body } = await fetch(inject("base") + narrowed(address), { headers: key });
      await body?.cancel();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe(
        /^\/(chart\.|embed$)/.test(address) ? "cross-origin" : "same-origin",
      );
      expect(headers.get("access-control-allow-origin")).toBe(
        /^\/(api\/v1\/(?!keys|log|imports)|chart\.|oembed$)/.test(address) ? "*" : null,
      );
      expect(headers.get("x-powered-by")).toBeNull();
    },
  );
});

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

describe("JSON that nests without end is refused, and nothing breaks", () => {
  // A picture is any bytes; it is opened by what is found in them.
  const takers = routes.filter(
    ({ method, address }) => ["POST", "PUT", "PATCH"].includes(method) && address !== "/api/open",
  );
  test.each(takers)("$method $address", async ({ method, address }) => {
    for (const body of [nested(500_000), `{"text":${nested(200_000)}}`, `{"a":`.repeat(100_000)]) {
      const answer = await fetch(inject("base") + address, {
        method,
        body,
        headers: { ...key, "content-type": "application/json" },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    expect((await fetch(`${inject("base")}/api/health`)).status).toBe(200);
  });
});

describe("a file made to fill the memory is refused with what is wrong, and the server goes on", () => {
  const megabyte = 1024 * 1024;
  const head = "flow,reporter,partner,unit,period,value\n";
  test.each<[string, () => Buffer]>([
    ["one cell of 64 MB", () => Buffer.from(`${head}exports,AZE,${"x".repeat(64 * megabyte)}`)],
    ["a cell whose quote never ends", () => Buffer.from(`${head}"${"x,y\n".repeat(4 * megabyte)}`)],
    ["two million columns", () => Buffer.from(`${"a,".repeat(2_000_000)}b\n1,2\n`)],
    ["zeros that gzip packs a thousandfold", () => gzipSync(Buffer.alloc(64 * megabyte))],
    ["lines that gzip packs a thousandfold", () => gzipSync(Buffer.alloc(64 * megabyte, "\n"))],
  ])("%s", async (_what, make) => {
    const answer = await post("/api/v1/inspect", new Uint8Array(make()), {
      "content-type": "text/csv",
    });
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect((await fetch(`${inject("base")}/api/health`)).status).toBe(200);
  });
});

describe("markup and marks of direction in names", () => {
  const markup = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;

  test("stand as words on a page and in a picture", async () => {
    const title = `${markup} ${Date.now()}`;
    const made = await json("/api/v1/events", {
      date: "2021-06-01",
      title,
      places: ["AZE", "SRB"],
    });
    expect(made.status).toBe(201);
    const page = await (await fetch(`${inject("base")}/trade/AZE/SRB`)).text();
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toContain("<script>alert(1)");
    expect(page).not.toContain("<img src=x");
    const picture = `${inject("base")}/chart.svg?reporter=AZE&partner=SRB&title=${encodeURIComponent(markup)}`;
    const svg = await (await fetch(picture)).text();
    expect(svg).toContain("alert(1)");
    expect(svg).not.toMatch(/<script|<img|onerror=(?!alert\(1\)(&#62;|&gt;))/);
    await fetch(`${inject("base")}${made.headers.get("location")}`, {
      method: "DELETE",
      headers: key,
    });
  });

  test("turn nothing around: a name is kept as one plain line", async () => {
    const title = "a\u202Eb\nc\u0000d\u2066";
    const made = await json("/api/v1/events", { date: "2021-06-02", title });
    expect((await made.json()).event.title).toBe("a b c d");
    await fetch(`${inject("base")}${made.headers.get("location")}`, {
      method: "DELETE",
      headers: key,
    });
  });

  test("an address that a script could hide in is none", async () => {
    for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"]) {
      const answer = await json("/api/v1/events", { date: "2021-06-03", title: "x", url });
      expect(answer.status).toBe(400);
    }
  });
});

test("no address of a picture elsewhere is fetched", async () => {
  const elsewhere = encodeURIComponent("http://127.0.0.1:1/picture.png");
  const answer = await fetch(`${inject("base")}/_next/image?url=${elsewhere}&w=640&q=75`);
  expect(answer.status).toBe(404);
});
