import { describe, expect, test } from "vitest";
import { shareAddressesOf } from "@/app/share/addresses";
import { chartAsDataset, inSentences, storedAsDataset } from "@/app/share/dataset-data";
import { frameCodeOf, frameSizeOf } from "@/app/share/frame";
import { toScriptText } from "@/app/share/structured-data";
import { parseChartSpec } from "@/lib/chart/spec";
import { specOf, statedPair } from "../../lib/chart/chart-fixtures";

const spec = specOf({ reporter: "AZE", partner: "SRB", theme: "dark", width: 400, title: "A & B" });

describe("a chart that is passed on", () => {
  test("has addresses that say what it shows and not how it looked", () => {
    for (const address of Object.values(shareAddressesOf(spec))) {
      const read = parseChartSpec(new URL(address, "http://localhost").searchParams);
      expect(read).toMatchObject({ spec: { reporter: "AZE", title: "A & B", theme: "light" } });
    }
    expect(shareAddressesOf(spec).chart).toBe("/chart?reporter=AZE&partner=SRB&title=A+%26+B");
  });

  test("is framed at a size within what is allowed", () => {
    expect(frameSizeOf(spec, statedPair)).toEqual({ width: 720, height: expect.any(Number) });
    expect(frameSizeOf(spec, statedPair, { width: 400, height: 300 })).toEqual({
      width: 400,
      height: 300,
    });
  });

  test("is framed by code that holds its title and address safely", () => {
    const code = frameCodeOf({
      address: "https://a.example/?b=1&c=2",
      title: '"<x>',
      width: 1,
      height: 2,
    });
    expect(code).toContain('src="https://a.example/?b=1&#38;c=2" title="&#34;&#60;x&#62;"');
  });
});

describe("data described for search engines", () => {
  const where = { origin: "https://turnover.example", page: "/trade/AZE/SRB" };

  test("say name, span, places and where the figures are", () => {
    expect(
      chartAsDataset({ spec, data: { ...statedPair, asOf: "2022-02-28" } }, where),
    ).toMatchObject({
      "@type": "Dataset",
      name: "A & B",
      url: "https://turnover.example/trade/AZE/SRB",
      dateModified: "2022-02-28",
      temporalCoverage: "2020-01/2022-12",
      spatialCoverage: [{ name: "Azerbaijan" }, { name: "Serbia" }],
      distribution: [
        {
          encodingFormat: "text/csv",
          contentUrl: expect.stringMatching(/^https:.*\/chart\.csv\?/),
        },
        { encodingFormat: "application/json" },
      ],
    });
  });

  test("of a stored dataset name who published it", () => {
    const dataset = {
      id: "customs",
      name: "Customs",
      publisher: "The State Customs Committee",
      source: "https://customs.example/",
      licence: null,
      created: "2021-01-01T00:00:00Z",
      series: 2,
      observations: 1200,
      vintages: 1,
      updated: "2021-09-20T10:00:00Z",
    };
    expect(storedAsDataset(dataset, { first: 24240, end: 24252 }, where.origin)).toMatchObject({
      creator: { name: "The State Customs Committee" },
      temporalCoverage: "2020-01/2020-12",
      dateModified: "2021-09-20",
      isBasedOn: "https://customs.example/",
    });
  });

  test("cannot end the element that they stand in", () => {
    const text = toScriptText({ name: "</script><!--" });
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual({ name: "</script><!--" });
  });

  test("are written in sentences with one full stop each", () => {
    expect(inSentences(["One", "Two."])).toBe("One. Two.");
  });
});
