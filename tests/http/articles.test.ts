import { describe, expect, inject, test } from "vitest";

const ask = async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(inject("base") + path, {
    method,
    headers: { authorization: `Bearer ${inject("key")}` },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, json: await answer.json() };
};

const text = "Turnover between Moldova and Jordan was $5.9 million in 2021.";
const quoteOf = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const fact = {
  kind: "level",
  flow: "turnover",
  reporter: "MDA",
  partner: "JOR",
  product: null,
  unit: "USD",
  value: 5_900_000,
  percent: null,
  factor: null,
  qualifier: "=",
  period: "2021-01/P12M",
  base: null,
  rounding: 100_000,
  rateRounding: null,
  quote: quoteOf("$5.9 million"),
};
const article = {
  title: "Forum",
  outlet: "Agency",
  url: "https://example.org/1",
  published: "2022-01",
  text,
};

/** The cards of the facts on a page of an article, as HTML. */
const cardsOn = async (path: string): Promise<string[]> => {
  const page = await fetch(inject("base") + path);
  const html = await page.text();
  return html.split('<li class="fact"').slice(1);
};

describe("an article", () => {
  test("of many pairs has the check and the sentence of each fact on its card, a page at a time", async () => {
    const partners = "DEU FRA ITA ESP PRT POL CZE SVK HUN ROU BGR GRC HRV SVN AUT".split(" ");
    const facts = ["exports", "imports", "turnover"].flatMap((flow) =>
      partners.map((partner) => ({ ...fact, flow, partner })),
    );
    const made = await ask("POST", "/api/v1/articles", { ...article, facts });
    const path = `/articles/${made.json.article.id}`;
    const [first, second] = [await cardsOn(path), await cardsOn(`${path}?page=2`)];
    expect([first.length, second.length]).toEqual([40, 5]);
    for (const card of [...first, ...second]) {
      expect(card).toContain("fact-check");
      expect(card).toContain("fact-sentence");
    }
    expect(second[0]).toContain('id="fact-41"');
    await ask("DELETE", `/api/v1${path}`);
  });

  test("is saved with its facts, listed, replaced and removed", async () => {
    const made = await ask("POST", "/api/v1/articles", { ...article, facts: [fact] });
    expect(made.status).toBe(201);
    expect(made.json.article).toMatchObject(article);
    expect(made.json.facts).toEqual([
      { id: expect.any(Number), ...fact, remark: null, spans: null, abstained: null },
    ]);
    const path = made.headers.get("location") ?? "";
    expect((await ask("GET", path)).json).toEqual(made.json);
    const { json: list } = await ask("GET", "/api/v1/articles?q=moldova%20and%20jordan");
    expect(list).toMatchObject({ articles: [{ id: made.json.article.id, facts: 1 }], next: null });
    const replaced = await ask("PUT", path, { ...article, title: "Talks", facts: [] });
    expect(replaced.json).toMatchObject({ article: { title: "Talks" }, facts: [] });
    expect((await ask("DELETE", path)).status).toBe(200);
    expect((await ask("GET", path)).status).toBe(404);
    expect((await ask("DELETE", path)).status).toBe(404);
    expect((await ask("PUT", path, article)).status).toBe(404);
  });

  test("is saved with the facts found in its text when none are given, and with none when that is said", async () => {
    const text = "Exports of Moldova to Cuba amounted to $5.9 million in 2020.";
    const found = await ask("POST", "/api/v1/articles", { published: "2021-10-12", text });
    const none = await ask("POST", "/api/v1/articles", {
      published: "2021-10-12",
      text,
      facts: [],
    });
    for (const { json } of [found, none])
      await ask("DELETE", `/api/v1/articles/${json.article.id}`);
    expect(found.json.facts).toMatchObject([
      {
        flow: "exports",
        reporter: "MDA",
        partner: "CUB",
        value: 5_900_000,
        period: "2020-01/P12M",
      },
    ]);
    expect(none.json.facts).toEqual([]);
  });

  test("keeps the facts whose words still stand where they stood", async () => {
    const more = { ...fact, flow: "exports", quote: quoteOf("2021") };
    const made = await ask("POST", "/api/v1/articles", { ...article, facts: [fact, more] });
    const path = made.headers.get("location") ?? "";
    const { json } = await ask("PUT", path, { ...article, text: text.replace("2021", "2020") });
    expect(json.facts.map(({ flow }: { flow: string }) => flow)).toEqual(["turnover"]);
    await ask("DELETE", path);
  });

  test("keeps what was corrected in it, when and by which key, and the words of each field", async () => {
    const spans = { value: quoteOf("$5.9 million"), period: { start: 0, end: 1_000_000 } };
    const made = await ask("POST", "/api/v1/articles", { ...article, facts: [{ ...fact, spans }] });
    const path = made.headers.get("location") ?? "";
    const { id } = made.json.facts[0];
    expect(made.json.facts[0].spans).toEqual({ value: spans.value });
    expect((await ask("GET", `${path}/changes`)).json).toEqual({ changes: [] });
    const corrected = { ...fact, id, value: 5_800_000, quote: quoteOf("2021") };
    const { json } = await ask("PUT", path, { ...article, facts: [corrected] });
    expect(json.facts[0].id).toBe(id);
    expect((await ask("GET", `${path}/changes`)).json.changes).toMatchObject([
      {
        fact: id,
        action: "corrected",
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        by: expect.any(String),
        before: { value: 5_900_000 },
        after: { value: 5_800_000 },
      },
    ]);
    await ask("DELETE", path);
    expect((await ask("GET", `${path}/changes`)).json.changes).toHaveLength(2);
    expect((await ask("GET", "/api/v1/articles/none/changes")).status).toBe(404);
  });

  test("keeps why a field is empty, until the field is filled", async () => {
    const bare = { ...fact, reporter: null, partner: null };
    const abstained = { reporter: "the text names no sides", partner: "the text names no sides" };
    const filled = { value: "it holds something" };
    const made = await ask("POST", "/api/v1/articles", {
      ...article,
      facts: [{ ...bare, abstained: { ...abstained, ...filled } }],
    });
    const path = made.headers.get("location") ?? "";
    expect((await ask("GET", path)).json.facts).toMatchObject([{ abstained }]);
    expect(made.json.facts[0].abstained).toEqual(abstained);
    const page = await (await fetch(inject("base") + path.replace("/api/v1", ""))).text();
    expect(page.replaceAll("<!-- -->", "")).toContain("With: empty, the text names no sides.");
    const corrected = { ...made.json.facts[0], reporter: "MDA" };
    const { json } = await ask("PUT", path, { ...article, facts: [corrected] });
    expect(json.facts[0].abstained).toEqual({ partner: abstained.partner });
    await ask("DELETE", path);
  });

  test("may state what it states in any usual form, and leave out what it does not", async () => {
    const brief = {
      kind: "change",
      flow: "exports",
      reporter: "Moldova",
      percent: 3,
      period: "2021",
      low: 1,
    };
    const made = await ask("POST", "/api/v1/articles", { published: "2022", text, facts: [brief] });
    expect(made.json.facts).toMatchObject([
      { reporter: "MDA", partner: null, percent: 3, period: "2021-01/P12M", qualifier: "=" },
    ]);
    await ask("DELETE", made.headers.get("location") ?? "");
  });

  test.each([
    ["published", { ...article, published: "yesterday" }],
    ["published", { text }],
    ["text", { published: "2022" }],
    ["url", { ...article, url: "javascript:alert(1)" }],
    ["facts.0.kind", { ...article, facts: [{ ...fact, kind: "guess" }] }],
    ["titel", { ...article, titel: "Forum" }],
  ])("is refused as malformed at %s", async (name, body) => {
    const { status, headers, json } = await ask("POST", "/api/v1/articles", body);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json.problems).toMatchObject([{ name }]);
  });

  test.each(["", "{", "[]", "null"])("is refused when the body is %j", async (body) => {
    expect((await ask("POST", "/api/v1/articles", body)).status).toBe(400);
  });

  test("is refused with facts that do not hold, each by its place and field", async () => {
    const facts = [fact, { ...fact, quote: { start: 0, end: 1000 }, period: "someday" }];
    const { status, json } = await ask("POST", "/api/v1/articles", { ...article, facts });
    expect(status).toBe(422);
    expect(json.problems).toMatchObject([
      { name: "facts.1.period", saw: "someday" },
      { name: "facts.1.quote" },
    ]);
    expect(json.count).toBe(2);
  });
});

const event = {
  date: "2021-10",
  title: `Forum ${process.pid}`,
  kind: "visit",
  url: null,
  places: ["MDA", "JOR"],
};

describe("an event", () => {
  test("is saved, listed, replaced and removed", async () => {
    const made = await ask("POST", "/api/v1/events", event);
    expect(made).toMatchObject({
      status: 201,
      json: { event: { ...event, places: ["JOR", "MDA"] } },
    });
    expect((await ask("POST", "/api/v1/events", event)).status).toBe(409);
    const path = made.headers.get("location") ?? "";
    const list = "/api/v1/events?place=Moldova&from=2021-10-15&to=2021-12-31";
    expect((await ask("GET", list)).json).toEqual({ events: [made.json.event] });
    const changed = { ...event, places: [] };
    expect((await ask("PUT", path, changed)).json.event).toMatchObject(changed);
    expect((await ask("DELETE", path)).status).toBe(200);
    expect((await ask("DELETE", path)).status).toBe(404);
    expect((await ask("PUT", path, event)).status).toBe(404);
    expect((await ask("PUT", "/api/v1/events/first", event)).status).toBe(404);
  });

  test.each([
    ["date", { ...event, date: "2021-02-30" }],
    ["title", { ...event, title: " " }],
    ["places.1", { ...event, places: ["MDA", "Atlantis"] }],
    ["place", { ...event, place: "MDA" }],
  ])("is refused at %s", async (name, body) => {
    const { status, json } = await ask("POST", "/api/v1/events", body);
    expect(status).toBe(400);
    expect(json.problems).toMatchObject([{ name }]);
  });

  test("keeps off another’s date and title", async () => {
    const one = await ask("POST", "/api/v1/events", { ...event, title: `One ${process.pid}` });
    const two = await ask("POST", "/api/v1/events", { ...event, title: `Two ${process.pid}` });
    const path = two.headers.get("location") ?? "";
    expect((await ask("PUT", path, { ...event, title: `One ${process.pid}` })).status).toBe(409);
    await ask("DELETE", path);
    await ask("DELETE", one.headers.get("location") ?? "");
  });
});
