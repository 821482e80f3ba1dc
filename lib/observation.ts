import { z } from "zod";

/** How often a series is observed: yearly, half-yearly, quarterly, monthly (SDMX CL_FREQ). */
export const frequencySchema = z.enum(["A", "S", "Q", "M"]);
export type Frequency = z.infer<typeof frequencySchema>;

/**
 * What the office says of a value, in the order in which they are stored (an index; only ever append).
 * Names after SDMX CL_OBS_STATUS.
 */
export const observationStatuses = [
  "normal",
  "provisional",
  "estimated",
  "forecast",
  "break",
  "confidential",
  "missing",
  "not-applicable",
  "below-half-unit",
  "revised",
  "unreliable",
  "definition-differs",
  "withdrawn",
] as const;
export const observationStatusSchema = z.enum(observationStatuses);
export type ObservationStatus = z.infer<typeof observationStatusSchema>;

/**
 * What makes a series this one and no other, within a dataset. Places are codes, `unit` is a unit of account or null
 * when the file does not say, `dimensions` are the office's further ones by name (seasonal adjustment, transport …).
 * `product` is null for the total, else the code with its classification ("HS 0808") or the words used.
 */
export const seriesKeySchema = z.object({
  flow: z.string().nullable(),
  reporter: z.string().nullable(),
  partner: z.string().nullable(),
  product: z.string().nullable(),
  unit: z.string().nullable(),
  frequency: frequencySchema.nullable(),
  dimensions: z.record(z.string(), z.string()),
});
export type SeriesKey = z.infer<typeof seriesKeySchema>;

/** One value of a series: the period in canonical text form, null when missing, which is never 0. */
export const observationSchema = seriesKeySchema.omit({ frequency: true }).extend({
  period: z.string(),
  value: z.number().nullable(),
  status: observationStatusSchema,
  dataset: z.string(),
});
export type Observation = z.infer<typeof observationSchema>;

/**
 * A run of observations as typed arrays, the form in which a file's values travel from reader to store.
 * `series` indexes the reader's list of series keys, `start` and `months` are the period, `status` indexes
 * `observationStatuses`, a NaN value is missing, `texts` keeps the value as written where the double does not give it back.
 */
export type ObservationBlock = {
  readonly length: number;
  readonly series: Int32Array;
  readonly start: Int32Array;
  readonly months: Int32Array;
  readonly value: Float64Array;
  readonly status: Uint8Array;
  readonly line: Int32Array;
  readonly texts: ReadonlyMap<number, string>;
};
