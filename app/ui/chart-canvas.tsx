"use client";

import {
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { ChartData } from "@/lib/chart/data";
import type { ChartSpec } from "@/lib/chart/spec";
import type { LiveChartProps } from "./live-chart";

type LiveChart = ComponentType<LiveChartProps>;
type Size = { readonly width: number; readonly height: number };

/** A narrower drawing is drawn at this width and shrunk: its words would not fit. */
const leastWidth = 260;

/** The fonts that the drawing is measured in: a canvas does not wait for them by itself. */
const fonts = ['400 12px "Inter Variable"', '600 12px "Inter Variable"'];

const loadLiveChart = async (): Promise<LiveChart> => {
  const [{ LiveChart }] = await Promise.all([
    import("./live-chart"),
    ...fonts.map((font) => document.fonts.load(font)),
  ]);
  return LiveChart;
};

/** Loads the drawing code when the element comes near the visible part of the page. */
const useWhenNear = (element: React.RefObject<HTMLElement | null>): LiveChart | undefined => {
  const [chart, setChart] = useState<LiveChart>();
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        // Without the code the picture stays: it says the same.
        loadLiveChart().then(
          (loaded) => setChart(() => loaded),
          () => undefined,
        );
      },
      { rootMargin: "200px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return chart;
};

const useSize = (element: React.RefObject<HTMLElement | null>): Size | undefined => {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
};

const darkQuery = "(prefers-color-scheme: dark)";

const useTheme = (): ChartSpec["theme"] => {
  const [theme, setTheme] = useState<ChartSpec["theme"]>("light");
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = () => setTheme(query.matches ? "dark" : "light");
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return theme;
};

type ChartCanvasProps = {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly label: string;
  /** The path and query of the page that shows the chart. */
  readonly page: string;
  readonly children: ReactNode;
};

/**
 * Puts the live drawing over the picture given as children, at its size, once it is seen; the picture shows until then,
 * and always without script. Follows the width of the page and its theme.
 */
export const ChartCanvas = ({ spec, data, label, page, children }: ChartCanvasProps) => {
  const element = useRef<HTMLDivElement>(null);
  const Live = useWhenNear(element);
  const size = useSize(element);
  const theme = useTheme();
  const [isDrawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const shrink = size ? Math.min(1, size.width / leastWidth) : 1;
  const drawn = size && {
    ...spec,
    theme,
    frame: false,
    width: Math.round(size.width / shrink),
    height: Math.round(size.height / shrink),
  };
  return (
    <div className="chart-drawing" data-live={isDrawn || undefined} ref={element}>
      {children}
      {Live && drawn && size.height > 0 && (
        <div
          style={{
            position: "absolute",
            inset: 0,
            transform: `scale(${shrink})`,
            transformOrigin: "0 0",
          }}
        >
          <Live
            data={data}
            key={`${drawn.width} ${drawn.height} ${theme}`}
            label={label}
            onDrawn={onDrawn}
            page={page}
            spec={drawn}
          />
        </div>
      )}
    </div>
  );
};
