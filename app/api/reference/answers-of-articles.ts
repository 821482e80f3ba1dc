import { z } from "zod";
import { extractedFactSchema } from "@/lib/article/extracted";
import { factSchema } from "@/lib/fact";
import type { Article } from "@/lib/store/articles";
import type { TradeEvent } from "@/lib/store/events";
import { next } from "./answers-of-figures";

const article = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().describe("a day, a month or a year"),
  text: z.string(),
  created: z.iso.datetime(),
}) satisfies z.ZodType<Article>;

const { spans, abstained } = extractedFactSchema.shape;

const storedFact = factSchema.extend({
  id: z.int(),
  remark: z.string().nullable(),
  spans: spans.nullable(),
  abstained: abstained.nullable(),
});

const loggedFact = factSchema.extend({ remark: z.string().nullable() }).nullable();

const event = z.object({
  id: z.int(),
  date: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  url: z.string().nullable(),
  places: z.array(z.string()),
}) satisfies z.ZodType<TradeEvent>;

/** The schemas of answers about articles, their facts, and events. */
export const articleAnswers = {
  Articles: z.object({
    articles: z.array(article.omit({ text: true }).extend({ facts: z.int() })),
    next,
  }),
  Article: z.object({ article, facts: z.array(storedFact) }),
  FactChanges: z.object({
    changes: z.array(
      z.object({
        fact: z.int(),
        at: z.iso.datetime(),
        by: z.string(),
        action: z.enum(["added", "corrected", "removed"]),
        before: loggedFact,
        after: loggedFact,
      }),
    ),
  }),
  ExtractedFacts: z.object({ facts: z.array(extractedFactSchema) }),
  Events: z.object({ events: z.array(event) }),
  Event: z.object({ event }),
} as const;
