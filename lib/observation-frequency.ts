import type { Frequency } from "./observation";

/** What a frequency is called inside a sentence. */
export const frequencyNames: Readonly<Record<Frequency, string>> = {
  A: "yearly",
  S: "half-yearly",
  Q: "quarterly",
  M: "monthly",
};
