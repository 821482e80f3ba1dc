import type { Observation } from "../observation";

/** An observation as it leaves the program: `text` is the value as the office wrote it where the number would not give it back. */
export type ExchangedObservation = Observation & { readonly text: string | null };

/** The digits of a value, as the office wrote them where that matters; null when it is missing. */
export const digitsOf = ({ text, value }: ExchangedObservation): string | null =>
  text ?? (value === null ? null : String(value));
