import { type AddressAsOf, AsOfForm } from "@/app/ui/as-of";
import { ChartTools } from "@/app/ui/chart-tools";
import { FlowLinks } from "@/app/ui/flow-links";
import { TradeChart } from "@/app/ui/trade-chart";
import { addressOf as addressOfPage, ViewTabs } from "@/app/ui/view-tabs";
import type { LoadedPairPage } from "./load";
import { NoFigure } from "./no-figure";

type ChartSectionProps = {
  readonly loaded: LoadedPairPage;
  readonly addressOf: AddressAsOf;
};

/** The chart of a pair: its flows and views, the drawing, what can be done with it, the day it is known on. */
export const ChartSection = ({ loaded, addressOf }: ChartSectionProps) => {
  const { places, path, view, views, spec, data, around, all, firstKnown, releases } = loaded;
  const { asOf, flow } = view;
  return (
    <div>
      <FlowLinks spec={view} path={path} />
      <ViewTabs
        spec={view}
        views={views}
        // A title and the lines left out are of one view, and so is the year an index starts from.
        addressOf={(shown) =>
          addressOfPage(path, {
            ...view,
            view: shown,
            title: undefined,
            hide: undefined,
            base: undefined,
          })
        }
      />
      {all ? (
        <>
          <TradeChart spec={spec} data={asOf === undefined ? data : { ...data, asOf }} />
          <ChartTools spec={spec} view={view} around={around} all={all} path={path} />
        </>
      ) : (
        <NoFigure {...places} {...{ asOf, firstKnown, flow, addressOf }} />
      )}
      <AsOfForm path={path} asOf={asOf} addressOf={addressOf} releases={releases} />
    </div>
  );
};
