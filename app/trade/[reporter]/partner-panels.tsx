import { loadPartnerFigures } from "@/app/trade/partners";
import { ChartExport } from "@/app/ui/chart-export";
import { FlowLinks } from "@/app/ui/flow-links";
import { TradeChart } from "@/app/ui/trade-chart";
import { assembleChart } from "@/lib/chart/assemble";
import { type ChartSpec, chartSpecSchema, parseChartSpec } from "@/lib/chart/spec";
import type { Reader } from "@/lib/store/change";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a country's page says of its chart; whatever else it says is not for the chart. */
const readSpec = (reporter: string, query: Query): ChartSpec => {
  const asked = new URLSearchParams({ view: "multiples", reporter });
  for (const name of ["flow", "dataset", "from", "to", "asOf", "hide", "title"]) {
    const value = query[name];
    if (typeof value === "string") asked.set(name, value);
  }
  if (!asked.has("flow")) asked.set("flow", "exports");
  const parsed = parseChartSpec(asked);
  return "spec" in parsed
    ? parsed.spec
    : chartSpecSchema.parse({ view: "multiples", reporter, flow: "exports" });
};

type PartnerPanelsProps = {
  readonly db: Reader;
  readonly reporter: string;
  readonly query: Query;
};

/** A country's largest partners, each in a panel of its own; nothing where no dataset names several. */
export const PartnerPanels = async ({ db, reporter, query }: PartnerPanelsProps) => {
  const spec = readSpec(reporter, query);
  const observations = await loadPartnerFigures(db, spec);
  const data = assembleChart(spec, { observations, statements: [], events: [] });
  if (data.lines.length < 2) return null;
  return (
    <section className="below" aria-label="The largest partners in a chart" id="chart">
      <FlowLinks spec={spec} path={`/trade/${reporter}`} />
      <TradeChart spec={spec} data={data} />
      <ul className="tools">
        <li>
          <ChartExport spec={spec} />
        </li>
      </ul>
    </section>
  );
};
