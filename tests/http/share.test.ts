import { describe, expect, inject, test } from "vitest";

const pair = "reporter=AZE&partner=SRB";
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject("base") + path, { headers, redirect: "manual" });

const readable = (text: string): string =>
  text.replace(/&(?:amp|#38|#x27);/g, "&").replaceAll("&quot;", '"');

describe("an embedded chart", () => {
  test("may be framed by any site, runs nothing, and is readable", async () => {
    const answer = await get(`/embed?${pair}`);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(policy).toContain("frame-ancestors *");
    expect(policy).not.toContain("script-src");
    expect(policy).toContain("default-src 'none'");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    const html = await answer.text();
    expect(html).toContain("$5.9 million");
    expect(html).not.toContain("<script");
  });

  test("is given from memory once it was made, and not again to who has it", async () => {
    const path = `/embed?${pair}&view=level`;
    const first = await get(path);
    // Where two instances answer in turn, each makes it once.
    if (inject("postgres") !== undefined) await get(path);
    const second = await get(path);
    expect(second.headers.get("content-length")).not.toBeNull();
    expect(second.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(await second.text()).toBe(await first.text());
    const again = await get(path, { "if-none-match": second.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  test("is asked for in one theme or in that of its reader", async () => {
    const [own, light, dark] = await Promise.all(
      ["", "&theme=light", "&theme=dark"].map(async (theme) =>
        (await get(`/embed?${pair}&view=ytd${theme}`)).text(),
      ),
    );
    expect(own).toContain("prefers-color-scheme");
    expect(light).toContain('data-theme="light"');
    expect(dark).toContain('data-theme="dark"');
  });

  test("that cannot be drawn says what is wrong", async () => {
    const answer = await get("/embed?reporter=AZE&view=pie");
    expect(answer.status).toBe(400);
    expect((await answer.json()).problems).toHaveLength(2);
  });
});

test.each([
  "/",
  "/open",
  `/chart?${pair}`,
  "/trade/AZE/SRB",
  `/chart.svg?${pair}`,
  "/oembed?url=/",
  "/embeds",
])("%s may be framed by nobody", async (path) => {
  const { headers } = await get(path);
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

describe("oEmbed", () => {
  const ask = (url: string, more = "") => get(`/oembed?url=${encodeURIComponent(url)}${more}`);

  test.each([
    "https://anywhere.example/trade/AZE/SRB",
    "/trade/Azerbaijan/serbia?view=level",
    `/chart?${pair}`,
    `/embed?${pair}&theme=dark`,
    `http://localhost/chart.png?${pair}&width=500`,
    "/series/1",
  ])("frames what %s shows", async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const frame = await answer.json();
    expect(frame).toMatchObject({ version: "1.0", type: "rich", provider_name: "Turnover" });
    const framed = readable(/src="([^"]*)"/.exec(frame.html)?.[1] ?? "");
    expect(framed.startsWith(`${inject("base")}/embed?`)).toBe(true);
    const html = await (await fetch(framed)).text();
    expect(html).toContain("<h1>");
    expect(frame.thumbnail_url.startsWith(inject("base"))).toBe(true);
  });

  test("keeps within the size that is allowed, and speaks XML", async () => {
    expect(await (await ask("/trade/AZE/SRB", "&maxwidth=300&maxheight=200")).json()).toMatchObject(
      {
        width: 300,
        height: 200,
      },
    );
    const xml = await ask("/trade/AZE/SRB", "&format=xml");
    expect(xml.headers.get("content-type")).toMatch(/^text\/xml/);
    expect(await xml.text()).toMatch(/^<\?xml .*<html>&#60;iframe .*<\/oembed>$/s);
  });

  test.each([
    "/",
    "/trade/AZE/AZE",
    "/trade/Nowhere/SRB",
    "/series/x",
    "http://[",
    "/chart?view=pie",
  ])("knows no chart at %s", async (url) => {
    expect((await ask(url)).status).toBe(404);
  });
});

describe("what a page says to those who link to it", () => {
  test.each(["/", "/trade/AZE", "/trade/AZE/SRB", "/series/1", `/chart?${pair}&view=level`])(
    "%s has a picture of 1200 × 630 pixels, a frame and a dataset",
    async (path) => {
      const html = await (await get(path)).text();
      const head = html.slice(0, html.indexOf("</head>"));
      const image = readable(/content="([^"]*)" property="og:image"/.exec(head)?.[1] ?? "");
      const png = Buffer.from(await (await fetch(image)).arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      const oembed = /<link href="([^"]*)"[^>]*type="application\/json\+oembed"/.exec(head)?.[1];
      expect((await fetch(readable(oembed ?? ""))).status).toBe(200);
      const data = /<script[^>]*type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(
        html,
      )?.[1];
      expect(JSON.parse(data ?? "")).toMatchObject({
        "@type": "Dataset",
        name: expect.any(String),
      });
    },
  );

  test("an article passes on its own title with its chart", async () => {
    const { articles } = await (await get("/api/v1/articles")).json();
    const html = await (await get(`/articles/${articles[0].id}`)).text();
    expect(html).toMatch(/<meta content="[^"]+\/articles\/[^"]+" property="og:url"/);
  });

  test("a dataset says where its figures are", async () => {
    const { datasets } = await (await get("/api/v1/datasets")).json();
    const html = await (await get(`/datasets/${datasets[0].id}`)).text();
    const data = /<script[^>]*type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(data ?? "").distribution[0].contentUrl).toContain(
      "observations.csv?dataset=",
    );
  });
});

describe("a picture that is opened", () => {
  const open = (file: Blob, headers: Record<string, string> = {}) => {
    const body = new FormData();
    body.set("file", file, "picture");
    return fetch(`${inject("base")}/api/open`, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
    });
  };

  test.each(["png", "svg"])(
    "as %s leads to its chart, whose figures are the same",
    async (format) => {
      const picture = await (await get(`/chart.${format}?${pair}&view=level&theme=dark`)).blob();
      const answer = await open(picture);
      expect(answer.status).toBe(303);
      const page = await (await get(answer.headers.get("location") ?? "")).text();
      expect(page).toContain("its figures are the same today");
      expect(page).toContain("/chart.svg?view=level");
    },
  );

  test("with other figures is told so", async () => {
    const drawn = "0".repeat(64);
    const page = await (await get(`/chart?${pair}&drawn=${drawn}&drawnOn=2022-02-28`)).text();
    expect(page).toContain("its figures are others today");
  });

  test.each([
    ["a text", "reporter,partner", "not-a-picture"],
    ["nothing", "", "no-file"],
    ["a picture of another program", "<svg><title>Chart</title></svg>", "no-origin"],
  ])("but is %s is told as what it is", async (_name, text, refused) => {
    const answer = await open(new Blob([text]));
    expect(answer.headers.get("location")).toBe(`/open?refused=${refused}`);
    const page = await (await get(`/open?refused=${refused}`)).text();
    expect(page).toContain('role="alert"');
  });

  test("too large is told as that", async () => {
    const answer = await open(new Blob([new Uint8Array(17 * 1024 * 1024)]));
    expect(answer.headers.get("location")).toBe("/open?refused=too-large");
  });

  test("is not taken from a page of another site", async () => {
    expect((await open(new Blob(["x"]), { "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
});
