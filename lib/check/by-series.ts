import type { Fact } from "../fact";
import { roundingOfWrittenOut } from "../figure";
import { parseCanonicalPeriod } from "../period";
import { listSeriesOf, type NamedObservation, type Series, type SeriesScope } from "../series";
import type { CheckInput, Claim } from "./claim";
import { checkClaim } from "./index";
import { type Checked, decisive, type Testimony } from "./testimony";

/** What offices published of a pair: the side whose count it is, the other side's, and the first with the world. */
export type Counts = {
  readonly own: readonly NamedObservation[];
  readonly mirror: readonly NamedObservation[];
  readonly world: readonly NamedObservation[];
};

const computable = ["turnover", "exports", "imports", "balance"];

/** The flows that a claim about one may follow from. */
const flowsFor = (flow: string): readonly string[] =>
  computable.includes(flow) ? computable : [flow];

/**
 * The place of the last digit that an office prints: what all values of a series are multiples of. Offices publish in
 * thousands or millions, and a claim that gives more digits than the office does not differ from it.
 */
const grainOf = ({ points }: Series): number => {
  const grains = points.flatMap(({ value }) =>
    value === null || value === 0 || !Number.isInteger(value)
      ? []
      : [roundingOfWrittenOut(String(Math.abs(value)))],
  );
  const isWhole = points.every(({ value }) => value === null || Number.isInteger(value));
  return isWhole && grains.length > 0 ? Math.min(...grains) : 0;
};

const toInputs = (series: Series, scope: SeriesScope, role: string | null): CheckInput[] => {
  const rounding = grainOf(series);
  return series.points.flatMap(({ period: text, value, status }): CheckInput[] => {
    const period = parseCanonicalPeriod(text);
    if (!period || value === null || status === "forecast") return [];
    return [
      {
        flow: scope.flow,
        role,
        figure: { value, rounding: rounding > 1 ? rounding : 0, qualifier: "=" },
        period,
        reporter: scope.reporter ?? null,
        partner: scope.partner ?? null,
        unit: series.unit,
      },
    ];
  });
};

type Source = Extract<Testimony["source"], { kind: "series" }> & {
  readonly unit: string | null;
  /** Whether the series is of one kind of goods or transport only, as the office's further dimensions say. */
  readonly isPart: boolean;
  readonly inputs: readonly CheckInput[];
};

const withInputs = (
  sources: Map<string, Source>,
  { id, name, unit }: Series,
  inputs: readonly CheckInput[],
): void => {
  const [dataset, , dimensions] = JSON.parse(id) as [string, string | null, object];
  const known = sources.get(id);
  sources.set(id, {
    kind: "series",
    id,
    dataset,
    name,
    unit,
    isPart: Object.keys(dimensions).length > 0,
    inputs: [...(known?.inputs ?? []), ...inputs],
  });
};

/** The figures that each dataset has for the flows of a fact, in each unit apart. */
const listSources = (
  observations: readonly NamedObservation[],
  { flow, ...scope }: SeriesScope,
): readonly Source[] => {
  const sources = new Map<string, Source>();
  for (const each of flowsFor(flow)) {
    for (const series of listSeriesOf(observations, { ...scope, flow: each }))
      withInputs(sources, series, toInputs(series, { ...scope, flow: each }, null));
  }
  return [...sources.values()].filter(({ inputs }) => inputs.length > 0);
};

/** The flow over the same flow with the world, which is what a share of a partner is usually of. */
const shareInputs = (own: readonly CheckInput[], world: readonly CheckInput[]): CheckInput[] => [
  ...own.map((input) => ({ ...input, role: "part" })),
  ...world.map((input) => ({ ...input, role: "whole", partner: null })),
];

const isOfFlow =
  ({ flow }: Claim) =>
  (input: CheckInput): boolean =>
    input.flow === flow;

/**
 * A share is checked in each way in which it may be meant, of the trade with the world and of turnover; texts often
 * leave open of what. One that fits agrees; none that fits proves nothing.
 */
const checkShare = (claim: Claim, own: readonly CheckInput[], world: readonly CheckInput[]) => {
  const isOf = isOfFlow(claim);
  const ways = [shareInputs(own.filter(isOf), world.filter(isOf)), own];
  const checks = ways.map((inputs) => checkClaim(claim, inputs));
  return (
    checks.find(({ verdict }) => verdict === "agrees" || verdict === "agrees-truncated") ??
    checkClaim(claim, [])
  );
};

const scopeOfFact = ({ flow, reporter, partner, product }: Fact): SeriesScope => ({
  flow,
  reporter: reporter ?? undefined,
  partner: partner ?? undefined,
  product: product ?? undefined,
});

const turned = (scope: SeriesScope): SeriesScope => ({
  ...scope,
  reporter: scope.partner,
  partner: scope.reporter,
});

/**
 * What each official series of a fact's own scope says of its claims, one testimony a series that can say anything. A
 * series of a part of the trade may confirm a claim about it, but not refute one that does not name the part. The other
 * side's figures are only looked at to find that it was they that were taken.
 */
export const hearSeries = (
  fact: Fact,
  claims: readonly Claim[],
  counts: Counts,
): readonly Testimony[] => {
  const scope = scopeOfFact(fact);
  const mirrors = listSources(counts.mirror, turned(scope)).flatMap(({ inputs }) => inputs);
  const worlds = listSources(counts.world, { ...scope, partner: "WLD" });
  return listSources(counts.own, scope).flatMap(({ inputs, isPart, unit, ...source }) => {
    const world = worlds.find(({ id }) => id === source.id)?.inputs ?? [];
    const checked = claims.map(
      (claim): Checked => ({
        claim,
        check:
          claim.kind === "share"
            ? checkShare(claim, inputs, world)
            : checkClaim(claim, [...inputs, ...mirrors]),
      }),
    );
    const found = decisive(checked);
    if (!found || found.check.verdict === "cannot-be-checked") return [];
    if (isPart && found.check.verdict === "differs") return [];
    return [{ ...found.check, claim: found.claim, source, unit }];
  });
};

/** Whether only the other side's series hold what a fact is about. */
export const isOnlyMirrored = (
  fact: Fact,
  claims: readonly Claim[],
  { mirror }: Counts,
): boolean => {
  const inputs = listSources(mirror, turned(scopeOfFact(fact))).flatMap((each) => each.inputs);
  return claims.some((claim) => checkClaim(claim, inputs).slip === "mirror");
};
