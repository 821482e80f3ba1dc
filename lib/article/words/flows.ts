/**
 * How a phrase speaks of a flow: as a noun, as a verb whose subject is the reporter, or as a verb of goods that go from
 * one country to another.
 */
export type FlowRow = {
  readonly flow: "turnover" | "exports" | "imports" | "balance";
  readonly form: "noun" | "verb" | "motion" | "weak";
  readonly sign?: -1 | 1;
  /** The words name a part of the flow, which is its product: "re-exports". */
  readonly isPart?: true;
  readonly phrases: string;
};

/**
 * Words for flows. "weak" words mean a flow only with a place or a flow said before ("shipments", "sales", "supplies").
 * The sign of a balance is that of the word: a deficit's figures are below zero.
 */
export const flowRows: readonly FlowRow[] = [
  {
    flow: "turnover",
    form: "noun",
    phrases:
      "turnover|trade turnover|foreign trade turnover|external trade turnover|commodity turnover|goods turnover|merchandise turnover|trade volume|volume of trade|trade volumes|trading volume|mutual trade|bilateral trade|foreign trade|external trade|overall trade|total trade|merchandise trade|goods trade|commodity trade|two-way trade|trade exchange|trade exchanges|foreign trade exchange|commercial exchange|commercial exchanges|commodity exchange|trade|international trade|commerce|trade flow|trade flows|volume of bilateral trade|volume of mutual trade|trading partner|trading partners|trade partner|trade partners|imports and exports|exports and imports|import and export|export and import|export-import|import-export|trade circulation|exchange of goods|commodity circulation|trade value|trade figure|trade figures",
  },
  {
    flow: "turnover",
    form: "verb",
    phrases: "traded|trades|trade with each other|were trading",
  },
  {
    flow: "exports",
    form: "noun",
    phrases:
      "export|exports|goods exports|merchandise exports|export volume|export volumes|volume of exports|volume of export|exportation|export earnings|export revenue|export revenues|export proceeds|export receipts|export sales|export value|export shipments|export deliveries|export supplies|exporting|outbound shipments|outbound ones|outgoing shipments|overseas shipments|overseas sales|foreign sales|sales abroad|shipments abroad|supplies abroad|exports value|export market|export markets|importer of|importers of|buyer of|buyers of|purchaser of|purchasers of|export destination|export destinations|export partner|export partners",
  },
  {
    flow: "exports",
    form: "noun",
    isPart: true,
    phrases: "re-exports|re-export|reexports|nodx|non-oil domestic exports|domestic exports",
  },
  { flow: "exports", form: "verb", phrases: "re-exported|reexported" },
  {
    flow: "exports",
    form: "verb",
    phrases:
      "exported|exports|exporting|shipped|shipped abroad|sold|sold abroad|sells|sent|sent abroad|sold overseas|was exported|were exported|have exported|has exported|delivered|supplied|supplies|exported abroad|shipping|selling|dispatched|earned from exports",
  },
  { flow: "exports", form: "motion", phrases: "went|go|goes|going|flowed|left|was sent|were sent" },
  {
    flow: "exports",
    form: "weak",
    phrases:
      "shipments|shipment|supply|supplies|sales|deliveries|delivery|outbound deliveries|sale",
  },
  {
    flow: "imports",
    form: "noun",
    phrases:
      "import|imports|goods imports|merchandise imports|import volume|import volumes|volume of imports|volume of import|importation|importing|import bill|import value|import costs|import spending|import expenditure|inbound shipments|inbound ones|incoming shipments|purchases abroad|foreign purchases|overseas purchases|import payments|import partner|import partners|import source|import sources|supplier of|suppliers of|import supplier|import suppliers|supplier of imports",
  },
  {
    flow: "imports",
    form: "verb",
    phrases:
      "imported|imports|importing|bought|bought abroad|purchased|brought in|buys|buying|purchasing|was imported|were imported|has imported|have imported|bought in|took in|took delivery of|takes delivery of|received|sourced",
  },
  { flow: "imports", form: "motion", phrases: "came|come|comes|coming|arrived" },
  { flow: "imports", form: "weak", phrases: "purchases|purchase|arrivals" },
  {
    flow: "balance",
    form: "noun",
    phrases:
      "balance|trade balance|foreign trade balance|balance of trade|balance of foreign trade|net exports|goods balance|trade balances|external trade balance|merchandise balance|trading balance|balance in trade|saldo|trade saldo",
  },
  {
    flow: "balance",
    form: "noun",
    sign: 1,
    phrases:
      "surplus|trade surplus|foreign trade surplus|external trade surplus|positive balance|positive trade balance|active balance|positive saldo|positive balance of trade|positive foreign trade balance|trade surpluses|surpluses|in the black|active trade balance|goods surplus|merchandise surplus|in surplus|positive external trade balance|goods trade surplus|merchandise trade surplus|positive balance of foreign trade|export surplus|trading surplus",
  },
  {
    flow: "balance",
    form: "noun",
    sign: -1,
    phrases:
      "deficit|trade deficit|foreign trade deficit|external trade deficit|trade gap|gap|foreign trade gap|negative balance|negative trade balance|negative saldo|negative balance of trade|negative foreign trade balance|shortfall|trade shortfall|trade deficits|deficits|passive balance|imbalance|trade imbalance|goods deficit|merchandise deficit|merchandise trade deficit|goods trade deficit|goods trade gap|merchandise trade gap|negative external trade balance|negative balance of foreign trade|import surplus|trading deficit|trade balance deficit|visible trade deficit|in deficit|in the red|trade hole|red ink|red figures",
  },
];

/** Words before "turnover" or "trade" that make it another thing: what shops sell, what railways carry. */
export const otherTurnover: ReadonlySet<string> = new Set([
  "retail",
  "wholesale",
  "cargo",
  "freight",
  "passenger",
  "electronic",
  "container",
  "domestic",
  "internal",
  "stock",
  "catering",
  "carbon",
  "labor",
  "labour",
  "online",
  "currency",
  "consumer",
]);
