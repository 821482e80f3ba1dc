import { amountStyle, changeStyle, shareStyle } from "./column-style";
import { columnsModel } from "./columns";
import type { ChartData } from "./data";
import type { ChartModel } from "./model";
import type { ChartSpec } from "./spec";

/** The level view: the figures themselves. */
export const levelModel = (spec: ChartSpec, data: ChartData): ChartModel =>
  columnsModel(spec, data, { style: amountStyle });

/** The growth view: each period against the same months a year before, refused where that would mislead. */
export const growthModel = (spec: ChartSpec, data: ChartData): ChartModel =>
  columnsModel(spec, data, {
    style: changeStyle,
    measure: "change on the same months a year before",
    allFacts: true,
    gap: "no base",
    cutsFarOut: true,
  });

/** The view of shares: a partner's part of trade with the world, or a product's of all goods. */
export const shareModel = (spec: ChartSpec, data: ChartData): ChartModel =>
  columnsModel(spec, data, {
    style: shareStyle,
    gap: "no total",
    measure: spec.product ? "share of all goods" : "share of trade with the world",
  });

/** The view of revisions: how far each figure is now from what was published first. */
export const revisionsModel = (spec: ChartSpec, data: ChartData): ChartModel =>
  columnsModel(spec, data, {
    style: changeStyle,
    measure: "change since the figure was first published",
    cutsFarOut: true,
  });
