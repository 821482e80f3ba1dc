"use client";

import { useRouter } from "next/navigation";
import type { ChartWindow } from "@/lib/chart/window";

/** The address of the page that shows a chart with another range; what else the address says stays. */
const withRange = (page: string, range: ChartWindow | undefined): string => {
  const url = new URL(page, location.href);
  // On its own page the chart has questions and ledgers beside it that the address keeps too.
  if (url.pathname === location.pathname)
    for (const [name, value] of new URLSearchParams(location.search))
      if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  for (const name of ["from", "to"] as const) {
    if (range) url.searchParams.set(name, range[name]);
    else url.searchParams.delete(name);
  }
  return `${url.pathname}${url.search}#chart`;
};

/** Goes to the address of another range of months, so that the browser's way back leads to the range before. */
export const useZoom = (page: string) => {
  const router = useRouter();
  return (range: ChartWindow | undefined): void =>
    router.push(withRange(page, range), { scroll: false });
};
