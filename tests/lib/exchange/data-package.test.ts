import { describe, expect, test } from "vitest";
import { dataPackage, tidyFields } from "@/lib/exchange/data-package";

const customs = {
  id: "K3_a",
  name: "Customs of Azerbaijan",
  publisher: "State Customs Committee",
  source: "https://customs.example/open",
  licence: "CC BY 4.0",
};
const made = { path: "https://turnover.example/api/v1/observations.csv", created: "2026-01-01" };

describe("the description of a dataset as a Data Package", () => {
  test("names it, its source, its licence, and where its figures are", () => {
    expect(dataPackage(customs, made)).toMatchObject({
      name: expect.stringMatching(/^[a-z0-9._-]+$/),
      title: "Customs of Azerbaijan",
      licenses: [{ title: "CC BY 4.0" }],
      sources: [{ title: "State Customs Committee", path: "https://customs.example/open" }],
      resources: [{ path: made.path, encoding: "utf-8" }],
    });
  });

  test("says nothing of what is not known", () => {
    const bare = { ...customs, publisher: null, source: null, licence: null };
    expect(Object.keys(dataPackage(bare, made))).not.toContain("licenses");
    expect(Object.keys(dataPackage(bare, made))).not.toContain("sources");
  });

  test("has each column of the key among its columns", () => {
    const names = tidyFields.map(({ name }) => name);
    const key = dataPackage(customs, made).resources[0]?.schema.primaryKey ?? [];
    expect(names).toEqual(expect.arrayContaining([...key]));
  });
});
