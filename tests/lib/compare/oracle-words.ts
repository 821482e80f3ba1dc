/** What a request says, read without the program. */
export type Said = {
  period: string;
  value: number | null;
  rounding?: number;
  qualifier?: string;
  [field: string]: unknown;
};
export type Asked = {
  measure: string;
  inputs: readonly Said[];
  options?: Readonly<Record<string, unknown>>;
};
export type Answer =
  | { refused: string }
  | { value: number; low: number | null; high: number | null };

export type Span = { from: number; to: number; length: number };
export const spanOf = (period: string): Span => {
  const [, year = "", month = "", length = ""] = /^(\d+)-(\d+)(?:\/P(\d+)M)?$/.exec(period) ?? [];
  const from = Number(year) * 12 + Number(month);
  const months = Number(length || 1);
  return { from, to: from + months, length: months };
};
export const meet = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
export const equal = (a: Span, b: Span) => a.from === b.from && a.length === b.length;

export const unitOf = (unit: unknown): string | undefined => {
  if (typeof unit !== "string") return undefined;
  if (/^percentage points$/.test(unit)) return "points";
  if (/^index/.test(unit)) return "index";
  return unit;
};
export const isMoney = (unit: string | undefined) => /^[A-Z]{3}$/.test(unit ?? "");

export const pairsOf = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): [T, T] => [a, b]));
