import { z } from "zod";

export const columnRoleSchema = z.enum([
  "flow",
  "reporter",
  "partner",
  "product-code",
  "product-label",
  "classification",
  "period",
  "value",
  "unit",
  "multiplier",
  "status",
  "dimension",
  "ignored",
]);

const mappedColumnSchema = z.object({
  name: z.string().optional(),
  index: z.number().int().nonnegative().optional(),
  role: columnRoleSchema,
});

/**
 * What a person told or corrected of a file's reading; what is absent stays as found. Columns are named by their header
 * or, from 0, their index. `power` is the power of ten of all numbers, `fiscalYearStart` a month from 1 to 12.
 * Extra keys are allowed, so that what an inspection gave can be sent back corrected.
 */
export const mappingSchema = z.object({
  columns: z.array(mappedColumnSchema).optional(),
  decimal: z.enum([".", ","]).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  encoding: z.string().optional(),
  headerLine: z.number().int().positive().nullable().optional(),
  dateOrder: z.enum(["ymd", "dmy", "mdy"]).optional(),
  flow: z.string().nullable().optional(),
  reporter: z.string().nullable().optional(),
  partner: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  power: z.number().int().min(-12).max(15).optional(),
  fiscalYearStart: z.number().int().min(1).max(12).optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
