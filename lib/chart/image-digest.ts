import { createHash } from "node:crypto";
import type { ChartData } from "./data";

/**
 * The SHA-256 of the figures that a picture shows, in hexadecimal: the unit, and each figure's period, value, range and
 * status. Words, events, the place where the picture stands and the day up to which it is known do not count: the same
 * figures have the same digest on every server and every day, and another one when any of them was revised.
 */
export const digestOf = ({ unit, lines, facts }: ChartData): string => {
  const shown = [
    unit,
    lines.map(({ role, flow, points }) => [
      role,
      flow ?? null,
      points.map(({ period, value, status, low, high, base }) => [
        period,
        value,
        status,
        low === undefined ? value : low,
        high === undefined ? value : high,
        base ?? null,
      ]),
    ]),
    facts.map(({ period, value, low, high, published }) => [period, value, low, high, published]),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex");
};
