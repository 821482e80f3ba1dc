import type { ChartSpec } from "@/lib/chart/spec";
import type { ChartWindow } from "@/lib/chart/window";
import { ChartExport } from "./chart-export";
import { TitleForm } from "./title-form";
import { addressOf } from "./view-tabs";

type ChartToolsProps = {
  /** What is drawn. */
  readonly spec: ChartSpec;
  /** What the page's address asks for. */
  readonly view: ChartSpec;
  /** The years around the headline, when the page has one. */
  readonly around: ChartWindow | undefined;
  /** All years that have a figure. */
  readonly all: ChartWindow | undefined;
  readonly path: string;
};

const yearsIn = ({ from, to }: ChartWindow): string => {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
};

/** What can be done with a chart: another range of years, the picture by itself, the figures behind it. */
export const ChartTools = ({ spec, view, around, all, path }: ChartToolsProps) => (
  <ul className="tools">
    {[around, all].map(
      (range, index) =>
        range && (
          <li key={yearsIn(range)}>
            <a
              className="button"
              href={addressOf(path, { ...view, ...range })}
              aria-current={range.from === spec.from && range.to === spec.to ? "true" : undefined}
            >
              {index === 0 ? yearsIn(range) : `All years, ${yearsIn(range)}`}
            </a>
          </li>
        ),
    )}
    <li>
      <ChartExport spec={spec} />
    </li>
    <li>
      <TitleForm path={path} view={view} />
    </li>
  </ul>
);
