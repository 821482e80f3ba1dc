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

  test("a packed body is read or refused, never a failure", async () => {
    const { status } = await inspect(gzipSync(long), { "content-type": "text/csv" });
    expect([200, 422]).toContain(status);
  });
});
