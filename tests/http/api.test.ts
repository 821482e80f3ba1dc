import { describe, expect, inject, test } from "vitest";

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(inject("base") + path, { headers });
  return { answer, json: await answer.json() };
};

describe("reading the shipped data over HTTP", () => {
  test("the program says that it is well", async () => {
    const { answer, json } = await get("/api/health");
    expect(answer.status).toBe(200);
    expect(json.status).toBe("ok");
  });

  test("datasets say what they hold", async () => {
    const { json } = await get("/api/v1/datasets");
    expect(json.next).toBeNull();
    const unctad = json.datasets.find(({ name }: { name: string }) => name.includes("UNCTADstat"));
    expect(unctad).toMatchObject({ vintages: 1, observations: 396 });
    expect(Object.keys(unctad)).toEqual(
      expect.arrayContaining([
        "id",
        "name",
        "publisher",
        "series",
        "observations",
        "vintages",
        "updated",
      ]),
    );
  });

  test("an official value comes with its place, period, unit and status", async () => {
    const { json } = await get(
      "/api/v1/observations?reporter=AZE&partner=SRB&flow=imports&period=2012",
    );
    expect(json.observations).toHaveLength(1);
    expect(json.observations[0]).toMatchObject({
      flow: "imports",
      reporter: "AZE",
      partner: "SRB",
      product: null,
      unit: "USD",
      period: "2012-01/P12M",
      value: 31_385_667,
      status: "normal",
    });
  });

  test("places are known by name, periods by any form, and pages lead on", async () => {
    const { json: first } = await get(
      "/api/v1/observations?reporter=Azerbaijan&partner=Serbia&from=2006&to=2016-12&limit=5",
    );
    expect(first.observations).toHaveLength(5);
    const { json: second } = await get(
      `/api/v1/observations?reporter=AZE&partner=SRB&from=2006&to=2016-12&limit=5&cursor=${first.next}`,
    );
    expect(second.observations).toHaveLength(5);
    const key = (each: { flow: string; period: string; dataset: string }) =>
      `${each.dataset} ${each.flow} ${each.period}`;
    expect(new Set([...first.observations, ...second.observations].map(key)).size).toBe(10);
  });

  test("series are found by words, in any of the names of a place", async () => {
    const { json } = await get("/api/v1/series?q=serbien&reporter=AZE&flow=exports");
    expect(json.series.length).toBeGreaterThan(0);
    expect(
      json.series.every(({ partner }: { partner: string }) => ["SRB", "SCG"].includes(partner)),
    ).toBe(true);
  });

  test("observations come as tidy CSV, all pages at once", async () => {
    const answer = await fetch(`${inject("base")}/api/v1/observations.csv?reporter=AZE`);
    const lines = (await answer.text()).trimEnd().split("\r\n");
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(lines[0]).toBe(
      "flow,reporter,partner,product,unit,period,value,status,dataset,dimensions",
    );
    expect(lines.length).toBeGreaterThan(4000);
    const accepted = await fetch(`${inject("base")}/api/v1/observations?reporter=AZE`, {
      headers: { accept: "text/csv" },
    });
    expect(await accepted.text()).toBe(`${lines.join("\r\n")}\r\n`);
  });

  test("observations come as SDMX-CSV, in the version that is asked for", async () => {
    const ask = async (path: string, accept = "*/*") => {
      const answer = await fetch(`${inject("base")}${path}`, { headers: { accept } });
      return { type: answer.headers.get("content-type"), text: await answer.text() };
    };
    const query = "reporter=AZE&partner=SRB";
    const named = await ask(`/api/v1/observations.sdmx.csv?${query}&version=1.0.0`);
    expect(named.type).toContain("application/vnd.sdmx.data+csv; version=1.0.0");
    expect(named.text).toMatch(/^DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,/);
    const type = "application/vnd.sdmx.data+csv";
    const accepted = await ask(`/api/v1/observations?${query}`, `${type};version=1.0.0`);
    expect(accepted).toEqual(named);
    const latest = await ask(`/api/v1/observations?${query}`, type);
    expect(latest.text).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,/);
    expect(latest.text.split("\r\n").length).toBe(named.text.split("\r\n").length);
  });

  test("observations come as a cube of JSON-stat", async () => {
    const path = `${inject("base")}/api/v1/observations.jsonstat.json`;
    const cube = await (await fetch(`${path}?reporter=AZE&partner=SRB`)).json();
    expect(cube).toMatchObject({ version: "2.0", class: "dataset" });
    expect(cube.dimension.partner.category.label).toEqual({ SRB: "Serbia" });
    expect(Object.keys(cube.value).length).toBeGreaterThan(10);
  });

  test("a dataset is described as a Data Package, which leads to its figures", async () => {
    const { datasets } = await (await fetch(`${inject("base")}/api/v1/datasets`)).json();
    const [{ id }] = datasets;
    const path = `${inject("base")}/api/v1/datasets/${id}/datapackage.json`;
    const described = await (await fetch(path)).json();
    const [{ path: figures, schema }] = described.resources;
    const header = (await (await fetch(figures)).text()).split("\r\n")[0];
    expect(header?.split(",")).toEqual(schema.fields.map(({ name }: { name: string }) => name));
  });

  test.each([
    ["/api/v1/observations?reporter=Atlantis", "reporter", "bad-parameter"],
    ["/api/v1/observations?period=someday", "period", "bad-parameter"],
    ["/api/v1/series?repoter=AZE", "repoter", "unknown-parameter"],
    ["/api/v1/series?limit=0", "limit", "bad-parameter"],
    ["/api/v1/series?cursor=garbage", "cursor", "bad-parameter"],
    ["/api/v1/observations?cursor=WyJhYmMiXQ", "cursor", "bad-parameter"],
    ["/api/v1/observations?reporter=AZE&reporter=SRB", "reporter", "repeated-parameter"],
    ["/chart.svg?reporter=AZE&partner=Atlantis", "partner", "bad-parameter"],
    ["/chart.svg?reporter=AZE&partner=SRB&locale=en-ab-cd", "locale", "bad-parameter"],
    ["/chart.svg?reporter=AZE&partner=SRB&view=pie", "view", "bad-parameter"],
    ["/chart.svg?reporter=AZE&partner=SRB&from=2022&to=2020", "to", "empty-range"],
    ["/api/v1/observations?from=2022&to=2021-12", "to", "bad-parameter"],
    ["/api/v1/observations.csv?from=2022-02&to=2022-01", "to", "bad-parameter"],
  ])("%s is refused, naming %s", async (path, name, code) => {
    const { answer, json } = await get(path);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(json.problems).toMatchObject([{ name, code }]);
    expect(json.problems[0].fix).not.toBe("");
  });
});

describe("the picture of a pair", () => {
  const address = "/chart.svg?reporter=AZE&partner=SRB";

  test("is an SVG that says its title and its source, the same bytes each time", async () => {
    const [first, second] = await Promise.all(
      [0, 1].map(async () => (await fetch(inject("base") + address)).text()),
    );
    expect(first).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(first).toContain("<title>");
    expect(first).toContain("Azernews");
    expect(second).toBe(first);
  });

  test("is not sent again while the data are the same", async () => {
    const answer = await fetch(inject("base") + address);
    const tag = answer.headers.get("etag") ?? "";
    const again = await fetch(inject("base") + address, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
    const other = await fetch(`${inject("base")}${address}&view=level`, {
      headers: { "if-none-match": tag },
    });
    expect(other.status).toBe(200);
  });

  test("needs to know of which pair", async () => {
    expect((await fetch(`${inject("base")}/chart.svg?reporter=AZE`)).status).toBe(400);
  });
});

describe("addresses of pages", () => {
  test.each([
    ["/trade/aze/srb", "/trade/AZE/SRB"],
    ["/trade/Azerbaijan/Serbia", "/trade/AZE/SRB"],
    ["/trade/turkey", "/trade/TUR"],
    ["/trade/Azerbaijan/Serbia?view=ytd", "/trade/AZE/SRB?view=ytd"],
  ])("%s leads to %s", async (path, target) => {
    const answer = await fetch(inject("base") + path, { redirect: "manual" });
    expect(answer.status).toBe(308);
    expect(answer.headers.get("location")).toBe(target);
  });

  test.each([
    ["/trade/Atlantis", 404],
    ["/trade/AZE/Atlantis", 404],
    ["/trade/AZE/AZE", 404],
    ["/trade/%E0%A4%A", 400],
    ["/nowhere", 404],
  ])("%s is not there: %i", async (path, status) => {
    expect((await fetch(inject("base") + path)).status).toBe(status);
  });
});
