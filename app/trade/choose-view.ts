import "server-only";
import { withFlowOfFigures } from "@/lib/chart/pair-view";
import type { ChartSpec, ChartView } from "@/lib/chart/spec";
import { defaultView, describeShape, offeredViews } from "@/lib/chart/view-choice";
import type { Reader } from "@/lib/store/change";
import type { Pair } from "./pair";
import { loadPossibilities } from "./view-data";

/** What an address asks for, and which parts of it it says itself. */
type Question = {
  readonly asked: ChartSpec;
  readonly said: { readonly flow: boolean; readonly view: boolean };
};

/**
 * What the address of a pair's page does not say is chosen by what there is: the flow with figures, the view that shows
 * them best. Gives the views that say something, too.
 */
export const chooseView = async (
  db: Reader,
  pair: Pair,
  { asked, said }: Question,
): Promise<{ readonly view: ChartSpec; readonly views: readonly ChartView[] }> => {
  const ofFlow = said.flow ? asked : withFlowOfFigures(pair, asked);
  const shape = describeShape(ofFlow, pair, await loadPossibilities(db, pair, ofFlow));
  const view = said.view ? ofFlow : { ...ofFlow, view: defaultView(shape) };
  return { view, views: offeredViews(shape) };
};
