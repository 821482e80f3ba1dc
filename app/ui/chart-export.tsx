import { pageOf } from "@/app/chart/address";
import { shareAddressesOf } from "@/app/share/addresses";
import { type ChartSpec, formatChartSpec } from "@/lib/chart/spec";
import { ExportButton } from "./export-button";

/** The export of what a chart of a page shows, with its title, source and address in the picture, and its own page. */
export const ChartExport = ({ spec }: { readonly spec: ChartSpec }) => {
  const { width: _width, height: _height, scale: _scale, theme: _theme, ...shown } = spec;
  const query = formatChartSpec({ ...shown, frame: true } as ChartSpec);
  return (
    <>
      <ExportButton page={pageOf(spec)} query={query} />{" "}
      <a className="button" href={shareAddressesOf(spec).chart}>
        Share
      </a>
    </>
  );
};
