import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, inject, test } from "vitest";

const bearer = () => ({ authorization: `Bearer ${inject("key")}` });

/** A request by the editor; gives the status, the headers and the JSON of the answer. */
const ask = async (method: string, path: string, body?: BodyInit, headers = {}) => {
  const answer = await fetch(inject("base") + path, {
    method,
    headers: { ...bearer(), ...headers },
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json");
  return { status: answer.status, headers: answer.headers, json: isJson ? JSON.parse(text) : text };
};

const header = "flow,reporter,partner,unit,period,value";
const fileOf = (...rows: string[]): string => `${[header, ...rows].join("\n")}\n`;
const january = "exports,AZE,SRB,USD,2021-01,100";
const february = "exports,AZE,SRB,USD,2021-02,200";

let names = 0;
const freshName = (): string => `Customs ${process.pid} ${names++}`;
const post = (query: Record<string, string>, body: BodyInit = fileOf(january)) =>
  ask("POST", `/api/v1/datasets?${new URLSearchParams(query)}`, body, {
    "content-type": "text/csv",
  });
const next = (dataset: string, body: string, query = {}) =>
  ask("POST", `/api/v1/datasets/${dataset}/vintages?${new URLSearchParams(query)}`, body);
const valuesOf = async (dataset: string) => {
  const { json } = await ask("GET", `/api/v1/observations?dataset=${dataset}`);
  return json.observations.map(({ period, value }: { period: string; value: number | null }) => [
    period.slice(0, 7),
    value,
  ]);
};

describe("a new dataset", () => {
  test("is made of a file, and says what it holds", async () => {
    const name = freshName();
    const { status, json } = await post(
      { name, publisher: "Customs", licence: "CC0", released: "2021-03-10" },
      fileOf(january, february, "exports,AZE,SRB,USD,someday,5"),
    );
    expect(status).toBe(201);
    expect(json).toMatchObject({ vintage: 1, series: 1, observations: 2, changed: 2 });
    expect(json.dataset).toBeTypeOf("string");
    expect(json.refused).toMatchObject({
      count: 1,
      problems: [{ code: "unreadable-period", line: 4, column: 5, saw: "someday" }],
    });
    const { json: stored } = await ask("GET", `/api/v1/datasets/${json.dataset}`);
    expect(stored).toMatchObject({ name, publisher: "Customs", licence: "CC0", source: null });
    expect(stored.vintages).toMatchObject([
      { number: 1, released: "2021-03-10", releasedGiven: true, undone: null },
    ]);
    expect(stored.layout.columns.map(({ role }: { role: string }) => role)).toContain("value");
    expect(await valuesOf(json.dataset)).toEqual([
      ["2021-01", 100],
      ["2021-02", 200],
    ]);
  });

  test("comes as a form too, its fields before or after the file", async () => {
    const name = freshName();
    const form = new FormData();
    form.set("name", name);
    form.set("file", new Blob([fileOf(january)]), "Şəki ixrac.csv");
    form.set("publisher", "Gömrük");
    form.set("source", "");
    const { status, json } = await ask("POST", "/api/v1/datasets", form);
    expect(status).toBe(201);
    const { json: stored } = await ask("GET", `/api/v1/datasets/${json.dataset}`);
    expect(stored).toMatchObject({ name, publisher: "Gömrük", source: null });
    expect(stored.vintages[0].fileName).toBe("Şəki ixrac.csv");
  });

  test("that a page sends leads to its own page", async () => {
    const form = new FormData();
    form.set("file", new Blob([fileOf(january, "exports,AZE,TUR,USD,2021-01,7")]), "page.csv");
    const { status, headers } = await ask("POST", "/api/v1/datasets", form, {
      accept: "text/html,*/*",
    });
    expect(status).toBe(303);
    expect(headers.get("location")).toMatch(/^\/datasets\/[0-9a-z]{10}$/);
  });

  test("without a name is named after the file and its digest", async () => {
    const { json } = await ask(
      "POST",
      "/api/v1/datasets",
      fileOf(`exports,AZE,GEO,USD,2020-01,${process.pid}`),
      { "content-disposition": 'attachment; filename="ixrac.csv"' },
    );
    const { json: stored } = await ask("GET", `/api/v1/datasets/${json.dataset}`);
    expect(stored.name).toMatch(/^ixrac\.csv [0-9a-f]{8}$/);
  });

  test("is read as its mapping says", async () => {
    const doubtful = "period;reporter;partner;flow;value\n2020;AZE;SRB;exports;1.234\n";
    const refused = await post({ name: freshName() }, doubtful);
    expect(refused.status).toBe(422);
    expect(refused.json.questions).toMatchObject([{ field: "decimal", column: 5 }]);
    expect(refused.json.questions[0].choices).toHaveLength(2);
    const mapping = JSON.stringify({ decimal: "," });
    const { json: inspected } = await ask(
      "POST",
      `/api/v1/inspect?${new URLSearchParams({ mapping })}`,
      doubtful,
    );
    expect(inspected.sample[0].observations[0].value).toBe(1234);
    const { status, json } = await post({ name: freshName(), mapping }, doubtful);
    expect(status).toBe(201);
    expect(await valuesOf(json.dataset)).toEqual([["2020-01", 1234]]);
  });

  test("larger than ten megabytes comes in whole", async () => {
    const rows = Array.from(
      { length: 120_000 },
      (_, row) =>
        `exports,AZE,P${Math.floor(row / 1200)}${"x".repeat(80)},USD,${1900 + (Math.floor(row / 12) % 100)}-${String((row % 12) + 1).padStart(2, "0")},${row}`,
    );
    const file = fileOf(...rows);
    expect(file.length).toBeGreaterThan(11 * 1024 * 1024);
    const { status, json } = await post({ name: freshName() }, file);
    expect(status).toBe(201);
    expect(json.observations).toBe(120_000);
    const raw = await fetch(`${inject("base")}/api/v1/datasets/${json.dataset}/vintages/1/raw`);
    expect((await raw.arrayBuffer()).byteLength).toBe(file.length);
    await ask("DELETE", `/api/v1/datasets/${json.dataset}`);
  });
});

describe("what is not taken", () => {
  test("a name in use, and which dataset has it", async () => {
    const name = freshName();
    const { json: first } = await post({ name });
    const { status, json } = await post({ name }, fileOf(february));
    expect(status).toBe(409);
    expect(json.dataset).toEqual({ id: first.dataset, name });
  });

  test.each([
    ["released", "yesterday"],
    ["mapping", "{"],
    ["mapping", '{"decimal":"|"}'],
    ["import", "?"],
    ["nmae", "Customs"],
  ])("the parameter %s=%s, by name", async (parameter, value) => {
    const { status, json } = await post({ [parameter]: value });
    expect(status).toBe(400);
    expect(json.problems).toMatchObject([{ name: parameter }]);
    expect(json.problems[0].fix).not.toBe("");
  });

  test("what holds no time series, with line and remedy", async () => {
    const { status, headers, json } = await post(
      { name: freshName() },
      "country,code\nSerbia,SRB\n",
    );
    expect(status).toBe(422);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(json.count).toBe(json.problems.length);
    expect(json.problems[0].fix).not.toBe("");
  });

  test("a form without a file, and a form that breaks off", async () => {
    const empty = new FormData();
    empty.set("name", freshName());
    expect((await ask("POST", "/api/v1/datasets", empty)).status).toBe(400);
    const broken = await ask("POST", "/api/v1/datasets", "--x\r\nContent-Dis", {
      "content-type": "multipart/form-data; boundary=x",
    });
    expect(broken.status).toBe(400);
    const unbounded = await ask("POST", "/api/v1/datasets", "x", {
      "content-type": "multipart/form-data",
    });
    expect(unbounded.status).toBe(400);
  });

  test("more than the limit, told before it is sent", async () => {
    const { host, port, hostname } = new URL(inject("base"));
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/datasets HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${inject("key")}\r\nContent-Length: 99999999999\r\n\r\n`,
    );
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("anything from who may not, before a byte of it is read", async () => {
    const { host, port, hostname } = new URL(inject("base"));
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1/datasets HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000000\r\n\r\n`,
    );
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
  });

  test.each([
    ["POST", "/api/v1/datasets/0000000000/vintages"],
    ["PATCH", "/api/v1/datasets/0000000000"],
    ["DELETE", "/api/v1/datasets/0000000000"],
    ["DELETE", "/api/v1/datasets/0000000000/vintages/1"],
    ["GET", "/api/v1/datasets/0000000000"],
  ])("%s %s: there is no such dataset", async (method, path) => {
    const body = { POST: fileOf(january), PATCH: "{}" }[method];
    expect((await ask(method, path, body)).status).toBe(404);
  });
});

test("an import that is not under way says nothing", async () => {
  expect((await ask("GET", "/api/v1/imports/no-such-import")).status).toBe(204);
});

describe("the next file of a dataset", () => {
  test("changes only what differs; the same again changes nothing; undone it is as before", async () => {
    const { json: first } = await post({ name: freshName() }, fileOf(january, february));
    const revised = fileOf("exports,AZE,SRB,USD,2021-02,250", "exports,AZE,SRB,USD,2021-03,300");
    const second = await next(first.dataset, revised, { released: "2030-01-01" });
    expect(second.status).toBe(201);
    expect(second.json).toMatchObject({ dataset: first.dataset, vintage: 2, changed: 2 });
    const again = await next(first.dataset, revised);
    expect(again.status).toBe(200);
    expect(again.json).toMatchObject({ vintage: 2, changed: 0 });
    const vintage = `/api/v1/datasets/${first.dataset}/vintages/2`;
    const { json: changes } = await ask("GET", vintage);
    expect(changes.changes).toMatchObject({
      revised: [{ period: "2021-02/P1M", from: 200, to: 250 }],
      added: [{ period: "2021-03/P1M", from: null, to: 300 }],
      withdrawn: [],
    });
    expect((await ask("DELETE", vintage)).status).toBe(200);
    expect((await ask("DELETE", vintage)).status).toBe(404);
    expect(await valuesOf(first.dataset)).toEqual([
      ["2021-01", 100],
      ["2021-02", 200],
    ]);
  });

  test("withdraws what it does not state only when it replaces", async () => {
    const { json: first } = await post({ name: freshName() }, fileOf(january, february));
    await next(first.dataset, fileOf(february));
    expect(await valuesOf(first.dataset)).toHaveLength(2);
    const { json } = await next(first.dataset, fileOf(february), { replace: "true" });
    expect(json.changed).toBe(1);
    expect(await valuesOf(first.dataset)).toEqual([
      ["2021-01", null],
      ["2021-02", 200],
    ]);
    const { json: changes } = await ask("GET", `/api/v1/datasets/${first.dataset}/vintages/3`);
    expect(changes.changes.withdrawn).toMatchObject([{ from: 100, to: null }]);
  });
});

describe("a dataset that is there", () => {
  test("is described anew, keeps what is not said, and gives no name twice", async () => {
    const [name, other] = [freshName(), freshName()];
    const { json: first } = await post({ name, publisher: "Customs" });
    await post({ name: other }, fileOf(february));
    const path = `/api/v1/datasets/${first.dataset}`;
    const changed = await ask("PATCH", path, JSON.stringify({ licence: "CC BY 4.0" }));
    expect(changed.json).toMatchObject({ name, publisher: "Customs", licence: "CC BY 4.0" });
    const taken = await ask("PATCH", path, JSON.stringify({ name: other }));
    expect(taken.status).toBe(409);
    const { status, json } = await ask("PATCH", path, JSON.stringify({ name: "", colour: "red" }));
    expect(status).toBe(400);
    expect(json.problems.map((each: { name: string }) => each.name)).toEqual(["name", "colour"]);
    expect((await ask("PATCH", path, "[")).status).toBe(400);
  });

  test("gives its file back as it came, by its name", async () => {
    const form = new FormData();
    form.set("name", freshName());
    form.set("file", new Blob([`\ufeff${fileOf(january)}`]), "ixrac, ş.csv");
    const { json } = await ask("POST", "/api/v1/datasets", form);
    const answer = await fetch(`${inject("base")}/api/v1/datasets/${json.dataset}/vintages/1/raw`);
    expect(Buffer.from(await answer.arrayBuffer()).toString("utf8")).toBe(
      `\ufeff${fileOf(january)}`,
    );
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="ixrac, _.csv"; filename*=UTF-8''ixrac%2C%20%C5%9F.csv`,
    );
  });

  test("is gone when it is deleted, and its name is free", async () => {
    const name = freshName();
    const { json } = await post({ name });
    expect((await ask("DELETE", `/api/v1/datasets/${json.dataset}`)).status).toBe(200);
    expect((await ask("GET", `/api/v1/datasets/${json.dataset}`)).status).toBe(404);
    expect(await valuesOf(json.dataset)).toEqual([]);
    expect((await post({ name })).status).toBe(201);
  });

  test("stands in the list, which comes in pages", async () => {
    await post({ name: freshName() });
    await post({ name: freshName() }, fileOf(february));
    const listed: string[] = [];
    let path = "/api/v1/datasets?limit=2";
    while (path) {
      const { json } = await ask("GET", path);
      expect(json.datasets.length).toBeLessThanOrEqual(2);
      listed.push(...json.datasets.map(({ id }: { id: string }) => id));
      path = json.next && `/api/v1/datasets?limit=2&cursor=${json.next}`;
    }
    expect(new Set(listed).size).toBe(listed.length);
    const { json: all } = await ask("GET", "/api/v1/datasets?limit=1000");
    expect(listed).toEqual(all.datasets.map(({ id }: { id: string }) => id));
  });
});
