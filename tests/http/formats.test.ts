import { describe, expect, inject, test } from "vitest";

const send = async (path: string, body: BodyInit) => {
  const answer = await fetch(inject("base") + path, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${inject("key")}` },
  });
  return { status: answer.status, json: await answer.json() };
};
const get = async (path: string): Promise<string> => (await fetch(inject("base") + path)).text();

const header = "flow,reporter,partner,product,unit,period,value,status,transport";
const file = [
  header,
  "exports,MDA,MLT,0808,USD,2021-01,1.234,provisional,rail",
  "exports,MDA,MLT,0808,USD,2021-02,12345678901234567.89,,road",
  "imports,MDA,MLT,,USD,2021-01,,confidential,rail",
].join("\n");

const newDataset = async (body: BodyInit): Promise<string> => {
  const name = `Formats ${process.pid} ${crypto.randomUUID()}`;
  const { status, json } = await send(`/api/v1/datasets?${new URLSearchParams({ name })}`, body);
  expect([status, json.refused?.count ?? 0]).toEqual([201, 0]);
  return json.dataset;
};

const tidyOf = (dataset: string) => get(`/api/v1/observations.csv?dataset=${dataset}`);
/** What the tidy CSV states, whatever its dataset and its order. */
const statedBy = (csv: string, dataset: string): string[] =>
  csv.replaceAll(dataset, "").trim().split("\r\n").sort();

describe("figures taken from here", () => {
  test("come in again to the last digit and flag, as CSV, JSON-stat and a Data Package", async () => {
    const dataset = await newDataset(file);
    const csv = await tidyOf(dataset);
    expect(csv).toContain("12345678901234567.89");
    const described = await get(`/api/v1/datasets/${dataset}/datapackage.json`);
    const refused = await send("/api/v1/inspect", described);
    expect(refused).toMatchObject({
      status: 422,
      json: { problems: [{ code: "not-csv-package-without-data" }] },
    });
    const whole = JSON.parse(described);
    whole.resources[0] = { ...whole.resources[0], path: undefined, data: csv };
    const cube = await get(`/api/v1/observations.jsonstat.json?dataset=${dataset}`);
    for (const form of [csv, cube, JSON.stringify(whole)]) {
      const again = await newDataset(form);
      expect(statedBy(await tidyOf(again), again)).toEqual(statedBy(csv, dataset));
      const next = await send(`/api/v1/datasets/${again}/vintages`, file);
      expect(next).toMatchObject({ status: 201, json: { changed: 0 } });
      expect(await send("/api/v1/inspect", form)).toMatchObject({
        status: 200,
        json: { observations: 2, count: 0 },
      });
    }
  });
});
