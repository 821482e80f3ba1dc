import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computableFlows, flowName, parseFlow, parseFlowCode } from "@/lib/flow";

describe("parseFlow", () => {
  test.each([
    ["X", "exports"],
    ["M", "imports"],
    ["RX", "re-exports"],
    ["DX", "domestic-exports"],
    ["IMP", "imports"],
    ["Exports of goods", "exports"],
    ["Exports, f.o.b.", "exports"],
    ["Imports (c.i.f.)", "imports"],
    ["Export(US$ Mil)", "exports"],
    ["total_exports", "exports"],
    ["Re-Export", "re-exports"],
    ["Re-imports", "re-imports"],
    ["Exports including re-exports", "exports"],
    ["Exports (excluding re-exports)", "exports"],
    ["Domestic Exports", "domestic-exports"],
    ["Trade Balance (current US$ Mil)", "balance"],
    ["TradeBalance", "balance"],
    ["net exports", "balance"],
    ["Exports - Imports", "balance"],
    ["External balance on goods and services (% of GDP)", "balance"],
    ["saldo", "balance"],
    ["total trade", "turnover"],
    ["Total trade (exports + imports)", "turnover"],
    ["Trade (% of GDP)", "turnover"],
    ["mutual trade", "turnover"],
    ["Exports and imports", "turnover"],
    ["İhracat", "exports"],
    ["İTHALAT", "imports"],
    ["Dış ticaret hacmi", "turnover"],
    ["İxrac", "exports"],
    ["İdxal", "imports"],
    ["Ticarət dövriyyəsi", "turnover"],
    ["экспорт", "exports"],
    ["Импорт товаров", "imports"],
    ["Внешнеторговый оборот", "turnover"],
    ["izvoz", "exports"],
    ["Увоз", "imports"],
    ["promet", "turnover"],
    ["spoljnotrgovinska razmena", "turnover"],
    ["Ausfuhr", "exports"],
    ["Einfuhr", "imports"],
    ["importations", "imports"],
    ["exportaciones", "exports"],
    ["importações", "imports"],
    ["imp_cif", "imports"],
    ["exp_usd", "exports"],
    ["İdxalın həcmi", "imports"],
    ["Trade deficit", "deficit"],
    ["Exports, registration basis", "exports"],
  ])("%j is %s", (text, flow) => {
    expect(parseFlow(text)).toBe(flow);
  });

  test.each([
    "",
    "x",
    "m",
    "1",
    "Total",
    "Trade Value (US$)",
    "Total trade in services",
    "Import/Export",
    "exports/imports",
    "İhracatın ithalatı karşılama oranı",
    "Pokrivenost uvoza izvozom",
    "Export coverage of imports",
    "Exporter",
    "Importer",
    "Important",
    "Balance of payments",
    "Sales",
    "valueOf",
    "constructor",
  ])("%j names no flow", (text) => {
    expect(parseFlow(text)).toBeUndefined();
  });

  test("any text gives a flow or none, never an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(["string", "undefined"]).toContain(typeof parseFlow(text));
      }),
    );
  });
});

test.each([
  ["1", "imports"],
  ["02", "exports"],
  ["3", "re-exports"],
  ["4", "re-imports"],
  ["5", undefined],
  ["11", undefined],
  ["", undefined],
])("parseFlowCode(%j) is %j", (text, flow) => {
  expect(parseFlowCode(text)).toBe(flow);
});

test("the computable flows are understood by their names", () => {
  for (const flow of computableFlows) {
    expect(parseFlow(flowName(flow))).toBe(flow);
    for (const locale of ["az", "ru", "sr", "sr-Latn", "tr", "de", "fr"])
      expect(parseFlow(flowName(flow, locale))).toBe(flow);
  }
});

test.each([
  ["turnover", "en", "Trade turnover"],
  ["exports", "en", "Exports"],
  ["balance", "en", "Trade balance"],
  ["re-exports", "en", "Re-exports"],
  ["domestic-exports", "en", "Domestic exports"],
  ["imports", "ru", "Импорт"],
  ["imports", "ja", "Imports"],
  ["re-exports", "ru", "Re-exports"],
])("flowName(%j, %j) is %j", (flow, locale, name) => {
  expect(flowName(flow, locale)).toBe(name);
});
