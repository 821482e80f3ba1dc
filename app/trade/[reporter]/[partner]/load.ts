import "server-only";
import { latestChangesOfPair } from "@/app/trade/changes";
import { readKnowQuestion, withoutQuestion } from "@/app/trade/know-question";
import { askPair, knowPair } from "@/app/trade/known";
import { loadPair } from "@/app/trade/pair";
import { verdictsOf } from "@/app/trade/verdicts";
import { readView } from "@/app/trade/view";
import { loadPossibilities, loadViewData } from "@/app/trade/view-data";
import { viewPair, withFlowOfFigures } from "@/lib/chart/pair-view";
import type { ChartSpec } from "@/lib/chart/spec";
import { defaultView, describeShape, offeredViews, type Shape } from "@/lib/chart/view-choice";
import type { Reader } from "@/lib/store/change";
import { firstKnownDay } from "@/lib/store/first-known";
import { listReleaseDays } from "@/lib/store/vintage";

type Places = { readonly reporter: string; readonly partner: string };
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

/** What the address does not say is chosen by what there is: the flow with figures, the view that shows them best. */
const chooseView = (asked: ChartSpec, query: PageQuery, shape: Shape): ChartSpec =>
  query.view === undefined ? { ...asked, view: defaultView(shape) } : asked;

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
  const ofFlow = query.flow === undefined ? withFlowOfFigures(pair, asked) : asked;
  const shape = describeShape(ofFlow, pair, await loadPossibilities(db, pair, ofFlow));
  const view = chooseView(ofFlow, query, shape);
  return { pair, verdicts, mirrorVerdicts, view, views: offeredViews(shape), problems };
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
