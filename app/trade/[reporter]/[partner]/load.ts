import "server-only";
import { latestChangesOfPair } from "@/app/trade/changes";
import { chooseView } from "@/app/trade/choose-view";
import { readKnowQuestion, withoutQuestion } from "@/app/trade/know-question";
import { askPair, knowPair } from "@/app/trade/known";
import { loadPair } from "@/app/trade/pair";
import { verdictsOf } from "@/app/trade/verdicts";
import { readView } from "@/app/trade/view";
import { loadViewData } from "@/app/trade/view-data";
import { viewPair } from "@/lib/chart/pair-view";
import type { Reader } from "@/lib/store/change";
import { firstKnownDay } from "@/lib/store/first-known";
import { listReleaseDays } from "@/lib/store/vintage";

type Places = { readonly reporter: string; readonly partner: string };
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** The pair, what became of its facts, and what there is to draw. */
const loadKnown = async (db: Reader, places: Places, query: PageQuery) => {
  const { view: asked, problems } = readView(withoutQuestion(query), places);
  const { asOf } = asked;
  const turned = { reporter: places.partner, partner: places.reporter };
  const [pair, verdicts, mirrorVerdicts] = await Promise.all([
    loadPair(db, { ...places, asOf }),
    verdictsOf(db, { ...places, asOf }),
    verdictsOf(db, { ...turned, asOf }),
  ]);
  const { view, views } = await chooseView(db, pair, {
    asked,
    said: { flow: query.flow !== undefined, view: query.view !== undefined },
  });
  return { pair, verdicts, mirrorVerdicts, view, views, problems };
};

/** All that the page of a pair shows, by its address. */
export const loadPairPage = async (db: Reader, places: Places, query: PageQuery) => {
  const known = await loadKnown(db, places, query);
  const { pair, view } = known;
  const question = readKnowQuestion(query, view.flow);
  const [ledger, answers, viewData, releases, firstKnown, changes] = await Promise.all([
    knowPair(pair.statements, view),
    question && "period" in question
      ? askPair(pair.statements, { ...question, product: view.product })
      : [],
    loadViewData(db, pair, view),
    listReleaseDays(
      db,
      pair.datasets.map(({ id }) => id),
    ),
    firstKnownDay(db, places),
    view.asOf === undefined ? latestChangesOfPair(db, places) : [],
  ]);
  const spans = ledger === "busy" ? [] : ledger.spans;
  const shown = viewPair({ ...pair, spans, ...viewData }, view);
  return {
    ...known,
    ...shown,
    path: `/trade/${places.reporter}/${places.partner}`,
    places,
    question,
    ledger,
    answers,
    spans,
    releases,
    firstKnown,
    changes,
  };
};
export type LoadedPairPage = Awaited<ReturnType<typeof loadPairPage>>;
