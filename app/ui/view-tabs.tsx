import { type ChartSpec, type ChartView, chartViews, formatChartSpec } from "@/lib/chart/spec";

const names: Record<ChartView, string> = {
  pace: "Pace",
  ytd: "Year to date",
  level: "Level",
  growth: "Growth",
  balance: "Balance",
  rolling: "Rolling 12 months",
  index: "Index",
  share: "Share",
  revisions: "Revisions",
  multiples: "Partners",
};

type ViewTabsProps = {
  readonly spec: Pick<ChartSpec, "view">;
  readonly addressOf: (view: ChartView) => string;
  /** The views that say something of what is there; the one that is shown is always among the tabs. */
  readonly views: readonly ChartView[];
  /** Whether the page has a table of all figures, which is a tab of its own. */
  readonly hasTable?: boolean;
};

/**
 * The address of the page with another view or range; the places stand in the path, not in the query. The flow and
 * the view are always said, since a page whose address names none chooses them by what there is.
 */
export const addressOf = (path: string, spec: ChartSpec): string => {
  const { reporter: _reporter, partner: _partner, ...rest } = spec;
  const query = new URLSearchParams(formatChartSpec(rest));
  query.set("flow", spec.flow);
  query.set("view", spec.view);
  return `${path}?${query}#chart`;
};

/** The views of a chart, as links: the address says what is shown. */
export const ViewTabs = ({
  spec,
  addressOf: addressOfView,
  views,
  hasTable = true,
}: ViewTabsProps) => (
  <nav aria-label="Views of the chart">
    <ul className="tabs">
      {chartViews
        .filter((view) => views.includes(view) || view === spec.view)
        .map((view) => (
          <li key={view}>
            <a href={addressOfView(view)} aria-current={view === spec.view ? "page" : undefined}>
              {names[view]}
            </a>
          </li>
        ))}
      {hasTable && (
        <li>
          <a href="#table">Table</a>
        </li>
      )}
    </ul>
  </nav>
);
