import { sql } from "kysely";
import { type AsOf, holds } from "./as-of";
import type { Reader } from "./change";
import { formatLast, lastOf } from "./last-period";

/**
 * What is known of one reporter's trade with one partner: series that hold a number, their numbers, the facts of
 * articles, and the latest period of the series ("2021-01/P8M"; null when only facts know the pair).
 */
export type Pair = {
  readonly reporter: string;
  readonly partner: string;
  readonly series: number;
  readonly observations: number;
  readonly facts: number;
  readonly lastPeriod: string | null;
};

type PairRow = {
  reporter: string;
  partner: string;
  series: number;
  observations: number;
  last: number;
};

/** Datasets some of whose vintages that count came out after that day: their kept totals do not serve. */
const datasetsThatDiffer = async (db: Reader, asOf: string | undefined): Promise<string[]> => {
  if (asOf === undefined) return [];
  const rows = await db
    .selectFrom("vintage")
    .select("dataset")
    .distinct()
    .where("undone", "is", null)
    .where("released", ">", asOf)
    .execute();
  return rows.map(({ dataset }) => dataset);
};

const pairsOfSeries = async (db: Reader, asOf: string | undefined): Promise<PairRow[]> => {
  const differing = JSON.stringify(await datasetsThatDiffer(db, asOf));
  const kept = await sql<PairRow>`
    select reporter, partner, count(*) as series, sum(observations) as observations,
      max(last) as last
    from series
    where observations > 0 and reporter is not null and partner is not null
      and dataset not in (select value from json_each(${differing}))
    group by reporter, partner`.execute(db);
  if (asOf === undefined || differing === "[]") return kept.rows;
  const counted = await sql<PairRow>`
    select s.reporter, s.partner, count(distinct s.id) as series, count(*) as observations,
      ${lastOf("o.period", "o.months")} as last
    from series as s
    cross join observation as o
    cross join vintage as v
    where o.series = s.id and v.id = o.vintage
      and s.reporter is not null and s.partner is not null and o.value is not null
      and s.dataset in (select value from json_each(${differing})) and ${holds(asOf)}
    group by s.reporter, s.partner`.execute(db);
  return [...kept.rows, ...counted.rows];
};

const pairsOfFacts = (db: Reader, asOf: string | undefined) => {
  let query = db
    .selectFrom("fact as f")
    .innerJoin("article as a", "a.id", "f.article")
    .select(["f.reporter", "f.partner", ({ fn }) => fn.countAll<number>().as("facts")])
    .where("f.reporter", "is not", null)
    .where("f.partner", "is not", null)
    .groupBy(["f.reporter", "f.partner"])
    .$narrowType<{ reporter: string; partner: string }>();
  if (asOf !== undefined) query = query.where("a.known_from", "<=", asOf);
  return query.execute();
};

/** All pairs that a series or a fact knows as of a day; those with the most facts first, then the most numbers. */
export const listPairs = async (db: Reader, { asOf }: AsOf = {}): Promise<Pair[]> => {
  const pairs = new Map<string, Omit<Pair, "lastPeriod"> & { last: number }>();
  const add = (reporter: string, partner: string, more: Partial<PairRow & { facts: number }>) => {
    const key = `${reporter} ${partner}`;
    const before = pairs.get(key);
    pairs.set(key, {
      reporter,
      partner,
      series: (before?.series ?? 0) + (more.series ?? 0),
      observations: (before?.observations ?? 0) + (more.observations ?? 0),
      facts: (before?.facts ?? 0) + (more.facts ?? 0),
      last: Math.max(before?.last ?? 0, more.last ?? 0),
    });
  };
  for (const row of await pairsOfSeries(db, asOf)) add(row.reporter, row.partner, row);
  for (const { reporter, partner, facts } of await pairsOfFacts(db, asOf))
    add(reporter, partner, { facts });
  return [...pairs.values()]
    .sort((a, b) => b.facts - a.facts || b.observations - a.observations)
    .map(({ last, ...pair }) => ({ ...pair, lastPeriod: formatLast(last === 0 ? null : last) }));
};
