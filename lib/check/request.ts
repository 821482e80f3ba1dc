import { z } from "zod";
import {
  amountShape,
  numberInput,
  periodInput,
  placeInput,
  qualifierInput,
  readAmount,
  roundingInput,
  textInput,
  toProblems,
} from "../fact-input";
import type { Problem } from "../problem";
import type { CheckInput, Claim } from "./claim";

const scopeShape = {
  flow: textInput.nullish(),
  reporter: placeInput.nullish(),
  partner: placeInput.nullish(),
  unit: textInput.nullish(),
  rounding: roundingInput.nullish(),
  qualifier: qualifierInput,
};

const measuresOf = {
  level: ["amount"],
  change: ["amount", "percent", "factor"],
  share: ["percent", "factor"],
} as const;

const hints = {
  level: "give the value of the level",
  change: "give one of value, percent and factor",
  share: "give the share in percent",
};

const claimSchema = z
  .object({
    ...scopeShape,
    ...amountShape,
    kind: z.enum(["level", "change", "share"], "give level, change or share"),
    period: periodInput,
    base: periodInput.nullish(),
  })
  .transform((claim, context): Claim => {
    const { kind, flow, period, base, reporter, partner, unit, qualifier } = claim;
    const amount = readAmount(claim);
    if (!amount || !measuresOf[kind].some((measure) => measure === amount.measure)) {
      const path = [kind === "share" ? "percent" : "value"];
      context.addIssue({ code: "custom", path, message: hints[kind] });
      return z.NEVER;
    }
    return {
      kind,
      measure: amount.measure,
      flow: flow ?? null,
      figure: { value: amount.value, rounding: claim.rounding ?? 0, qualifier },
      period,
      base: base ?? null,
      reporter: reporter ?? null,
      partner: partner ?? null,
      unit: unit ?? null,
    };
  });

const inputSchema = z
  .object({
    ...scopeShape,
    period: periodInput,
    value: numberInput.nullable(),
    role: textInput.nullish(),
  })
  .transform(({ value, rounding, qualifier, ...input }): CheckInput | undefined =>
    value === null
      ? undefined
      : {
          flow: input.flow ?? null,
          role: input.role ?? null,
          figure: { value, rounding: rounding ?? 0, qualifier },
          period: input.period,
          reporter: input.reporter ?? null,
          partner: input.partner ?? null,
          unit: input.unit ?? null,
        },
  );

const mostInputs = 200;

/** A claim and the figures it is checked against, as they are asked over HTTP. */
export const checkRequestSchema = z.object({
  claim: claimSchema,
  inputs: z
    .array(inputSchema, "give a list of figures")
    .max(mostInputs, `give at most ${mostInputs} figures`),
});

/** A claim to check and what it is checked against. */
export type CheckRequest = { readonly claim: Claim; readonly inputs: readonly CheckInput[] };

/** Reads `{claim, inputs}`, or gives what cannot be read, by field; inputs without a value (not published) say nothing. */
export const readCheckRequest = (
  body: unknown,
): CheckRequest | { readonly problems: readonly Problem[] } => {
  const parsed = checkRequestSchema.safeParse(body);
  if (!parsed.success) return { problems: toProblems(parsed.error) };
  const { claim, inputs } = parsed.data;
  return { claim, inputs: inputs.filter((input) => input !== undefined) };
};
