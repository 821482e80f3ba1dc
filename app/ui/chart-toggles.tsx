import { pageOf } from "@/app/chart/address";
import type { ChartToggle } from "@/lib/chart/data";
import { hiddenNames } from "@/lib/chart/line-name";
import type { ChartSpec } from "@/lib/chart/spec";

type ChartTogglesProps = { readonly spec: ChartSpec; readonly toggles: readonly ChartToggle[] };

/** The address of the chart without a line, or with it again. */
const addressWith = (spec: ChartSpec, { name, isHidden }: ChartToggle): string => {
  const others = hiddenNames(spec).filter((hidden) => hidden !== name);
  const hide = (isHidden ? others : [...others, name]).join(",");
  return `${pageOf({ ...spec, hide: hide === "" ? undefined : hide })}#chart`;
};

/** The lines of a chart as links that leave each out or bring it back: the address says which are drawn. */
export const ChartToggles = ({ spec, toggles }: ChartTogglesProps) => (
  <nav aria-label="Lines of the chart">
    <ul className="chart-toggles">
      {toggles.map((toggle) => (
        <li key={toggle.name}>
          <a data-hidden={toggle.isHidden || undefined} href={addressWith(spec, toggle)}>
            <span className="unseen">{toggle.isHidden ? "Show again: " : "Leave out: "}</span>
            {toggle.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
