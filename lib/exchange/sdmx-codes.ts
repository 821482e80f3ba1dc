import type { ObservationStatus } from "../observation";
import { frequencyOf, type Period, parseCanonicalPeriod, toSdmxTime } from "../period";

/** What SDMX writes where a dimension has no value: the total, unknown, and not applicable. */
export const noValue = { total: "_T", unknown: "_U", notApplicable: "_Z" } as const;

/**
 * The status by the code list CL_OBS_STATUS of SDMX. It has no code for a revised value, which is a normal one there,
 * nor for a withdrawn one, which is missing; the office's own word goes beside it.
 */
const statusCodes: Readonly<Record<ObservationStatus, string>> = {
  normal: "A",
  provisional: "P",
  estimated: "E",
  forecast: "F",
  break: "B",
  confidential: "Q",
  missing: "O",
  "not-applicable": "M",
  "below-half-unit": "N",
  revised: "A",
  unreliable: "U",
  "definition-differs": "D",
  withdrawn: "O",
};

export const sdmxStatus = (status: ObservationStatus): string => statusCodes[status];

const periodOfText = (text: string): Period => {
  const period = parseCanonicalPeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
};

/** A canonical period as TIME_PERIOD: "2021", "2021-S1", "2021-Q3", "2021-08", and any other as "2021-01-01/P8M". */
export const sdmxTime = (period: string): string => toSdmxTime(periodOfText(period));

/** The code of CL_FREQ for the length of a period; `_Z` for a length that has none. */
export const sdmxFrequency = (period: string): string =>
  frequencyOf(periodOfText(period)) ?? noValue.notApplicable;

/** The name of an office's dimension as an identifier of SDMX: letters, digits and low lines, none of them first but a letter. */
export const sdmxId = (name: string): string => {
  const id = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return /^[A-Z]/.test(id) ? id : `D_${id}`;
};
