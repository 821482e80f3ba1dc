import { beforeAll, describe, expect, inject, test } from "vitest";

const base = inject("base");
const authorization = `Bearer ${inject("key")}`;

/** A pair that no shipped figure and no other test knows. */
const pair = { reporter: "ISL", partner: "MLT" };
const header = "flow,reporter,partner,unit,period,value";
const fileOf = (values: Readonly<Record<string, number>>): string =>
  [
    header,
    ...Object.entries(values).map(([period, value]) => `exports,ISL,MLT,USD,${period},${value}`),
  ].join("\n");

const post = async (path: string, body: string, type = "text/csv") => {
  const answer = await fetch(base + path, {
    method: "POST",
    body,
    headers: { authorization, "content-type": type },
  });
  expect([200, 201]).toContain(answer.status);
  return answer.json();
};

const get = async (path: string) => {
  const answer = await fetch(base + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
};

const textOf = async (path: string, accept = "*/*") => {
  const answer = await fetch(base + path, { headers: { accept } });
  expect(answer.headers.get("content-type")).toContain("text/csv");
  return (await answer.text()).trim().split("\r\n");
};

const article = {
  title: "Forum",
  outlet: "Today",
  published: "2022-01-20",
  text: "Iceland's exports to Malta reached $5.9 million in 2021.",
  facts: [
    {
      kind: "level",
      flow: "exports",
      ...pair,
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
      quote: null,
    },
  ],
};

let dataset = "";
let series = 0;
let latest = "";
let articleId = "";

beforeAll(async () => {
  const saved = await post("/api/v1/articles", JSON.stringify(article), "application/json");
  articleId = saved.article.id;
  ({ latest } = await get("/api/v1/changes"));
  const first = fileOf({ "2019": 4_000_000, "2020": 5_000_000 });
  ({ dataset } = await post("/api/v1/datasets?name=Iceland&released=2022-02-01", first));
  const next = fileOf({ "2019": 4_000_000, "2020": 5_100_000, "2021": 5_880_000 });
  await post(`/api/v1/datasets/${dataset}/vintages?released=2022-03-01`, next);
  ({
    series: [{ id: series }],
  } = await get(`/api/v1/series?dataset=${dataset}`));
});

describe("revisions", () => {
  test("say what each vintage did, from what to what, by how much and since when", async () => {
    const { revisions, next } = await get(`/api/v1/datasets/${dataset}/revisions?vintage=2`);
    expect(next).toBeNull();
    expect(revisions).toMatchObject([
      {
        vintage: 2,
        released: "2022-03-01",
        kind: "revised",
        period: "2020-01/P12M",
        from: 5_000_000,
        to: 5_100_000,
        fromVintage: 1,
        difference: 100_000,
        percent: 2,
        ...pair,
      },
      { kind: "added", period: "2021-01/P12M", from: null, to: 5_880_000, percent: null },
    ]);
  });

  test("come as CSV by name and by what is accepted", async () => {
    const path = `/api/v1/datasets/${dataset}/revisions`;
    const lines = await textOf(`${path}.csv`);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^vintage,released,kind,series,flow,/);
    expect(await textOf(`${path}?kind=revised`, "text/csv")).toHaveLength(2);
  });

  test.each([
    ["kind=other", 400],
    ["vintage=0", 400],
    ["cursor=x", 400],
    ["from=2022&to=2020", 400],
  ])("refuse %s", async (query, status) => {
    const answer = await fetch(`${base}/api/v1/datasets/${dataset}/revisions?${query}`);
    expect(answer.status).toBe(status);
  });

  test("of a dataset that is not there are not found", async () => {
    expect((await fetch(`${base}/api/v1/datasets/none/revisions`)).status).toBe(404);
  });
});

describe("a series", () => {
  test("has its vintages, and a triangle in JSON and CSV", async () => {
    expect(await get(`/api/v1/series/${series}`)).toMatchObject({
      id: series,
      observations: 3,
      vintages: [
        { number: 1, released: "2022-02-01", added: 2 },
        { number: 2, added: 1, revised: 1, withdrawn: 0 },
      ],
    });
    const { rows } = await get(`/api/v1/series/${series}/triangle`);
    expect(rows[1]).toMatchObject({ period: "2020-01/P12M", values: [5_000_000, 5_100_000] });
    expect(await textOf(`/api/v1/series/${series}/triangle.csv`)).toEqual([
      "period,2022-02-01 (vintage 1),2022-03-01 (vintage 2)",
      "2019-01/P12M,4000000,4000000",
      "2020-01/P12M,5000000,5100000",
      "2021-01/P12M,,5880000",
    ]);
  });

  test("that is not there is not found", async () => {
    for (const id of ["999999999", "x"])
      expect((await fetch(`${base}/api/v1/series/${id}`)).status).toBe(404);
  });
});

describe("asOf", () => {
  const scope = "reporter=ISL&partner=MLT&flow=exports";

  /** What stands at a place of an answer, such as "rows.length". */
  const at = (answer: unknown, place: string): unknown =>
    place
      .split(".")
      .reduce<unknown>((found, name) => (found as Record<string, unknown>)[name], answer);

  test.each<[string, string, string, unknown, unknown]>([
    ["a dataset", "/api/v1/datasets/ID?", "observations", 2, 3],
    ["a series", "/api/v1/series/SERIES?", "observations", 2, 3],
    ["a triangle", "/api/v1/series/SERIES/triangle?", "rows.length", 2, 3],
    ["all series", `/api/v1/series?${scope}`, "series.0.observations", 2, 3],
    [
      "observations",
      `/api/v1/observations?${scope}&period=2020`,
      "observations.0.value",
      5e6,
      5.1e6,
    ],
    [
      "a comparison",
      `/api/v1/compare?${scope}&measure=difference&period=2020`,
      "value",
      1e6,
      1.1e6,
    ],
  ])("is the day of which %s speaks", async (_what, path, place, then, now) => {
    const address = path.replace("ID", dataset).replace("SERIES", String(series));
    expect(at(await get(`${address}&asOf=2022-02-28`), place)).toEqual(then);
    expect(at(await get(address), place)).toEqual(now);
  });

  test("is said by a chart's data", async () => {
    const { data } = await get(`/chart.json?${scope}&view=level&asOf=2022-02-28`);
    expect(data.asOf).toBe("2022-02-28");
    expect(JSON.stringify(data)).not.toContain("5100000");
  });

  test("leaves out a dataset of which nothing was out yet", async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await get(`/api/v1/datasets?limit=1000${query}`)).datasets.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids("&asOf=2022-01-31")).not.toContain(dataset);
    expect(await ids("&asOf=2022-02-01")).toContain(dataset);
  });

  test("stands in the picture's own words", async () => {
    const answer = await fetch(`${base}/chart.svg?${scope}&view=level&asOf=2022-02-28`);
    expect(await answer.text()).toMatch(/<dc:source[^>]*>[^<]*28 Feb 2022/);
  });
});

describe("changes", () => {
  test("tell what new files made of checks and comparisons, once", async () => {
    const path = `/api/v1/changes?since=${latest}&reporter=ISL`;
    const { changes, latest: end } = await get(path);
    expect(changes).toMatchObject([
      {
        kind: "check",
        dataset: { id: dataset, name: "Iceland" },
        vintage: 2,
        ...pair,
        article: { id: articleId },
        figure: "$5.9 million",
        was: { verdict: "cannot-be-checked" },
        now: { verdict: "agrees" },
      },
      { kind: "comparison", base: "2020-01/P12M", was: { refused: "gap" }, now: {} },
    ]);
    expect(changes[1].now.value).toBeCloseTo(15.294, 3);
    expect(changes[1].now.sentence).toContain("rose 15.3 %");
    expect(await get(`/api/v1/changes?since=${end}&reporter=ISL`)).toMatchObject({ changes: [] });
    expect((await get(`${path}&article=${articleId}`)).changes).toHaveLength(1);
    const today = new Date().toISOString().slice(0, 10);
    expect((await get(`/api/v1/changes?since=${today}&reporter=ISL`)).changes).toHaveLength(2);
    expect((await fetch(`${base}/api/v1/changes?since=May`)).status).toBe(400);
  });

  test("stand on the page of the pair", async () => {
    const page = await (await fetch(`${base}/trade/ISL/MLT`)).text();
    expect(page).toContain("What changed");
    expect(page).toContain("rose 15.3 %");
  });
});
