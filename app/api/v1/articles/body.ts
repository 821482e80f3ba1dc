import { z } from "zod";
import type { Editor } from "@/app/access";
import { refuse } from "@/app/api/answer";
import { type Fact, factSchema } from "@/lib/fact";
import { checkFact } from "@/lib/fact-check";
import type { Problem } from "@/lib/problem";
import type { Article, ArticleToSave, FactToSave, StoredFact } from "@/lib/store/articles";
import { reducedDateSchema } from "@/lib/store/day";
import { webAddressSchema } from "../web-address";

const nothingStated = {
  reporter: null,
  partner: null,
  product: null,
  unit: null,
  value: null,
  percent: null,
  factor: null,
  qualifier: "=",
  period: null,
  base: null,
  rounding: null,
  rateRounding: null,
  quote: null,
};

/** A fact as a program gives it: what it leaves out is not stated, and what else it says of it is passed over. */
const factBodySchema = z.preprocess(
  (given) => (typeof given === "object" && given !== null ? { ...nothingStated, ...given } : given),
  factSchema.extend({ remark: z.string().max(2000).nullish() }),
);

const words = z.string().trim().max(500, "give at most 500 characters").nullable();

/** What is said of an article, and its facts. */
export const articleBodySchema = z.strictObject({
  title: words.default(null),
  outlet: words.default(null),
  url: webAddressSchema.nullable().default(null),
  published: reducedDateSchema,
  text: z.string().max(1_000_000, "give at most a million characters"),
  facts: z.array(factBodySchema).max(2000, "give at most 2000 facts").optional(),
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
  return checked.flatMap((each, index) =>
    "fact" in each ? [{ ...each.fact, remark: given[index]?.remark }] : [],
  );
};

/** Facts of the text that was there whose words still stand where they stood; facts without words stay too. */
export const keepFacts = (
  { article, facts }: { article: Article; facts: readonly StoredFact[] },
  text: string,
): readonly FactToSave[] => {
  const wordsOf = ({ quote }: Fact, within: string): string =>
    quote === null ? "" : within.slice(quote.start, quote.end);
  return facts
    .filter(({ fact }) => wordsOf(fact, text) === wordsOf(fact, article.text))
    .map(({ fact, remark }) => ({ ...fact, remark }));
};

/** An article to save, by an editor, now. */
export const toSave = (body: ArticleBody, { key }: Editor): ArticleToSave => {
  const { facts: _, ...article } = body;
  return { ...article, by: key, now: new Date().toISOString() };
};

/** An article with its facts, each with its id and remark beside its fields. */
export const toAnswer = ({
  article,
  facts,
}: {
  article: Article;
  facts: readonly StoredFact[];
}) => ({
  article,
  facts: facts.map(({ id, fact, remark }) => ({ id, ...fact, remark })),
});
