import fc from "fast-check";
import { expect, test } from "vitest";
import { isHtml, toPlainText } from "@/lib/entry/plain-text";

test.each([
  ["Exports rose.\r\nImports fell.", "Exports rose.\nImports fell."],
  ["exports < 5 and imports > 4", "exports < 5 and imports > 4"],
  ["a <deficit> of $5 million", "a <deficit> of $5 million"],
  ["<p>Exports rose.</p><p>Imports fell.</p>", "Exports rose.\n\nImports fell."],
  ["<P CLASS='a>b'>Turnover\n  was <b>$5.9&nbsp;million</b></P>", "Turnover was $5.9\u00a0million"],
  ["one<br>two<br/>three", "one\ntwo\nthree"],
  ["<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"],
  ["<table><tr><td>2020</td><td>9.0</td></tr></table>", "2020 9.0"],
  ["<p>a<script>alert('<p>b</p>')</script>c</p>", "ac"],
  ["<p>a<style>p { color: red }</style></p><!-- <p>no</p> -->b", "a\n\nb"],
  ["<p>a</p><script>never closed", "a"],
  ["<img src=x onerror=alert(1)>turnover", "turnover"],
  ["<p>5 &lt; 6 &amp;amp; &#8364;7 &#x20AC;8 &#150; 9</p>", "5 < 6 &amp; €7 €8 – 9"],
  ["Ticar&#601;t d&ouml;vriyy&#601;si", "Ticarət dövriyyəsi"],
  ["AT&T; &bogus; &#0; &#1114112;", "AT&T; &bogus; &#0; &#1114112;"],
  ["a\u0000b\u00adc", "abc"],
  ["<!doctype html><html><head><title>x</title></head><body>y</body></html>", "y"],
])("%j is kept as %j", (pasted, kept) => {
  expect(toPlainText(pasted)).toBe(kept);
});

test("no element is left, whatever was pasted", () => {
  const parts = fc.constantFrom(
    "<",
    ">",
    "<p",
    "</p>",
    "<script>",
    "</script>",
    "<b a='",
    '"',
    "x",
    " ",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pasted) => {
      const kept = toPlainText(pasted.join(""));
      expect(isHtml(pasted.join("")) ? kept.includes("<script>") : false).toBe(false);
    }),
  );
});

test.each(["<p ", "<a '", "<!--", "<b>", "&amp", "<script>", '<a b="', "< "])(
  "a megabyte of %j is read in a moment",
  (part) => {
    const started = performance.now();
    toPlainText(part.repeat(1_000_000 / part.length));
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
