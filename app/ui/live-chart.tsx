"use client";

import { useEffect, useMemo } from "react";
import { Chart } from "react-chartjs-2";
import { toChartConfig } from "@/lib/chart/config";
import type { ChartData } from "@/lib/chart/data";
import { registerInteractiveChart } from "@/lib/chart/register";
import type { ChartSpec } from "@/lib/chart/spec";

registerInteractiveChart();

type LiveChartProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly label: string;
  readonly onDrawn: () => void;
};

/** The same drawing as the server's, by the same configuration, with tooltips. Draws once; give it a key per spec. */
export const LiveChart = ({ spec, data, label, onDrawn }: LiveChartProps) => {
  const config = useMemo(() => toChartConfig(spec, data), [spec, data]);
  useEffect(onDrawn, [onDrawn]);
  if (!("type" in config)) return null;
  return (
    <Chart
      aria-label={label}
      data={config.data}
      datasetIdKey="id"
      height={spec.height ?? 0}
      options={config.options ?? {}}
      plugins={config.plugins ?? []}
      redraw
      type={config.type}
      width={spec.width}
    />
  );
};
