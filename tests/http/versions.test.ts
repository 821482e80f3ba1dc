import { describe, expect, inject, test } from "vitest";

const base = inject("base");
const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers });

const datasetId = async (): Promise<string> =>
  (await (await get("/api/v1/datasets?limit=1")).json()).datasets[0].id;

const addresses = async (): Promise<readonly string[]> => {
  const dataset = `/api/v1/datasets/${await datasetId()}`;
  const figures = "reporter=AZE&partner=SRB&limit=3";
  return [
    `/api/v1/observations?${figures}`,
    `/api/v1/observations.csv?reporter=AZE&partner=SRB`,
    `/api/v1/observations.sdmx.csv?reporter=AZE&partner=SRB`,
    `/api/v1/observations.jsonstat.json?reporter=AZE&partner=SRB`,
    "/api/v1/series?limit=2",
    "/api/v1/series/1",
    "/api/v1/series/1/triangle",
    "/api/v1/series/1/triangle.csv",
    "/api/v1/datasets",
    dataset,
    `${dataset}/datapackage.json`,
    `${dataset}/revisions`,
    `${dataset}/revisions.csv`,
    `${dataset}/vintages/1`,
    `${dataset}/vintages/1/raw`,
    "/api/v1/changes?limit=1",
    "/api/v1/articles?limit=1",
    "/api/v1/events",
    "/api/v1/compare?measure=yoy&reporter=AZE&partner=SRB&flow=imports&period=2012",
  ];
};

/** What is answered to whoever has the answer already, by what the first answer told of its version. */
const again = async (path: string, told: string, asked: string): Promise<number> => {
  const first = await get(path);
  await first.text();
  const second = await get(path, { [asked]: first.headers.get(told) ?? "" });
  expect(second.status === 304 ? await second.text() : "").toBe("");
  return second.status;
};

// Other tests change the data of the same server meanwhile.
const soon = { timeout: 10_000, interval: 20 };

describe("what is read", () => {
  test("comes with its version, and is not sent again to whoever has it", async () => {
    for (const path of await addresses()) {
      const { headers, status, body } = await get(path);
      await body?.cancel();
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get("etag")).toMatch(/^(W\/)?"[^"]+"$/);
      expect(Date.parse(headers.get("last-modified") ?? "")).toBeLessThanOrEqual(Date.now());
      await expect.poll(() => again(path, "etag", "if-none-match"), soon).toBe(304);
    }
  });

  test("is not sent again when nothing changed since a second that is over", async () => {
    const path = "/api/v1/series?limit=2";
    await expect.poll(() => again(path, "last-modified", "if-modified-since"), soon).toBe(304);
    const long = { "if-modified-since": "Thu, 01 Jan 1970 00:00:00 GMT" };
    expect((await get(path, long)).status).toBe(200);
    const both = { ...long, "if-modified-since": new Date().toUTCString(), "if-none-match": '"x"' };
    expect((await get(path, both)).status).toBe(200);
    expect((await get(path, { "if-none-match": "*" })).status).toBe(304);
    expect((await get("/api/v1/series/999999", { "if-none-match": "*" })).status).toBe(404);
  });

  test("has another version after a change, in another form and for another question", async () => {
    const tagOf = async (path: string, headers?: Record<string, string>) =>
      (await get(path, headers)).headers.get("etag");
    const before = await tagOf("/api/v1/events");
    const made = await fetch(`${base}/api/v1/events`, {
      method: "POST",
      headers: { authorization: `Bearer ${inject("key")}`, "content-type": "application/json" },
      body: JSON.stringify({ date: "2021-03", title: `A new version ${Date.now()}` }),
    });
    expect(made.status).toBe(201);
    const query = "/api/v1/observations?reporter=AZE&partner=SRB";
    const tags = [
      before,
      await tagOf("/api/v1/events"),
      await tagOf(query),
      await tagOf(query, { accept: "text/csv" }),
      await tagOf(`${query}&asOf=2020-01-01`),
    ];
    expect(new Set(tags).size).toBe(tags.length);
  });

  test("can be read by pages of other sites, which may ask beforehand; nothing can be changed by them", async () => {
    const read = await get("/api/v1/series?limit=0", { origin: "https://elsewhere.example" });
    expect(read.status).toBe(400);
    expect(read.headers.get("access-control-allow-origin")).toBe("*");
    const ask = await fetch(`${base}/api/v1/series`, {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(ask.status).toBe(204);
    expect(ask.headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect(ask.headers.get("access-control-allow-headers")?.toLowerCase()).toContain(
      "if-none-match",
    );
    expect(ask.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("is refused in a form in which it is not given, and says in which it is", async () => {
    const refused = await get("/api/v1/observations", { accept: "application/xml" });
    expect(refused.status).toBe(406);
    expect((await refused.json()).detail).toContain("text/csv");
    const cube = await get("/api/v1/observations?reporter=AZE&partner=SRB", {
      accept: 'application/json; profile="https://json-stat.org/full/"',
    });
    expect(await cube.json()).toMatchObject({ version: "2.0", class: "dataset" });
  });
});
