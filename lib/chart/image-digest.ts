import { createHash } from "node:crypto";
import type { ChartData } from "./data";

/**
 * The SHA-256 of what a picture shows, in hexadecimal. Where the picture stands and the day up to which it is known do
 * not count: the same figures have the same digest on every server and every day.
 */
export const digestOf = ({ address: _address, asOf: _asOf, ...shown }: ChartData): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("hex");
