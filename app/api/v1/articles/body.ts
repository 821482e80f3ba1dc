import { z } from "zod";
import type { Holder } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { extractedFactSchema, spannedFields } from "@/lib/article/extracted";
import { type Fact, factSchema } from "@/lib/fact";
import { checkFact } from "@/lib/fact-check";
import { toPlainLabel } from "@/lib/label";
import { parseReducedDate } from "@/lib/period-date";
import type { Problem } from "@/lib/problem";
import {
  type Article,
  type ArticleToSave,
  type FactToSave,
  type StoredFact,
  toKnown,
} from "@/lib/store/articles";
import { reducedDateSchema } from "@/lib/store/day";
import { webAddressSchema } from "../web-address";
import { mostCharacters, mostFacts } from "./limits";

const { shape: stated } = factSchema;

const reasonsSchema = z.partialRecord(
  z.enum(spannedFields),
  z.string().trim().min(1).max(500, "give at most 500 characters"),
);

/**
 * A fact as a program gives it: what it leaves out is not stated, and what else it says of it is passed over. With an `id`
 * it is put in place of the fact of the article that has it; `spans` are the words that gave its fields,
 * `abstained` the reasons why others are empty.
 */
const factBodySchema = factSchema.extend({
  reporter: stated.reporter.default(null),
  partner: stated.partner.default(null),
  product: stated.product.default(null),
  unit: stated.unit.default(null),
  value: stated.value.default(null),
  percent: stated.percent.default(null),
  factor: stated.factor.default(null),
  qualifier: stated.qualifier.default("="),
  period: stated.period.default(null),
  base: stated.base.default(null),
  rounding: stated.rounding.default(null),
  rateRounding: stated.rateRounding.default(null),
  quote: stated.quote.default(null),
  id: z.int().positive().optional(),
  remark: z.string().max(2000).nullish(),
  spans: extractedFactSchema.shape.spans.nullish(),
  abstained: reasonsSchema.nullish(),
});

const words = z
  .string()
  .transform(toPlainLabel)
  .pipe(z.string().max(500, "give at most 500 characters"))
  .nullable();

/** A day, a month or a year, in any form that can be read: "12 Oct 2021" is kept as "2021-10-12". */
const publishedSchema = z
  .string()
  .transform((text) => parseReducedDate(text) ?? text)
  .pipe(reducedDateSchema);

/** What is said of an article, and its facts. */
export const articleBodySchema = z.strictObject({
  title: words.default(null),
  outlet: words.default(null),
  url: webAddressSchema.nullable().default(null),
  published: publishedSchema,
  text: z.string().max(mostCharacters, "give at most a million characters"),
  facts: z.array(factBodySchema).max(mostFacts, `give at most ${mostFacts} facts`).optional(),
});
export type ArticleBody = z.output<typeof articleBodySchema>;

/** The facts of an article as they are kept, or the answer (422) that says which do not hold, and why. */
export const readFacts = (
  given: readonly FactToSave[],
  text: string,
): readonly FactToSave[] | Response => {
  const checked = given.map((fact) => checkFact(fact, text));
  const problems = checked.flatMap((each, index): Problem[] =>
    "problems" in each
      ? each.problems.map((problem) => ({ ...problem, name: `facts.${index}.${problem.name}` }))
      : [],
  );
  if (problems.length > 0)
    return refuse({
      status: 422,
      detail: "Some facts do not hold.",
      problems,
      count: problems.length,
    });
  return checked.flatMap((each, index) => {
    const { id, remark, spans, abstained } = given[index] ?? {};
    const known = { id, remark, spans: spansWithin(spans, text), abstained };
    return "fact" in each ? [{ ...each.fact, ...known }] : [];
  });
};

/** The words of fields that lie within the text. */
const spansWithin = (spans: FactToSave["spans"], text: string): FactToSave["spans"] =>
  spans &&
  Object.fromEntries(
    Object.entries(spans).filter(([, { start, end }]) => start < end && end <= text.length),
  );

/** Facts of the text that was there whose words still stand where they stood; facts without words stay too. */
export const keepFacts = (
  { article, facts }: { article: Article; facts: readonly StoredFact[] },
  text: string,
): readonly FactToSave[] => {
  const wordsOf = ({ quote }: Fact, within: string): string =>
    quote === null ? "" : within.slice(quote.start, quote.end);
  return facts
    .filter(({ fact }) => wordsOf(fact, text) === wordsOf(fact, article.text))
    .map((fact) => ({ ...toKnown(fact), spans: keepSpans(fact, text) }));
};

/** The words of fields that still stand where they stood. */
const keepSpans = ({ spans, article }: StoredFact, text: string): FactToSave["spans"] =>
  spans &&
  Object.fromEntries(
    Object.entries(spans).filter(
      ([, { start, end }]) => text.slice(start, end) === article.text.slice(start, end),
    ),
  );

/** An article to save, by an editor, now. */
export const toSave = (body: ArticleBody, { key }: Holder): ArticleToSave => {
  const { facts: _, ...article } = body;
  return { ...article, by: key, now: new Date().toISOString() };
};

/** An article with its facts, each with its id, its remark, the words of its fields and the reasons of the empty ones beside them. */
export const toAnswer = ({
  article,
  facts,
}: {
  article: Article;
  facts: readonly StoredFact[];
}) => ({
  article,
  facts: facts.map(({ id, fact, remark, spans, abstained }) => ({
    id,
    ...fact,
    remark,
    spans,
    abstained,
  })),
});
