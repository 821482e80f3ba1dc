import type { CheckInput, Claim } from "./claim";

const parts = new Set(["exports", "imports"]);

/** The flow that a claim is about when it does not say: that of all inputs, or turnover when both its parts are given. */
const flowOfInputs = (inputs: readonly CheckInput[]): string | null => {
  const flows = new Set(inputs.flatMap(({ flow, role }) => flow ?? partOf(role) ?? []));
  if (flows.has("exports") && flows.has("imports")) return "turnover";
  return flows.size === 1 ? ([...flows][0] ?? null) : null;
};

const partOf = (role: string | null): string | null =>
  role !== null && parts.has(role) ? role : null;

const mirrored: ReadonlyMap<string | null, string> = new Map([
  ["exports", "imports"],
  ["imports", "exports"],
]);

/** The other side's figure as this side would call it: its exports are the imports here, its surplus a deficit. */
const toOwnSide = (input: CheckInput): CheckInput => ({
  ...input,
  flow: mirrored.get(input.flow) ?? input.flow,
  figure:
    input.flow === "balance" ? { ...input.figure, value: 0 - input.figure.value } : input.figure,
});

/**
 * A claim with its flow, the inputs of its own count, and those of the other side: turned to this side, and as they
 * are, since the slip is made with either.
 */
export type Scoped = {
  readonly claim: Claim;
  readonly own: readonly CheckInput[];
  readonly mirrors: readonly (readonly CheckInput[])[];
};

const meets = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** Tells the inputs that may be used from the mirror's; those of other places or units are left out. */
export const scopeOf = (stated: Claim, given: readonly CheckInput[]): Scoped => {
  const flow = stated.flow ?? flowOfInputs(given);
  const claim = { ...stated, flow };
  const reporter =
    claim.reporter ?? given.find((input) => input.reporter !== null)?.reporter ?? null;
  const partner =
    claim.partner ??
    given.find((input) => input.reporter === reporter && input.partner !== null)?.partner ??
    null;
  const inOneUnit = given.filter(({ unit }) => meets(unit, claim.unit));
  const withFlow = (input: CheckInput): CheckInput => ({
    ...input,
    flow: input.flow ?? partOf(input.role) ?? flow,
  });
  const isOwn = (input: CheckInput): boolean =>
    meets(input.reporter, reporter) && meets(input.partner, partner);
  const isMirror = (input: CheckInput): boolean =>
    input.reporter !== null &&
    input.reporter !== reporter &&
    meets(input.reporter, partner) &&
    meets(input.partner, reporter);
  const mirror = inOneUnit.filter(isMirror);
  return {
    claim,
    own: inOneUnit.filter(isOwn).map(withFlow),
    mirrors: [mirror.map(toOwnSide).map(withFlow), mirror.map(withFlow)],
  };
};
