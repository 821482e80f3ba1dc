import { z } from "zod";
import { observationSchema, observationStatusSchema, seriesKeySchema } from "@/lib/observation";
import type { StoredObservation } from "@/lib/store/observations";
import { type Revision, revisionKinds } from "@/lib/store/revisions";
import type { StoredSeries } from "@/lib/store/series";
import type { HistoryRow, HistoryVintage } from "@/lib/store/series-history";

/** Where the next page begins. */
export const next = z
  .string()
  .nullable()
  .describe("cursor of the next page, null at the end of the list");

const number = z.number().nullable();
const count = z.int().nonnegative();
const day = z.iso.date();
const instant = z.iso.datetime();

const observation = observationSchema.extend({
  series: z.int().describe("the number of its series"),
  vintage: z.int().describe("the file of the dataset that states it"),
  line: z.int().nullable().describe("the line of that file"),
  text: z
    .string()
    .nullable()
    .describe("the value as the office wrote it, where the number would not give it back"),
}) satisfies z.ZodType<StoredObservation>;

const series = seriesKeySchema.extend({
  id: z.int(),
  dataset: z.string(),
  observations: count,
  lastPeriod: z.string().nullable(),
}) satisfies z.ZodType<StoredSeries>;

const historyVintage = z.object({
  number: z.int(),
  released: day,
  releasedGiven: z.boolean(),
  received: instant,
  added: count,
  revised: count,
  withdrawn: count,
}) satisfies z.ZodType<HistoryVintage>;

const historyRow = z.object({
  period: z.string(),
  values: z.array(number).describe("by vintage; null before the first figure and once withdrawn"),
  statuses: z.array(observationStatusSchema.nullable()),
  texts: z.array(z.string().nullable()),
}) satisfies z.ZodType<HistoryRow>;

/** What a file did to one figure. */
export const revisionSchema = seriesKeySchema.extend({
  vintage: z.int(),
  released: day,
  kind: z.enum(revisionKinds),
  series: z.int(),
  period: z.string(),
  from: number,
  to: number,
  fromStatus: observationStatusSchema.nullable(),
  toStatus: observationStatusSchema,
  fromVintage: z.int().nullable(),
  difference: number,
  percent: number,
}) satisfies z.ZodType<Revision>;

const cells = <Value extends z.ZodType>(value: Value) => z.record(z.string().regex(/^\d+$/), value);

const jsonStat = z
  .object({
    version: z.literal("2.0"),
    class: z.literal("dataset"),
    label: z.string(),
    source: z.string(),
    updated: instant.optional(),
    id: z.array(z.string()),
    size: z.array(count),
    role: z.record(z.string(), z.array(z.string())),
    dimension: z.record(
      z.string(),
      z.object({
        label: z.string(),
        category: z.object({
          index: z.array(z.string()),
          label: z.record(z.string(), z.string()),
        }),
      }),
    ),
    value: cells(z.number()),
    status: cells(observationStatusSchema),
    extension: z.object({ text: cells(z.string()) }),
  })
  .describe("JSON-stat 2.0 (json-stat.org/full)");

const dataPackage = z
  .object({
    $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
    name: z.string(),
    title: z.string(),
    created: instant,
    licenses: z.array(z.record(z.string(), z.string())).optional(),
    sources: z.array(z.object({ title: z.string(), path: z.url().optional() })).optional(),
    resources: z.array(
      z.object({
        name: z.string(),
        path: z.url(),
        mediatype: z.literal("text/csv"),
        encoding: z.literal("utf-8"),
        dialect: z.record(z.string(), z.string()),
        schema: z.object({
          fields: z.array(z.looseObject({ name: z.string(), type: z.string() })),
          missingValues: z.array(z.string()),
          fieldsMatch: z.literal("equal"),
          primaryKey: z.array(z.string()),
        }),
      }),
    ),
  })
  .describe("Data Package 2.0 (datapackage.org)");

/** The schemas of answers about figures. */
export const figureAnswers = {
  Observations: z.object({ observations: z.array(observation), next }),
  SeriesList: z.object({ series: z.array(series), next }),
  Series: series.extend({ vintages: z.array(historyVintage) }),
  Triangle: z.object({
    series,
    vintages: z.array(historyVintage),
    rows: z.array(historyRow),
  }),
  Revisions: z.object({ revisions: z.array(revisionSchema), next }),
  JsonStat: jsonStat,
  DataPackage: dataPackage,
} as const;
