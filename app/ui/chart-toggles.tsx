import { pageOf } from "@/app/chart/address";
import type { ChartData, ChartToggle } from "@/lib/chart/data";
import { sampleOf } from "@/lib/chart/key-sample";
import { hiddenNames } from "@/lib/chart/line-name";
import type { ChartSpec } from "@/lib/chart/spec";
import { modelOf } from "@/lib/chart/words";
import { KeyMark } from "./key-mark";

type ChartTogglesProps = { readonly spec: ChartSpec; readonly data: ChartData };

/** The address of the chart without a line, or with it again. */
const addressWith = (spec: ChartSpec, { name, isHidden }: ChartToggle): string => {
  const others = hiddenNames(spec).filter((hidden) => hidden !== name);
  const hide = (isHidden ? others : [...others, name]).join(",");
  return `${pageOf({ ...spec, hide: hide === "" ? undefined : hide })}#chart`;
};

/**
 * The lines of a chart, each with a sample of its marks, as links that leave it out or bring it back: the key of the
 * drawing, which the address says.
 */
export const ChartToggles = ({ spec, data }: ChartTogglesProps) => {
  const light = modelOf({ ...spec, theme: "light" }, data);
  const dark = modelOf({ ...spec, theme: "dark" }, data);
  const toggles = (data.toggles ?? []).map((toggle) => ({
    ...toggle,
    light: sampleOf(light, toggle.label),
    dark: sampleOf(dark, toggle.label),
  }));
  // Panels are all of one colour: a sample would tell nothing.
  const tellsApart = new Set(toggles.map((each) => JSON.stringify(each.light))).size > 1;
  return (
    <nav aria-label="Lines of the chart">
      <ul className="chart-toggles">
        {toggles.map((toggle) => (
          <li key={toggle.name}>
            <a data-hidden={toggle.isHidden || undefined} href={addressWith(spec, toggle)}>
              {(tellsApart || toggles.length === 1) && (
                <KeyMark dark={toggle.dark} light={toggle.light} />
              )}
              <span className="unseen">{toggle.isHidden ? "Show again: " : "Leave out: "}</span>
              {toggle.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
