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
import { type Article, findArticle, type StoredFact } from "@/lib/store/articles";
import { isEnteredByHand } from "@/lib/store/entered-figures";
import { listFactChanges } from "@/lib/store/fact-changes";
import { removeArticle } from "../actions";
import { ChangeLog } from "../change-log";
import { MarkedText } from "../marked-text";
import { marksOf } from "../marks-of";
import { StatedCard } from "../stated-card";
import { loadStatedPairs, type StatedPair } from "../stated-pairs";

type ArticlePageProps = { readonly params: Promise<{ article: string }> };

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

type FactsProps = {
  readonly facts: readonly StoredFact[];
  readonly pairs: readonly StatedPair[];
};

const shownAtOnce = 100;

const Facts = ({ facts, pairs }: FactsProps) => {
  const pairOf = ({ fact }: StoredFact) =>
    pairs.find(({ reporter, partner }) => reporter === fact.reporter && partner === fact.partner);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">
        Facts <small>{facts.length === 1 ? "1 fact" : `${facts.length} facts`}</small>
      </h2>
      {facts.length === 0 && <p className="soft">No fact is kept of this article.</p>}
      <ol className="facts">
        {facts.slice(0, shownAtOnce).map((stated, index) => (
          <StatedCard key={stated.id} number={index + 1} pair={pairOf(stated)} stated={stated} />
        ))}
      </ol>
      {facts.length > shownAtOnce && (
        <p className="soft">
          The first {shownAtOnce} are shown; the others stand on the pages of their pairs.
        </p>
      )}
    </section>
  );
};

/** An article: its text with the facts marked, what became of each, and its pair in a chart. */
export default async function ArticlePage({ params }: ArticlePageProps) {
  const { article: id } = await params;
  const db = await reading();
  const [found, who] = await Promise.all([findArticle(db, id), editor()]);
  if (!found) notFound();
  const { article, facts } = found;
  const [pairs, changes] = await Promise.all([loadStatedPairs(db, facts), listFactChanges(db, id)]);
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
            <MarkedText marks={marksOf(facts.slice(0, shownAtOnce))} text={article.text} />
          )}
          {first && <PairChart article={article} pair={first} />}
        </section>
        <Facts facts={facts} pairs={pairs} />
      </div>
      <ChangeLog changes={changes} />
    </>
  );
}
