import { type ChartSpec, type ChartView, chartViews, formatChartSpec } from "@/lib/chart/spec";

const names: Record<ChartView, string> = { pace: "Pace", ytd: "Year to date", level: "Level" };

type ViewTabsProps = { readonly spec: ChartSpec; readonly path: string };

/**
 * The address of the page with another view or range; the places stand in the path, not in the query. The flow is always
 * said, since a page whose address names none chooses one that has figures.
 */
export const addressOf = (path: string, spec: ChartSpec): string => {
  const { reporter: _reporter, partner: _partner, ...rest } = spec;
  const query = new URLSearchParams(formatChartSpec(rest));
  query.set("flow", spec.flow);
  return `${path}?${query}#chart`;
};

/** The views of a chart, as links: the address says what is shown. */
export const ViewTabs = ({ spec, path }: ViewTabsProps) => (
  <nav aria-label="Views of the chart">
    <ul className="tabs">
      {chartViews.map((view) => (
        <li key={view}>
          <a
            href={addressOf(path, { ...spec, view })}
            aria-current={view === spec.view ? "page" : undefined}
          >
            {names[view]}
          </a>
        </li>
      ))}
      <li>
        <a href="#table">Table</a>
      </li>
    </ul>
  </nav>
);
