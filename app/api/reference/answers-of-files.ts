import { z } from "zod";
import { type Constant, mappingSchema, type Question, type SampleLine } from "@/lib/csv";
import { columnRoleSchema } from "@/lib/csv/mapping";
import { frequencySchema, seriesKeySchema } from "@/lib/observation";
import { problemSchema } from "@/lib/problem";
import type { DatasetSummary, Vintage } from "@/lib/store/datasets";
import { next, revisionSchema } from "./answers-of-figures";

const count = z.int().nonnegative();
const named = z.object({ id: z.string(), name: z.string() });

const dataset = z.object({
  id: z.string(),
  name: z.string(),
  publisher: z.string().nullable(),
  source: z.string().nullable(),
  licence: z.string().nullable(),
  created: z.iso.datetime(),
  series: count,
  observations: count,
  vintages: count,
  updated: z.iso.datetime(),
}) satisfies z.ZodType<DatasetSummary>;

const layoutShape = {
  encoding: z.string(),
  delimiter: z.string(),
  decimal: z.enum([".", ","]),
  headerLine: z.int().positive().nullable(),
  shape: z.enum(["long", "wide-periods", "wide-entities", "ytd"]),
  frequency: frequencySchema.nullable(),
  columns: z.array(z.object({ name: z.string(), role: columnRoleSchema, because: z.string() })),
};

const layout = z.object(layoutShape);

const vintage = z.object({
  number: z.int(),
  released: z.iso.date(),
  releasedGiven: z.boolean(),
  received: z.iso.datetime(),
  replaced: z.boolean(),
  raw: z.string().describe("SHA-256 of the file"),
  fileName: z.string(),
  bytes: count,
  mapping: mappingSchema.nullable(),
  layout,
  counts: z.object({
    series: count,
    observations: count,
    added: count,
    revised: count,
    withdrawn: count,
    refused: count,
  }),
  undone: z.iso.datetime().nullable(),
}) satisfies z.ZodType<Vintage>;

const revisions = z.array(revisionSchema);

const question = z.object({
  code: z.string(),
  field: z.enum(["decimal", "dateOrder", "fiscalYearStart"]),
  column: z.int(),
  name: z.string(),
  saw: z.string(),
  message: z.string(),
  choices: z.array(
    z.object({
      value: z.union([z.string(), z.number()]),
      meaning: z.string(),
      examples: z.array(z.object({ saw: z.string(), read: z.string() })),
    }),
  ),
}) satisfies z.ZodType<Question>;

const constant = z.object({
  field: z.enum(["flow", "reporter", "partner", "period", "unit"]),
  value: z.string(),
  because: z.string(),
}) satisfies z.ZodType<Constant>;

const sampleLine = z.object({
  line: z.int(),
  raw: z.string(),
  observations: z.array(
    z.object({
      series: seriesKeySchema,
      period: z.string(),
      shown: z.string(),
      value: z.number().nullable(),
    }),
  ),
}) satisfies z.ZodType<SampleLine>;

/** The schemas of answers about datasets and their files. */
export const fileAnswers = {
  Datasets: z.object({ datasets: z.array(dataset), next }),
  Dataset: dataset.extend({ vintages: z.array(vintage), layout: layout.nullable() }),
  Vintage: vintage.extend({
    changes: z.object({ revised: revisions, withdrawn: revisions, added: revisions }),
  }),
  Imported: z.object({
    dataset: z.string(),
    vintage: z.int(),
    series: count,
    observations: count,
    changed: count,
    refused: z.object({ problems: z.array(problemSchema), count }),
  }),
  Deleted: z.object({ deleted: z.union([z.string(), z.int()]) }),
  Undone: z.object({ dataset: z.string(), undone: z.int() }),
  ImportProgress: z.object({ bytes: count, observations: count, of: count }),
  Inspection: z.object({
    ...layoutShape,
    constants: z.array(constant),
    isTrade: z.boolean(),
    series: count,
    observations: count,
    problems: z.array(problemSchema),
    count,
    questions: z.array(question),
    sample: z.array(sampleLine),
    datasets: z.array(named).describe("those of the same header"),
    remembered: z
      .object({ mapping: mappingSchema, dataset: named })
      .optional()
      .describe("the correction of an earlier file that was used"),
  }),
} as const;
