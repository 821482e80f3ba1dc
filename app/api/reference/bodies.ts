import type { z } from "zod";
import { extractRequestSchema } from "@/lib/article/request";
import { checkRequestSchema } from "@/lib/check/request";
import { comparisonRequestSchema } from "@/lib/compare/request";
import { ledgerRequestSchema } from "@/lib/ledger/request";
import { articleBodySchema } from "../v1/articles/body";
import { datasetChangeSchema } from "../v1/datasets/parameters";
import { eventBodySchema } from "../v1/events/body";
import { newKeySchema } from "../v1/keys/body";

/** The schemas by which bodies in JSON are read, by the names that the OpenAPI document gives them. */
export const bodySchemas = {
  ExtractRequest: extractRequestSchema,
  ComparisonRequest: comparisonRequestSchema,
  CheckRequest: checkRequestSchema,
  LedgerRequest: ledgerRequestSchema,
  ArticleBody: articleBodySchema,
  EventBody: eventBodySchema,
  DatasetChange: datasetChangeSchema,
  NewKey: newKeySchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
