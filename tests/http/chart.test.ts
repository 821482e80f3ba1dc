import { createHash } from "node:crypto";
import { loadImage } from "@napi-rs/canvas";
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";

const pair = "reporter=AZE&partner=SRB";
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject("base") + path, { headers });
const bytesOf = async (path: string): Promise<Buffer> =>
  Buffer.from(await (await get(path)).arrayBuffer());

/** The texts that a PNG carries, by keyword. */
const textsOf = (png: Buffer): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
    const end = data.indexOf(0);
    texts[data.toString("latin1", 0, end)] = data.toString("utf8", end + 5);
  }
  return texts;
};

describe("a chart by its address", () => {
  test.each([
    ["png", "image/png"],
    ["svg", "image/svg+xml; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8; header=present"],
    ["json", "application/json"],
  ])("comes as %s, with a name that says what it is", async (format, type) => {
    const { status, headers } = await get(`/chart.${format}?${pair}&view=ytd`);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(
      `inline; filename="azerbaijan-serbia-turnover-ytd.${format}"`,
    );
  });

  test("is saved instead of shown when its address says so, and is the same file", async () => {
    const { headers } = await get(`/chart.svg?${pair}&download=true`);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="azerbaijan-/);
    expect(headers.get("etag")).toBe((await get(`/chart.svg?${pair}`)).headers.get("etag"));
  });

  test.each(["png", "svg", "csv", "json"])(
    "as %s is not sent again to who has it, however the address is written",
    async (format) => {
      const path = `/chart.${format}?${pair}&width=500`;
      const tag = (await get(path)).headers.get("etag") ?? "";
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      const again = await get(`/chart.${format}?width=500&partner=srb&view=pace&reporter=aze`, {
        "if-none-match": `"another", W/${tag}`,
      });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect((await get(`${path}0`)).headers.get("etag")).not.toBe(tag);
    },
  );

  test.each(["png", "svg", "csv", "json"])("as %s names each wrong parameter", async (format) => {
    const answer = await get(`/chart.${format}?reporter=AZE&view=pie&colour=red`);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const { problems } = await answer.json();
    expect(problems.map(({ name }: { name: string }) => name).sort()).toEqual([
      "colour",
      "partner",
      "view",
    ]);
  });

  test("is asked for by many at once", async () => {
    const paths = Array.from(
      { length: 24 },
      (_, index) => `/chart.png?${pair}&width=${400 + (index % 6)}`,
    );
    const files = await Promise.all(paths.map(bytesOf));
    for (const [index, file] of files.entries()) {
      expect(file.readUInt32BE(16)).toBe(400 + (index % 6));
      expect(file.equals(files[index % 6] ?? Buffer.alloc(0))).toBe(true);
    }
  });
});

describe("a picture", () => {
  test.each([1, 2, 3])("has %i pixels to the CSS pixel", async (scale) => {
    const png = await bytesOf(`/chart.png?${pair}&width=400&height=300&scale=${scale}`);
    const { width, height } = await loadImage(png);
    expect([width, height]).toEqual([400 * scale, 300 * scale]);
  });

  test("carries its words, the absolute address of its page, its query and a digest", async () => {
    const png = await bytesOf(`/chart.png?${pair}&view=level&theme=dark`);
    const { digest, address } = await (await get(`/chart.json?${pair}&view=level`)).json();
    const texts = textsOf(png);
    expect(texts).toMatchObject({
      Title: expect.stringMatching(/^Trade turnover/),
      Source: expect.stringMatching(/^Source: .*\. Data as of \d{1,2} \w{3} \d{4}$/),
      URL: `${inject("base")}/trade/AZE/SRB?view=level`,
      "Turnover-Chart": "view=level&reporter=AZE&partner=SRB&theme=dark",
      "Turnover-Data": digest,
    });
    expect(address).toBe(texts.URL);
  });

  test("as known on a day says that day, and knows nothing later", async () => {
    const svg = String(await bytesOf(`/chart.svg?${pair}&asOf=2021-06-30`));
    expect(svg).toContain("As known on 30 Jun 2021");
    // In words: a place on the paper and a digest may hold any digits.
    expect(svg.replace(/="[^"]*"|[0-9a-f]{16,}/g, "")).not.toContain("2022");
  });

  test("leads to the page under the name by which it was asked for", async () => {
    const svg = String(await bytesOf(`/chart.svg?${pair}`));
    expect(svg).toContain(`${inject("base")}/trade/AZE/SRB`);
  });

  test("is the same bytes each time", async () => {
    const digestOf = (file: Buffer) => createHash("sha256").update(file).digest("hex");
    const path = `/chart.png?${pair}&width=640&height=450`;
    expect(digestOf(await bytesOf(path))).toBe(digestOf(await bytesOf(path)));
  });
});

describe("a view that computes", () => {
  test.each([
    ["growth", "reporter=AZE&partner=WLD&flow=exports", "percent"],
    ["balance", "reporter=AZE&partner=WLD", "USD"],
    ["rolling", pair, "USD"],
    ["index", "reporter=AZE&partner=WLD&flow=exports&base=2010", "index"],
    ["share", "reporter=AZE&partner=TUR&flow=exports", "percent"],
    ["multiples", "reporter=AZE&flow=exports", "USD"],
  ])("%s gives its values with what they rest on in every form", async (view, query, unit) => {
    const csv = String(await bytesOf(`/chart.csv?${query}&view=${view}`));
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    const made = data.filter(({ value }) => value !== "");
    expect(made.length).toBeGreaterThan(4);
    expect(new Set(made.map((row) => row.unit))).toEqual(new Set([unit]));
    const { spec } = await (await get(`/chart.json?${query}&view=${view}`)).json();
    expect(spec.view).toBe(view);
    const svg = String(await bytesOf(`/chart.svg?${query}&view=${view}`));
    expect(svg).toMatch(/^<svg .*<title>\S/s);
  });
});

describe("the figures of a picture", () => {
  test("as CSV are those that are drawn, with their words, range and source", async () => {
    const csv = String(await bytesOf(`/chart.csv?${pair}&from=2021&to=2021`));
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(csv).toMatch(
      /^label,role,flow,reporter,partner,product,unit,period,value,low,high,status,source,published,base,basis,refused\r\n/,
    );
    expect(data.find(({ period }) => period === "2021-01/P8M")).toEqual({
      label: "$5.9 million",
      role: "stated",
      flow: "turnover",
      reporter: "AZE",
      partner: "SRB",
      product: "",
      unit: "USD",
      period: "2021-01/P8M",
      value: "5900000",
      low: "5850000",
      high: "5950000",
      status: "",
      source: "Azernews",
      published: "2021-10-12",
      base: "",
      basis: "",
      refused: "",
    });
    expect(data.every(({ period }) => period?.startsWith("2021"))).toBe(true);
  });

  test("as JSON are all that the drawing rests on, with what was asked for", async () => {
    const { spec, data, digest } = await (await get(`/chart.json?${pair}&view=level`)).json();
    expect(spec).toMatchObject({ view: "level", reporter: "AZE", partner: "SRB" });
    expect(data.lines.length).toBeGreaterThan(1);
    expect(data.facts.length).toBeGreaterThan(5);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test("of a pair that is not known are none, and the picture says so", async () => {
    const csv = String(await bytesOf("/chart.csv?reporter=FRA&partner=BRA"));
    expect(csv.trimEnd().split("\r\n")).toHaveLength(1);
    expect(String(await bytesOf("/chart.svg?reporter=FRA&partner=BRA"))).toContain(
      "No figures yet",
    );
  });
});
