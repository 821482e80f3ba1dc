import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";

const inspect = async (
  body: BodyInit,
  headers: Record<string, string> = { "content-type": "text/csv" },
) => {
  const answer = await fetch(`${inject("base")}/api/v1/inspect`, { method: "POST", body, headers });
  return { status: answer.status, json: await answer.json() };
};

const long = `flow,reporter,partner,period,unit,value
exports,AZE,SRB,2019,USD,1500000
imports,AZE,SRB,2019,USD,4400000
exports,AZE,SRB,2020,USD,1100000
`;
const wide = `Country;Partner;Flow;2019;2020;2021
Azerbaijan;Serbia;Exports;1,5;1,1;2,25
Azerbaijan;Serbia;Imports;6,9;7,8;..
`;

describe("inspecting a file", () => {
  test("a long file: what each column is, and why", async () => {
    const { status, json } = await inspect(long);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      delimiter: ",",
      decimal: ".",
      headerLine: 1,
      shape: "long",
      series: 2,
      observations: 3,
    });
    expect(json.columns.map(({ role }: { role: string }) => role)).toEqual([
      "flow",
      "reporter",
      "partner",
      "period",
      "unit",
      "value",
    ]);
    expect(json.columns.every(({ because }: { because: string }) => because.length > 0)).toBe(true);
  });

  test("a file wide by period, with a decimal comma and a missing value", async () => {
    const { status, json } = await inspect(wide);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      delimiter: ";",
      decimal: ",",
      shape: "wide-periods",
      frequency: "A",
      series: 2,
      observations: 5,
    });
  });

  test("the same as a field of a form", async () => {
    const form = new FormData();
    form.set("file", new Blob([long], { type: "text/csv" }), "trade.csv");
    const { status, json } = await inspect(form, {});
    expect(status).toBe(200);
    expect(json.observations).toBe(3);
  });

  test.each<[string, BodyInit]>([
    ["nothing", ""],
    ["words", "all is well\nand nothing is counted\n"],
    ["a spreadsheet", Buffer.from("504b0304140006000800", "hex")],
    ["a page", "<!doctype html><html><body>no</body></html>"],
    ["noise", Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 197 + 31) % 256))],
  ])("%s is refused with a reason and a remedy", async (_what, body) => {
    const { status, json } = await inspect(body);
    expect(status).toBe(422);
    expect(json.problems.length).toBeGreaterThan(0);
    expect(json.problems[0].message).not.toBe("");
    expect(json.problems[0].fix).not.toBe("");
  });

  test("a packed body is read as what was packed, be it packed for the way or as a file", async () => {
    const packed = gzipSync(long);
    const way = await inspect(packed, { "content-type": "text/csv", "content-encoding": "gzip" });
    const file = await inspect(packed, { "content-type": "application/gzip" });
    expect([way.status, file.status]).toEqual([200, 200]);
    expect([way.json.observations, file.json.observations]).toEqual([3, 3]);
  });

  test("a body that is no gzip though it says so is malformed", async () => {
    const { status } = await inspect(long, { "content-encoding": "gzip" });
    expect(status).toBe(400);
  });

  test("a refused file's columns can be corrected", async () => {
    const text = "when,whom,amount\n2020,SRB,5\n2021,SRB,6\n";
    const daily = text.replace("2020,", "05.03.2020,").replace("2021,", "06.03.2020,");
    const refused = await inspect(daily);
    expect(refused.status).toBe(422);
    expect(refused.json.columns.map(({ name }: { name: string }) => name)).toEqual([
      "when",
      "whom",
      "amount",
    ]);
    const told = {
      columns: [
        { index: 0, name: "when", role: "period" },
        { name: "whom", role: "partner" },
      ],
      unit: "USD",
      flow: "exports",
    };
    const form = new FormData();
    form.set("mapping", JSON.stringify(told));
    form.set("file", new Blob([text], { type: "text/csv" }), "trade.csv");
    const { status, json } = await inspect(form, {});
    expect(status).toBe(200);
    expect(json.sample[0].observations[0].series).toMatchObject({
      flow: "exports",
      partner: "SRB",
      unit: "USD",
    });
  });

  test("a question shows its readings side by side", async () => {
    const { status, json } = await inspect(
      "period;partner;value\n2020;SRB;1.234\n2021;SRB;2.345\n",
    );
    expect(status).toBe(422);
    expect(
      json.questions[0].choices.map(
        ({ examples }: { examples: { read: string }[] }) => examples[0]?.read,
      ),
    ).toEqual(["1.234", "1234"]);
  });

  test("a correction is remembered for the next file of the same header, also for a new dataset", async () => {
    const text = (value: number) =>
      `quarter of report,whom it went to,amount told\n2020-Q1,SRB,${value}\n2020-Q2,SRB,7\n`;
    const mapping = JSON.stringify({ flow: "exports", reporter: "ISL", unit: "EUR", power: 3 });
    const name = `Remembered ${process.pid}`;
    const address = `${inject("base")}/api/v1/datasets?${new URLSearchParams({ name, mapping })}`;
    const headers = { authorization: `Bearer ${inject("key")}`, "content-type": "text/csv" };
    const added = await fetch(address, { method: "POST", body: text(5), headers });
    expect(added.status).toBe(201);
    const { dataset } = await added.json();
    const { json } = await inspect(text(6));
    await fetch(`${inject("base")}/api/v1/datasets/${dataset}`, { method: "DELETE", headers });
    expect(json.remembered.dataset.name).toBe(name);
    expect(json.sample[0].observations[0]).toMatchObject({
      value: 6000,
      series: { flow: "exports", reporter: "ISL", unit: "EUR" },
    });
    const afresh = new FormData();
    afresh.set("mapping", "{}");
    afresh.set("file", new Blob([text(6)], { type: "text/csv" }), "trade.csv");
    expect((await inspect(afresh, {})).json.sample[0].observations[0]).toMatchObject({ value: 6 });
  });
});
