import { periodCodes, scopeCodes, signCodes, twoFlows } from "./oracle-codes";
import { add, isOfShares, type Range, rangeOf, take } from "./oracle-values";
import { type Answer, type Asked, equal, type Said, spanOf, unitOf } from "./oracle-words";

const order = (
  "unit-differs currency-differs flow-differs reporter-differs area-differs definition-differs adjustment-differs " +
  "price-basis-differs index-base-differs not-a-level not-a-fact break same-period overlap period-length " +
  "already-annual-span not-consecutive gap missing-value zero-base sign-change negative-base part-exceeds-whole " +
  "incomplete-parts"
).split(" ");

const rolesOf: Record<string, readonly string[]> = {
  share: ["part", "whole"],
  contribution: ["part0", "part1", "whole0"],
  "contribution-weight": ["share0", "growth"],
  rebase: ["value", "base"],
  "terms-of-trade": ["export-prices", "import-prices"],
  "ttm-bridge": ["year", "ytd", "ytd-before"],
  ...Object.fromEntries(twoFlows.map((measure) => [measure, ["exports", "imports"]])),
};

const partCodes = (asked: Asked, r: readonly Range[]): string[] => {
  const exceeds = (part: number, whole: number) => (r[part]?.[0] ?? 0) > (r[whole]?.[1] ?? 0);
  if (asked.measure === "share" && exceeds(0, 1)) return ["part-exceeds-whole"];
  if (asked.measure === "intensity" && (exceeds(0, 1) || exceeds(2, 3)))
    return ["part-exceeds-whole"];
  if (asked.measure !== "hhi" || !isOfShares(asked)) return [];
  const inPercent = asked.inputs.some(
    ({ unit, value }) => ["percent", "points"].includes(unitOf(unit) ?? "") || (value ?? 0) > 1,
  );
  const all = add(r.map(([, high]) => high));
  return all < (inPercent ? 100 : 1) - 1e-7 ? ["incomplete-parts"] : [];
};

/**
 * The definitions of the measures once more, written from their words alone: what a comparison gives, or which refusal.
 * It shares no code with the program. Every refusal that holds is noted, and the first of the order counts.
 */
export const answerOf = (asked: Asked): Answer => {
  const { measure, options = {} } = asked;
  const shared = Object.fromEntries(
    ["flow", "area", "product", "seasonal", "unit"].flatMap((field) =>
      options[field] === undefined ? [] : [[field, options[field]]],
    ),
  );
  const roles = rolesOf[measure];
  const place = ({ role }: Said) => roles?.indexOf(String(role)) ?? -1;
  const inputs = asked.inputs
    .map((each): Said => ({ ...shared, ...each }))
    .sort((a, b) => (place(a) < 0 || place(b) < 0 ? 0 : place(a) - place(b)));
  const merged = { ...asked, inputs };
  const spans = inputs.map(({ period }) => spanOf(period));
  const codes = [...scopeCodes(measure, inputs), ...periodCodes(measure, spans)];
  if (options.breakAt !== undefined && spans.some((each) => spans[0] && !equal(spans[0], each))) {
    const at = spanOf(String(options.breakAt)).from;
    const [from, to] = [Math.min(...spans.map((s) => s.from)), Math.max(...spans.map((s) => s.to))];
    if (from < at && at < to) codes.push("break");
  }
  if (inputs.some(({ value }) => value === null)) codes.push("missing-value");
  const values = inputs.flatMap(({ value }) => (value === null ? [] : [value]));
  const ranges = inputs.map((said, index) => rangeOf(measure, said, index));
  if (!codes.includes("missing-value")) {
    codes.push(...signCodes(measure, values, values), ...partCodes(merged, ranges));
  }
  const refused = order.find((code) => codes.includes(code));
  if (refused) return { refused };
  const { value, ends } = take(merged, values, ranges);
  return { value, low: ends[0] ?? null, high: ends[1] ?? null };
};
