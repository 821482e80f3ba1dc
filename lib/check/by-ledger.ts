import type { Statement } from "../compare/statement";
import type { Fact } from "../fact";
import { intervalsMeet } from "../figure";
import { computableFlows } from "../flow-names";
import { type LedgerFact, solveLedger } from "../ledger";
import { amountRange } from "../ledger/stated";
import { overlaps, type Period } from "../period";
import { othersThan } from "./by-statements";
import type { Claim } from "./claim";
import { claimsOf } from "./fact-claims";
import type { Testimony } from "./testimony";

/** Beyond so many statements about the same years the program would take longer than a reader waits. */
const mostStatements = 24;

type Told = { readonly fact: LedgerFact; readonly name: string };

const isComputable = (flow: string | null): flow is (typeof computableFlows)[number] =>
  computableFlows.some((each) => each === flow);

const toLedgerFacts = ({ fact, article }: Statement, unit: string | null): Told[] =>
  claimsOf(fact).flatMap(({ kind, measure, flow, figure, period, base }): Told[] => {
    const isAmountElsewhere = measure === "amount" && fact.unit !== unit;
    if (kind === "share" || !isComputable(flow) || isAmountElsewhere) return [];
    if (kind === "change" && base === null) return [];
    const name = article.outlet ?? "a figure entered by hand";
    return [{ fact: { flow, period, base, measure, figure }, name }];
  });

/** The calendar years that a period touches. */
const yearsOf = ({ start, months }: Period): Period => {
  const first = Math.floor(start / 12) * 12;
  return { start: first, months: Math.ceil((start + months - first) / 12) * 12 };
};

/** The ledger is of one side's count: the other side's is another series. */
const isOfCount =
  ({ reporter, partner }: Fact) =>
  ({ fact }: Statement): boolean =>
    fact.reporter === reporter && fact.partner === partner;

/**
 * What all other statements together leave for a stated level. Undefined when they leave everything above zero, when
 * they contradict each other there, or when there are too many.
 */
export const hearLedger = (
  fact: Fact,
  [claim]: readonly Claim[],
  statements: readonly Statement[],
): Testimony | undefined => {
  if (claim?.kind !== "level" || !isComputable(claim.flow)) return undefined;
  const years = yearsOf(claim.period);
  const told = othersThan(fact, statements)
    .filter(isOfCount(fact))
    .flatMap((each) => toLedgerFacts(each, fact.unit))
    .filter((each) => overlaps(each.fact.period, years));
  if (told.length === 0 || told.length > mostStatements) return undefined;
  const asked = { flow: claim.flow, period: claim.period };
  const [answer] =
    solveLedger(
      told.map((each) => each.fact),
      [asked],
    ).answers ?? [];
  if (!answer || answer.disputed) return undefined;
  const { low, high } = answer;
  const agrees = intervalsMeet(amountRange(claim.figure), { low, high });
  const isBounded = high !== null && low !== null && !(answer.floor && claim.figure.value === 0);
  if (agrees && !isBounded) return undefined;
  const names = [...new Set(answer.because.flatMap((at) => told[at]?.name ?? []))];
  return {
    verdict: agrees ? "agrees" : "differs",
    computed: null,
    low,
    high,
    slip: null,
    because: "",
    claim,
    unit: fact.unit,
    source: { kind: "ledger", names },
  };
};
