import type { ArrivedObservation } from "../check/change-job";
import { formatPeriod } from "../period";
import type { Reader } from "./change";
import { toSeriesKey } from "./series";
import { statusName } from "./status";

/** A vintage that counts, as it came in: `id` counts those of all datasets, `received` is an instant. */
export type Arrival = {
  readonly id: number;
  readonly dataset: string;
  readonly name: string;
  readonly number: number;
  readonly released: string;
  readonly received: string;
};

/** The vintages that count and came in after another one or from a day on, the earliest first. */
export const listArrivals = (
  db: Reader,
  { after = 0, from = "" }: { readonly after?: number; readonly from?: string } = {},
): Promise<Arrival[]> =>
  db
    .selectFrom("vintage as v")
    .innerJoin("dataset as d", "d.id", "v.dataset")
    .select(["v.id", "v.dataset", "d.name", "v.number", "v.released", "v.received"])
    .where("v.undone", "is", null)
    .where("v.id", ">", after)
    .where("v.received", ">=", from)
    .orderBy("v.id")
    .execute();

/** All that vintages that count ever said of one reporter's trade with one partner. */
export const readArrived = async (
  db: Reader,
  { reporter, partner }: { readonly reporter: string; readonly partner: string },
): Promise<ArrivedObservation[]> => {
  const rows = await db
    .selectFrom("series as s")
    .innerJoin("dataset as d", "d.id", "s.dataset")
    .innerJoin("observation as o", "o.series", "s.id")
    .innerJoin("vintage as v", "v.id", "o.vintage")
    .select(["s.id", "s.dataset", "s.flow", "s.reporter", "s.partner", "s.product", "s.unit"])
    .select(["s.frequency", "s.dimensions", "d.name", "o.period", "o.months", "o.value"])
    .select(["o.status", "o.vintage", "v.released", "v.number"])
    .where("s.reporter", "=", reporter)
    .where("s.partner", "=", partner)
    .where("v.undone", "is", null)
    .orderBy("s.id")
    .orderBy("o.months")
    .orderBy("o.period")
    .execute();
  return rows.map((row) => {
    const { frequency: _, ...key } = toSeriesKey(row);
    return {
      ...key,
      period: formatPeriod({ start: row.period, months: row.months }),
      value: row.value,
      status: statusName(row.status),
      dataset: row.dataset,
      datasetName: row.name,
      series: row.id,
      arrival: row.vintage,
      released: row.released,
      number: row.number,
    };
  });
};

/** The pairs of which something is stated in an article that was saved before an instant, by their codes. */
export const listStatedPairs = async (
  db: Reader,
  before: string,
): Promise<{ reporter: string; partner: string }[]> =>
  db
    .selectFrom("fact as f")
    .innerJoin("article as a", "a.id", "f.article")
    .select(["f.reporter", "f.partner"])
    .distinct()
    .where("f.reporter", "is not", null)
    .where("f.partner", "is not", null)
    .where("a.created", "<", before)
    .orderBy("f.reporter")
    .orderBy("f.partner")
    .$narrowType<{ reporter: string; partner: string }>()
    .execute();
