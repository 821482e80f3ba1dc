/** The flows that can be computed with: turnover is exports plus imports, balance exports minus imports. */
export const computableFlows = ["turnover", "exports", "imports", "balance"] as const;

const namesIn = (
  ...[turnover, exports, imports, balance]: [string, string, string, string]
): ReadonlyMap<string, string> => new Map(Object.entries({ turnover, exports, imports, balance }));

const flowNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["en", namesIn("Trade turnover", "Exports", "Imports", "Trade balance")],
  ["az", namesIn("Ticarət dövriyyəsi", "İxrac", "İdxal", "Ticarət saldosu")],
  ["ru", namesIn("Товарооборот", "Экспорт", "Импорт", "Торговый баланс")],
  ["sr", namesIn("Робна размена", "Извоз", "Увоз", "Трговински биланс")],
  ["sr-Latn", namesIn("Robna razmena", "Izvoz", "Uvoz", "Trgovinski bilans")],
  ["tr", namesIn("Ticaret hacmi", "İhracat", "İthalat", "Dış ticaret dengesi")],
  ["de", namesIn("Handelsvolumen", "Ausfuhr", "Einfuhr", "Handelsbilanz")],
  ["fr", namesIn("Échanges commerciaux", "Exportations", "Importations", "Balance commerciale")],
]);

/**
 * What a flow is called, with a capital: "Exports", "Trade turnover". The four computable flows are named in the
 * field's main languages (BCP 47, English where there is none); any other keeps its name: "Re-exports".
 */
export const flowName = (flow: string, locale = "en"): string => {
  const names = flowNames.get(locale) ?? flowNames.get(locale.split("-")[0] ?? "");
  const name = names?.get(flow) ?? flowNames.get("en")?.get(flow);
  if (name) return name;
  const words = flow.replaceAll(/(?<!\bre)-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const mirrorFlows: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exports: "imports",
    imports: "exports",
    turnover: "turnover",
    balance: "balance",
  }),
);

/**
 * What the other side calls a flow: exports to it are its imports. Undefined for a flow that the other side does not
 * count, such as re-exports.
 */
export const mirrorFlow = (flow: string): string | undefined => mirrorFlows.get(flow);

/** The verb that goes with a flow's English name: turnover was, exports were. */
export const flowVerb = (flow: string): "was" | "were" => (flow.endsWith("s") ? "were" : "was");

/** How a flow is said of its partner in English: exports to, imports from, turnover with. */
export const flowPreposition = (flow: string): "to" | "from" | "with" => {
  if (flow.endsWith("exports")) return "to";
  return flow.endsWith("imports") ? "from" : "with";
};
