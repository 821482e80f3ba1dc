import { describe, expect, test } from "vitest";
import { writeEmbed } from "@/app/embed/document";
import { html } from "@/app/embed/html";
import { specOf, statedPair } from "../../lib/chart/chart-fixtures";

const spec = specOf({ reporter: "AZE", partner: "SRB" });

test("what is filled into HTML can neither end an attribute nor begin an element", () => {
  const name = '"><script>&';
  expect(html`<a title="${name}">${name}</a>${[html`<b>${1}</b>`]}${undefined}`.html).toBe(
    '<a title="&#34;&#62;&#60;script&#62;&#38;">&#34;&#62;&#60;script&#62;&#38;</a><b>1</b>',
  );
});

describe("an embedded chart", () => {
  test("says its words, events and every figure as text, and runs nothing", () => {
    const written = writeEmbed({ spec, data: { ...statedPair, title: "Oil <& gas>" } });
    expect(written).toContain("<h1>Oil &#60;&#38; gas&#62;</h1>");
    expect(written).toContain("Visa-free travel signed, 11 Oct 2021");
    expect(written.match(/<tr>/g)).toHaveLength(
      1 + statedPair.facts.length + statedPair.lines.flatMap(({ points }) => points).length,
    );
    expect(written).not.toMatch(/<script|javascript:| on\w+=|undefined|NaN/);
  });

  test.each([
    [undefined, 6, false],
    ["light", 3, false],
    ["dark", 3, true],
  ] as const)("in the theme %s offers %i drawings", (theme, count, isDark) => {
    const written = writeEmbed({ spec, data: statedPair, theme });
    expect(written.match(/\/chart\.svg\?/g)).toHaveLength(count);
    expect(written.includes('media="(prefers-color-scheme')).toBe(theme === undefined);
    expect(written.includes('<html lang="en" data-theme="dark">')).toBe(isDark);
  });

  test("leads out of its frame to the page of the chart", () => {
    const address = "https://turnover.example/trade/AZE/SRB?view=pace&from=2020-01";
    expect(writeEmbed({ spec, data: { ...statedPair, address } })).toContain(
      `<a href="${address.replace("&", "&#38;")}" target="_blank"`,
    );
  });
});
