import { describe, expect, inject, test } from "vitest";

const textOf = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await fetch(inject("base") + path);
  const html = await answer.text();
  // What React puts between texts, and tags, are not read.
  const text = html.replaceAll(/<!--.*?-->/g, "").replaceAll(/<[^>]*>/g, "");
  return { status: answer.status, text };
};

describe("what can be known of a pair", () => {
  test("is said on its page, with the figures that give it and those that contradict each other", async () => {
    const { text } = await textOf("/trade/AZE/SRB");
    // A whole page as the message of a failure helps nobody.
    const says = (words: string): boolean => text.includes(words);
    expect(says("May 2021 lay between $0.1 million and $0.3 million.")).toBe(true);
    expect(says("from $4.2 million, Jan–Apr 2021; $4.4 million, Jan–May 2021")).toBe(true);
    const why =
      "By the other two figures, trade turnover in 2024 lay between $13.257 million and $13.281 million";
    expect(says(why)).toBe(true);
  });

  test.each([
    ["2021-05/P2M", "May–June 2021 lay between $0.1 million and $1.8 million."],
    ["May–June 2021", "May–June 2021 lay between $0.1 million and $1.8 million."],
    ["2018", "2018 is not bounded by any figure.A figure for 2018 itself would settle it."],
    ["12 May 2021", "This is a day, and figures are of whole months."],
  ])("is asked for any period by the address: %s", async (period, said) => {
    const { status, text } = await textOf(
      `/trade/AZE/SRB?know=${encodeURIComponent(period)}&knowFlow=turnover`,
    );
    expect(status).toBe(200);
    expect(text.includes(said)).toBe(true);
    expect(text.includes("The address asks for what cannot be shown")).toBe(false);
  });

  test("is in the figures of the picture", async () => {
    const csv = await (await fetch(`${inject("base")}/chart.csv?reporter=AZE&partner=SRB`)).text();
    expect(csv).toContain(
      "Follows from stated figures,derived,turnover,AZE,SRB,,USD,2021-05/P1M,,100000,300000",
    );
  });
});
