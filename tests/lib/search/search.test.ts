import { describe, expect, test } from "vitest";
import { createSearch } from "@/lib/search";
import { gatherContents } from "@/lib/search/gather";

const customs = { dataset: "customs", publisher: "State Customs Committee" };
const comtrade = { dataset: "comtrade", publisher: "United Nations" };
const yearly = { flow: "exports", frequency: "A", figures: 10 };

const pairs = [
  ["AZE", "SRB"],
  ["AZE", "TUR"],
  ["AZE", "CIV"],
  ["SRB", "AZE"],
  ["SRB", "CHN"],
  ["KAZ", "UZB"],
  ["AZE", "KOR"],
  ["AZE", "NER"],
  ["AZE", "NGA"],
  ["SRB", "GIN"],
  ["SRB", "PNG"],
] as const;

const search = createSearch(
  gatherContents({
    series: [
      ...pairs.map(([reporter, partner]) => ({ ...customs, ...yearly, reporter, partner })),
      {
        ...comtrade,
        reporter: "AZE",
        partner: "SRB",
        flow: "imports",
        frequency: "M",
        figures: 99,
      },
    ],
    products: ["HS 0808", "HS 2709", "SITC 3", "apples"].map((product) => ({
      ...yearly,
      publisher: "United Nations",
      reporter: "AZE",
      product,
    })),
    stated: [
      {
        reporter: "AZE",
        partner: "SRB",
        flow: "turnover",
        article: "a1",
        outlet: "Report",
        figures: 2,
      },
    ],
    datasets: [
      { id: "customs", name: "Exports by partner", publisher: "State Customs Committee" },
      { id: "comtrade", name: "UN Comtrade", publisher: "United Nations" },
    ],
    articles: [
      {
        id: "a1",
        title: "Trade turnover between Azerbaijan and Serbia grows",
        outlet: "Report",
        published: "2021-10-12",
      },
    ],
  }),
);

const found = (q: string) =>
  search.find({ q, most: 1 }).hits.map(({ kind, id }) => `${kind} ${id}`);

describe("what is typed finds first", () => {
  test.each([
    ["a name", "Serbia", "place SRB"],
    ["the beginning of a name", "azer", "place AZE"],
    ["a name in another language", "Azərbaycan", "place AZE"],
    ["a name in another script", "Србија", "place SRB"],
    ["a name with an accent and an apostrophe", "cote d’ivoire", "place CIV"],
    ["a name with an accent, without it", "Cote dIvoire", "place CIV"],
    ["a former name", "Turkey", "place TUR"],
    ["a short name, not a longer one that begins so", "Niger", "place NER"],
    ["a whole name, not a name with one word more", "Guinea", "place GIN"],
    ["an alpha-3 code", "kaz", "place KAZ"],
    ["an alpha-2 code", "UZ", "place UZB"],
    ["an M49 number", "688", "place SRB"],
    ["an M49 number without its zero", "31", "place AZE"],
    ["a letter left out", "Azerbajan", "place AZE"],
    ["letters swapped", "Uzebkistan", "place UZB"],
    ["a letter too many", "Serrbia", "place SRB"],
    ["a wrong letter at the beginning", "Userbaijan", "place AZE"],
    ["a pair", "Azerbaijan Serbia", "pair AZE/SRB"],
    ["a pair the other way round", "Serbia Azerbaijan", "pair SRB/AZE"],
    ["a pair in a phrase", "trade between Kazakhstan and Uzbekistan", "pair KAZ/UZB"],
    ["a pair with typing errors", "Kazahstan Uzebkistan", "pair KAZ/UZB"],
    ["a pair by codes", "aze chn srb", undefined],
    ["a pair by two codes", "srb chn", "pair SRB/CHN"],
    ["a pair by M49 numbers", "31 792", "pair AZE/TUR"],
    ["a product by its code", "0808", "product HS 0808"],
    ["a product by its classification and code", "hs0808", "product HS 0808"],
    ["a product by its chapter's name", "crude oil", "product HS 2709"],
    ["a product by words, mistyped", "petrolum", "product HS 2709"],
    ["a product of words", "aples", "product apples"],
    ["a dataset", "comtrade", "dataset comtrade"],
    ["a dataset by its publisher", "state customs", "dataset customs"],
    ["a dataset, mistyped", "comtraed", "dataset comtrade"],
    ["a dataset whose name holds a flow", "exports by partner", "dataset customs"],
    ["an article by its title", "turnover grows", "article a1"],
    ["nothing", "qqqqqq", undefined],
  ])("%s: %j is %s", (_what, q, expected) => {
    expect(found(q)[0]).toBe(expected);
  });
});

test("a flow that is typed leads to the pair's page of that flow", () => {
  const [hit] = search.find({ q: "imports of Azerbaijan from Serbia", most: 1 }).hits;
  expect(hit?.address).toBe("/trade/AZE/SRB?flow=imports");
});

test("what was found in spite of a typing error says so, what was typed right does not", () => {
  const isNear = (q: string) => search.find({ q, most: 1 }).hits[0]?.near;
  expect([isNear("Azerbajan"), isNear("Azerbaijan")]).toEqual([true, false]);
});

test("nothing typed shows everything, once", () => {
  const { hits, total } = search.find({ q: " ", most: 1000 });
  expect(hits.length).toBe(total);
  expect(new Set(hits.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(total);
});

describe("facets", () => {
  const { facets } = search.find({ q: "Serbia Azerbaijan", most: 10 });
  test("count the results that each value would leave", () => {
    expect(facets.kind).toEqual([
      { value: "pair", count: 2 },
      { value: "article", count: 1 },
    ]);
    expect(facets.frequency).toEqual([
      { value: "A", count: 2 },
      { value: "M", count: 1 },
    ]);
  });
  test.each([
    [{ frequency: "M" }, ["AZE/SRB"]],
    [{ flow: "exports" }, ["SRB/AZE", "AZE/SRB"]],
    [{ publisher: "Report" }, ["AZE/SRB", "a1"]],
    [{ kind: "article" }, ["a1"]],
    // The monthly figures are imports: no series has both.
    [{ frequency: "M", flow: "exports" }, []],
  ])("%j leaves what has one series with all of it", (choice, ids) => {
    const { hits, total } = search.find({ q: "Serbia Azerbaijan", most: 10, ...choice });
    expect(hits.map(({ id }) => id)).toEqual(ids);
    expect(total).toBe(ids.length);
  });
  test("offer, beside the value chosen, the others of the same facet", () => {
    const chosen = search.find({ q: "Serbia Azerbaijan", most: 10, frequency: "M" }).facets;
    expect(chosen.frequency).toEqual(facets.frequency);
    expect(chosen.flow).toEqual([{ value: "imports", count: 1 }]);
  });
});

test("a page of results begins where the one before ended", () => {
  const ids = (first: number, most: number) =>
    search.find({ q: "az", first, most }).hits.map(({ id }) => id);
  expect([...ids(0, 3), ...ids(3, 4)]).toEqual(ids(0, 7));
});

test("an overview has the best few of each kind, the kind that fits best first", () => {
  const { hits, total } = search.find({ q: "serbia", most: 100, mostOfKind: 2 });
  const kinds = hits.map(({ kind }) => kind);
  expect(kinds).toEqual(["place", "pair", "pair", "article"]);
  expect(total).toBeGreaterThan(hits.length);
});
