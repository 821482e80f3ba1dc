import { reading } from "@/app/database";
import { ShareTags } from "@/app/share/share-tags";
import { knowPair } from "@/app/trade/known";
import { loadPair } from "@/app/trade/pair";
import { verdictsOf } from "@/app/trade/verdicts";
import { readView } from "@/app/trade/view";
import { viewPair } from "@/lib/chart/pair-view";
import { placeName } from "@/lib/place";
import { ChartExport } from "./chart-export";
import { FactCard } from "./fact-card";
import { HeadlineSentence } from "./headline";
import { TradeChart } from "./trade-chart";

type FeaturedPairProps = { readonly reporter: string; readonly partner: string };

/** The pair that the home page opens with: its chart beside the facts of its headline. */
export const FeaturedPair = async ({ reporter, partner }: FeaturedPairProps) => {
  const db = await reading();
  const { view } = readView({}, { reporter, partner });
  const [pair, verdicts] = await Promise.all([
    loadPair(db, { reporter, partner }),
    verdictsOf(db, { reporter, partner }),
  ]);
  const known = await knowPair(pair.statements, view);
  const spans = known === "busy" ? [] : known.spans;
  const { headline, spec, data } = viewPair({ ...pair, spans }, view);
  if (!headline) return null;
  const shown = [headline.first, headline.second].flatMap((stated) => stated?.statement ?? []);
  return (
    <section aria-labelledby="featured">
      <ShareTags
        data={data}
        page="/"
        spec={spec}
        title="Turnover: trade figures, compared only like for like"
      />
      <h2 id="featured">
        <a
          href={`/trade/${reporter}/${partner}`}
        >{`${placeName(reporter)} – ${placeName(partner)}`}</a>
      </h2>
      <HeadlineSentence headline={headline} />
      <div className="lead-row">
        <div>
          <TradeChart spec={spec} data={data} />
          <ul className="tools">
            <li>
              <ChartExport spec={spec} />
            </li>
          </ul>
        </div>
        <ul className="facts">
          {shown.map((stated) => (
            <FactCard key={stated.id} stated={stated} verdict={verdicts.get(stated.id)} />
          ))}
        </ul>
      </div>
    </section>
  );
};
