import { pageOf } from "@/app/chart/address";
import { ShareTags } from "@/app/share/share-tags";
import { loadPartnerFigures } from "@/app/trade/partners";
import { ChartExport } from "@/app/ui/chart-export";
import { FlowLinks } from "@/app/ui/flow-links";
import { ProblemNotice } from "@/app/ui/problem-notice";
import { TradeChart } from "@/app/ui/trade-chart";
import { addressOf, ViewTabs } from "@/app/ui/view-tabs";
import { assembleChart } from "@/lib/chart/assemble";
import {
  type ChartSpec,
  type ChartView,
  chartSpecSchema,
  isOfPartners,
  parseChartSpec,
} from "@/lib/chart/spec";
import { placeName } from "@/lib/place";
import type { Problem } from "@/lib/problem";
import type { Reader } from "@/lib/store/change";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const views: readonly ChartView[] = ["multiples", "share"];

const notOfPartners = (view: string): Problem => ({
  code: "bad-parameter",
  name: "view",
  saw: view,
  message: `"${view}" is not a view of a country`,
  fix: `give ${views.join(" or ")}, or open the page of a pair`,
});

/** What the address of a country's page says of its chart; whatever else it says is not for the chart. */
const readSpec = (
  reporter: string,
  query: Query,
): { readonly spec: ChartSpec; readonly problems: readonly Problem[] } => {
  const asked = new URLSearchParams({ view: "multiples", reporter, flow: "exports" });
  for (const name of ["view", "flow", "dataset", "from", "to", "asOf", "hide", "title"]) {
    const value = query[name];
    if (typeof value === "string" && value.trim() !== "") asked.set(name, value);
  }
  const usual = chartSpecSchema.parse({ view: "multiples", reporter, flow: "exports" });
  const parsed = parseChartSpec(asked);
  if ("problems" in parsed) return { spec: usual, problems: parsed.problems };
  return isOfPartners(parsed.spec)
    ? { spec: parsed.spec, problems: [] }
    : { spec: usual, problems: [notOfPartners(parsed.spec.view)] };
};

type PartnerPanelsProps = {
  readonly db: Reader;
  readonly reporter: string;
  readonly query: Query;
};

/** A country's largest partners, each in a panel of its own; nothing where no dataset names several. */
export const PartnerPanels = async ({ db, reporter, query }: PartnerPanelsProps) => {
  const { spec, problems } = readSpec(reporter, query);
  const observations = await loadPartnerFigures(db, spec);
  const data = assembleChart(spec, { observations, statements: [], events: [] });
  if (data.lines.length < 2) return <ProblemNotice problems={problems} />;
  const path = `/trade/${reporter}`;
  return (
    <section className="below" aria-label="The largest partners in a chart" id="chart">
      <ShareTags spec={spec} data={data} page={pageOf(spec)} title={placeName(reporter)} />
      <ProblemNotice problems={problems} />
      <FlowLinks spec={spec} path={path} />
      <ViewTabs
        addressOf={(view) => addressOf(path, { ...spec, view, title: undefined, hide: undefined })}
        hasTable={false}
        spec={spec}
        views={views}
      />
      <TradeChart spec={spec} data={data} />
      <ul className="tools">
        <li>
          <ChartExport spec={spec} />
        </li>
      </ul>
    </section>
  );
};
