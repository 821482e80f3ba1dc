import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editor } from "@/app/access";
import "../articles.css";
import { yearsAround } from "@/app/compare/chart-of";
import { reading } from "@/app/database";
import { ShareTags } from "@/app/share/share-tags";
import { ChartTools } from "@/app/ui/chart-tools";
import { EntryForm } from "@/app/ui/entry-form";
import { Published } from "@/app/ui/published";
import { TradeChart } from "@/app/ui/trade-chart";
import { viewPair } from "@/lib/chart/pair-view";
import { chartSpecSchema } from "@/lib/chart/spec";
import { periodsOf } from "@/lib/fact-text";
import type { Period } from "@/lib/period";
import { placeName } from "@/lib/place";
import { type Article, findArticle } from "@/lib/store/articles";
import { isEnteredByHand } from "@/lib/store/entered-figures";
import { listFactChanges } from "@/lib/store/fact-changes";
import { removeArticle } from "../actions";
import { cardLink, cardPage } from "../card-pages";
import { ChangeLog } from "../change-log";
import { MarkedText, mostMarks } from "../marked-text";
import { marksOf } from "../marks-of";
import { StatedFacts } from "../stated-facts";
import { loadStatedPairs, type StatedPair } from "../stated-pairs";

type ArticlePageProps = {
  readonly params: Promise<{ article: string }>;
  readonly searchParams: Promise<{ page?: string | string[] }>;
};

const titleOf = ({ title, outlet }: Article): string => title ?? outlet ?? "Entered by hand";

export const generateMetadata = async ({ params }: ArticlePageProps): Promise<Metadata> => {
  const db = await reading();
  const found = await findArticle(db, (await params).article);
  return { title: found ? titleOf(found.article) : "No such article" };
};

const isKnown = (period: Period | undefined): period is Period => period !== undefined;

type PairChartProps = { readonly pair: StatedPair; readonly article: Article };

/** The chart of the pair that an article states the most of, in the flow of its first fact and the years around them. */
const PairChart = ({ pair, article }: PairChartProps) => {
  const { reporter, partner, facts, known } = pair;
  const path = `/trade/${reporter}/${partner}`;
  const { flow, product } = facts[0]?.fact ?? { flow: "turnover", product: null };
  const periods = facts.flatMap(({ fact }) => Object.values(periodsOf(fact)).filter(isKnown));
  const asked = chartSpecSchema.parse({
    flow,
    reporter,
    partner,
    product: product ?? undefined,
    ...(periods.length > 0 ? yearsAround(periods) : {}),
  });
  const { spec, data, around, all } = viewPair({ ...known, spans: [] }, asked);
  return (
    <section aria-label="The pair in a chart" className="below">
      <ShareTags
        data={data}
        page={`/articles/${article.id}`}
        spec={spec}
        title={titleOf(article)}
      />
      <p className="trail">
        <a href={path}>
          {placeName(reporter)} – {placeName(partner)}
        </a>
      </p>
      <TradeChart data={data} spec={spec} />
      <ChartTools all={all} around={around} path={path} spec={spec} view={asked} />
    </section>
  );
};

const Controls = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <div className="entry-controls article-controls">
    <a className="button" href={`/articles/${id}/edit`}>
      Edit
    </a>
    <EntryForm
      about={title}
      action={removeArticle.bind(null, id)}
      fields={[]}
      question={`Delete “${title}” with its facts? It cannot be brought back.`}
      submit="Delete the article"
      summary="Delete"
    />
  </div>
);

/** An article: its text with the facts marked, what became of each, and its pair in a chart. */
export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const { article: id } = await params;
  const db = await reading();
  const [found, who] = await Promise.all([findArticle(db, id), editor()]);
  if (!found) notFound();
  const { article, facts } = found;
  const shown = cardPage([(await searchParams).page ?? []].flat()[0], facts.length);
  const [pairs, changes] = await Promise.all([
    loadStatedPairs(db, { facts, shown: facts.slice(shown.from, shown.to) }),
    listFactChanges(db, id),
  ]);
  const title = titleOf(article);
  const [first] = pairs;
  return (
    <>
      <h1>{title}</h1>
      <p className="trail">
        {article.url ? (
          <a href={article.url}>{article.outlet ?? article.url}</a>
        ) : (
          (article.outlet ?? "No outlet is named")
        )}{" "}
        · <Published date={article.published} />
      </p>
      {who && <Controls id={id} title={title} />}
      <div className="lead-row">
        <section aria-labelledby="text">
          <h2 id="text">Text</h2>
          {isEnteredByHand(article) ? (
            <p className="soft">These figures were entered by hand; there is no text.</p>
          ) : (
            <MarkedText
              linkOf={(number) => cardLink(id, shown.page, number)}
              marks={marksOf(facts.slice(0, mostMarks))}
              text={article.text}
            />
          )}
          {first && <PairChart article={article} pair={first} />}
        </section>
        <StatedFacts article={id} facts={facts} pairs={pairs} shown={shown} />
      </div>
      <ChangeLog changes={changes} />
    </>
  );
}
