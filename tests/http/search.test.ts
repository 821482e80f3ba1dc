import { describe, expect, inject, test } from "vitest";

type Answer = {
  readonly hits: readonly { kind: string; id: string; address: string; near: boolean }[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { value: string; count: number }[]>>;
  readonly next: string | null;
};

const ask = async (query: string): Promise<Answer> => {
  const answer = await fetch(`${inject("base")}/api/v1/search?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
};

describe("the search", () => {
  test.each([
    ["q=Azerbajan", "place", "/trade/AZE"],
    ["q=azerbaijan+serbia", "pair", "/trade/AZE/SRB"],
    ["q=imports+azerbaijan+serbia", "pair", "/trade/AZE/SRB?flow=imports"],
    ["q=uzebkistan&kind=pair&flow=exports", "pair", "/trade/UZB/WLD"],
  ])("answers %s with the page of the %s first", async (query, kind, address) => {
    const { hits } = await ask(query);
    expect(hits[0]).toMatchObject({ kind, address });
  });

  test("leads on from page to page, through every result once", async () => {
    const [whole, first] = [await ask("q=serbia"), await ask("q=serbia&limit=7")];
    const second = await ask(`q=serbia&limit=7&cursor=${first.next}`);
    expect([...first.hits, ...second.hits]).toEqual(whole.hits.slice(0, 14));
  });

  test("leaves as many results as a facet says", async () => {
    const { facets } = await ask("q=serbia&limit=1");
    const { value = "", count } = facets.flow?.[0] ?? {};
    const narrowed = await ask(new URLSearchParams({ q: "serbia", flow: value }).toString());
    expect(narrowed.total).toBe(count);
  });

  test("refuses a kind that there is not", async () => {
    const answer = await fetch(`${inject("base")}/api/v1/search?q=serbia&kind=city`);
    expect(answer.status).toBe(400);
  });

  test("has a page with links that narrow it, and addresses of the former search lead to it", async () => {
    const page = await fetch(`${inject("base")}/?q=serbia`);
    const html = await page.text();
    expect(page.url).toContain("/search?q=serbia");
    expect(html.includes('href="/search?q=serbia&amp;kind=pair"')).toBe(true);
    expect(html.includes('href="/search?q=serbia&amp;flow=exports"')).toBe(true);
    const none = await (await fetch(`${inject("base")}/search?q=nothing-of-this-name`)).text();
    expect(none.includes("Search the texts of all articles")).toBe(true);
  });
});
