import { z } from "zod";
import { chartSpecSchema } from "@/lib/chart/spec";
import { problemSchema } from "@/lib/problem";
import type { NamedKey } from "@/lib/store/keys";
import type { LogEntry } from "@/lib/store/log";
import { keyKinds } from "@/lib/store/schema";
import { next } from "./answers-of-figures";

const key = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(keyKinds),
  made: z.iso.datetime(),
  madeBy: z.string(),
  lastUsed: z.iso.date().nullable(),
  revoked: z.iso.datetime().nullable(),
}) satisfies z.ZodType<NamedKey>;

const logEntry = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  action: z.string(),
  subject: z.string(),
  by: z.string(),
  name: z.string().nullable(),
}) satisfies z.ZodType<LogEntry>;

/** The schemas of answers about charts, keys, the log and the program itself. */
export const programAnswers = {
  Chart: z.object({
    spec: chartSpecSchema,
    data: z.looseObject({}).describe("all that the drawing rests on"),
    address: z.url().optional(),
    digest: z.string().describe("of its figures"),
  }),
  OEmbed: z.object({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.url(),
    cache_age: z.int(),
    width: z.int(),
    height: z.int(),
    html: z.string(),
    thumbnail_url: z.url(),
    thumbnail_width: z.int(),
    thumbnail_height: z.int(),
  }),
  Keys: z.object({ keys: z.array(key) }),
  MadeKey: z.object({ key, secret: z.string().describe("given this once") }),
  Key: z.object({ key }),
  Log: z.object({ entries: z.array(logEntry), next }),
  Health: z.object({ status: z.literal("ok"), dataVersion: z.int() }),
  Ready: z.object({ status: z.literal("ready") }),
  OpenApi: z.looseObject({ openapi: z.string() }).describe("OpenAPI 3.1"),
  Problem: z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      problems: z.array(problemSchema).optional().describe("at most a hundred"),
      count: z.int().optional().describe("how many there are in all"),
      questions: z.array(z.unknown()).optional().describe("what must be answered first"),
      columns: z.array(z.unknown()).optional(),
      headerLine: z.int().nullable().optional(),
      encoding: z.string().optional(),
      dataset: z.object({ id: z.string(), name: z.string() }).optional(),
    })
    .describe("RFC 9457: what stands in the way, and how to mend it"),
} as const;
