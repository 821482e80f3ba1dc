import type { Statement } from "../compare/statement";
import { amountOf, type Fact } from "../fact";
import { overlaps, type Period, parseCanonicalPeriod, samePeriodLastYear } from "../period";
import type { CheckInput, Claim } from "./claim";
import { compute } from "./compute";
import { type Check, checkClaim } from "./index";
import { scopeOf } from "./scope";
import { type Checked, decisive, type Testimony } from "./testimony";

/** A stated level as an input, and who stated it. */
type Heard = { readonly input: CheckInput; readonly name: string; readonly article: string };

const toInput = ({ fact, article }: Statement): Heard[] => {
  const period = parseCanonicalPeriod(fact.period ?? "");
  const figure = amountOf(fact);
  if (fact.kind !== "level" || !period || !figure) return [];
  const { flow, reporter, partner, unit } = fact;
  const input = { flow, role: null, figure, period, reporter, partner, unit };
  return [{ input, name: article.outlet ?? "a figure entered by hand", article: article.id }];
};

/** What makes two facts one claim: all but the words they rest on. */
const claimKey = (fact: Fact): string => JSON.stringify({ ...fact, quote: null });

/** The statements that a fact can be checked against: of the same goods, and no mere repetitions of it. */
export const othersThan = <S extends Statement>(
  fact: Fact,
  statements: readonly S[],
): readonly S[] =>
  statements.filter(
    (other) => other.fact.product === fact.product && claimKey(other.fact) !== claimKey(fact),
  );

const isSame = (a: Period, b: Period): boolean => a.start === b.start && a.months === b.months;

const isSettled = ({ verdict }: Check): boolean => verdict !== "cannot-be-checked";

const computedFrom = (claim: Claim, heard: readonly Heard[]): number | undefined => {
  const scoped = scopeOf(
    claim,
    heard.map(({ input }) => input),
  );
  return compute(scoped.own, scoped.claim)?.value;
};

/** The inputs from which the same follows when each is left out that can be. */
const needed = (claim: Claim, heard: readonly Heard[]): readonly Heard[] => {
  const value = computedFrom(claim, heard);
  let kept = heard;
  for (const each of heard) {
    const without = kept.filter((other) => other !== each);
    if (computedFrom(claim, without) === value) kept = without;
  }
  return kept;
};

/** Whether an input may bear on a claim: it shares months with what is claimed, or with what that is against. */
const bearsOn =
  ({ period, base }: Claim) =>
  ({ input }: Heard): boolean =>
    [period, base ?? samePeriodLastYear(period)].some((each) => overlaps(each, input.period));

type Found = Checked & { readonly heard: readonly Heard[] };

/** The same level as others state it: one that agrees speaks before one that differs. */
const checkDirectly = (claim: Claim, heard: readonly Heard[]): Found | undefined => {
  if (claim.kind !== "level") return undefined;
  const found = heard
    .filter(({ input }) => input.flow === claim.flow && isSame(input.period, claim.period))
    .map((each): Found => ({ claim, check: checkClaim(claim, [each.input]), heard: [each] }))
    .filter(({ check }) => isSettled(check));
  return found.find(({ check }) => check.verdict !== "differs") ?? found[0];
};

const checkTogether = (claim: Claim, all: readonly Heard[]): Found | undefined => {
  const heard = all.filter(bearsOn(claim));
  const check = checkClaim(
    claim,
    heard.map(({ input }) => input),
  );
  if (!isSettled(check)) return undefined;
  return { claim, check, heard: needed(claim, heard) };
};

/**
 * What other statements say of a fact's claims: the same level stated elsewhere, else what follows from several. The
 * mere repetition of a claim proves nothing. Undefined when they say nothing of it.
 */
export const hearStatements = (
  fact: Fact,
  claims: readonly Claim[],
  statements: readonly Statement[],
): Testimony | undefined => {
  const heard = othersThan(fact, statements).flatMap(toInput);
  const found = claims
    .filter(({ kind }) => kind !== "share")
    .flatMap((claim) => checkDirectly(claim, heard) ?? checkTogether(claim, heard) ?? []);
  const first = decisive(found);
  const used = found.find((each) => each.check === first?.check);
  if (!used) return undefined;
  const names = [...new Set(used.heard.map(({ name }) => name))];
  const unit = used.claim.unit ?? used.heard[0]?.input.unit ?? null;
  return { ...used.check, claim: used.claim, unit, source: { kind: "statements", names } };
};
