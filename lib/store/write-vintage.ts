import { CompiledQuery, sql } from "kysely";
import { heldBefore, type VintageOrder } from "./as-of";
import type { Writer } from "./change";
import type { Stated, StatedGroup } from "./gathered";
import { toProgressions } from "./progressions";
import { keepLater } from "./restate";
import { rowWriter } from "./row-writer";
import type { InternedSeries } from "./series-key";
import { recountDataset, seriesTotals } from "./series-totals";
import { statusNumber } from "./status";
import { isBefore, listVisibleVintages } from "./vintage";

/** What a vintage brought, counted in numbers: missing marks count only where they take a number away. */
export type VintageCounts = {
  series: number;
  observations: number;
  added: number;
  revised: number;
  withdrawn: number;
  refused: number;
};

/** The vintage being written. */
export type NewVintage = VintageOrder & { readonly id: number; readonly dataset: string };

type Held = Pick<Stated, "value" | "text" | "status">;
type StoredRow = Held & { period: number; vintage: number };

const observationColumns = [
  "series",
  "months",
  "period",
  "vintage",
  "value",
  "text",
  "status",
  "line",
];
const restatementColumns = ["series", "months", "vintage", "first", "last", "step"];

const storedRows =
  "select period, vintage, value, text, status from observation where series = ? and months = ? and period between ? and ?";

/** What the vintages before this one say of a group's periods. */
const readHeld = async (
  trx: Writer,
  { series, months, stated }: StatedGroup,
  ranks: ReadonlyMap<number, number>,
): Promise<Map<number, Held>> => {
  const ends = [stated[0]?.period ?? 0, stated.at(-1)?.period ?? 0];
  const query = CompiledQuery.raw(storedRows, [series, months, ...ends]);
  const { rows } = await trx.executeQuery<StoredRow>(query as CompiledQuery<StoredRow>);
  const held = new Map<number, Held & { rank: number }>();
  for (const row of rows) {
    const rank = ranks.get(row.vintage);
    if (rank === undefined || rank < (held.get(row.period)?.rank ?? 0)) continue;
    held.set(row.period, { rank, value: row.value, text: row.text, status: row.status });
  }
  return held;
};

const isSame = (held: Held | undefined, stated: Held): boolean =>
  held !== undefined &&
  held.value === stated.value &&
  held.text === stated.text &&
  held.status === stated.status;

const countChange = (counts: VintageCounts, held: Held | undefined, stated: Held): void => {
  const had = held !== undefined && held.value !== null;
  if (stated.value === null) counts.withdrawn += had ? 1 : 0;
  else if (had) counts.revised += 1;
  else counts.added += 1;
};

const nothingHeld: ReadonlyMap<number, Held> = new Map();

/** Withdraws every number that holds before this vintage and that the vintage does not state. */
const withdrawAbsent = async (trx: Writer, vintage: NewVintage): Promise<number> => {
  const result = await sql`
    insert into observation (series, months, period, vintage, value, text, status, line)
    select o.series, o.months, o.period, ${vintage.id}, null, null, ${statusNumber("withdrawn")}, null
    from series as s
    cross join observation as o on o.series = s.id
    cross join vintage as v on v.id = o.vintage
    where s.dataset = ${vintage.dataset} and o.value is not null and ${heldBefore(vintage)}
      and not exists (select 1 from observation as own
        where own.series = o.series and own.months = o.months and own.period = o.period
          and own.vintage = ${vintage.id})
      and not exists (select 1 from restatement as again
        where again.series = o.series and again.months = o.months and again.vintage = ${vintage.id}
          and o.period between again.first and again.last
          and (o.period - again.first) % again.step = 0)`.execute(trx);
  return Number(result.numAffectedRows ?? 0);
};

type Content = {
  readonly groups: Iterable<StatedGroup>;
  readonly interned: InternedSeries;
  readonly replaces: boolean;
};

/** Writes one group at a time: what differs as observations, and what it states again when it does. */
const groupWriter = (trx: Writer, vintage: NewVintage, counts: VintageCounts) => {
  const observations = rowWriter(trx, "observation", observationColumns);
  const restatements = rowWriter(trx, "restatement", restatementColumns);
  return {
    async write(group: StatedGroup, held: ReadonlyMap<number, Held>): Promise<boolean> {
      const { series, months, stated } = group;
      let changed = 0;
      for (const row of stated) {
        const before = held.get(row.period);
        if (isSame(before, row)) continue;
        changed += 1;
        countChange(counts, before, row);
        const { period, value, text, status, line } = row;
        await observations.add(series, months, period, vintage.id, value, text, status, line);
      }
      if (changed < stated.length) {
        for (const { first, last, step } of toProgressions(stated.map(({ period }) => period)))
          await restatements.add(series, months, vintage.id, first, last, step);
      }
      return changed > 0;
    },
    async finish(): Promise<void> {
      await observations.finish();
      await restatements.finish();
    },
  };
};

/**
 * Writes what a file states as a vintage: only what differs from what held before it, and, as progressions of
 * periods, what it states again. With `replaces`, numbers that the file does not state are withdrawn.
 * The vintage's own row must be there. Gives the counts, `refused` left at 0.
 */
export const writeVintage = async (
  trx: Writer,
  vintage: NewVintage,
  { groups, interned, replaces }: Content,
): Promise<VintageCounts> => {
  const counts = { series: 0, observations: 0, added: 0, revised: 0, withdrawn: 0, refused: 0 };
  const visible = await listVisibleVintages(trx, vintage.dataset);
  const earlier = visible.filter((other) => isBefore(other, vintage));
  const ranks = new Map(earlier.map(({ id }, rank) => [id, rank]));
  const writer = groupWriter(trx, vintage, counts);
  const totals = seriesTotals();
  const counted = new Set<number>();
  for (const group of groups) {
    const series = interned.ids[group.series] ?? 0;
    const isNew = interned.isNew[group.series] === true;
    const stored = { ...group, series };
    const held = isNew || ranks.size === 0 ? nothingHeld : await readHeld(trx, stored, ranks);
    const changed = await writer.write(stored, held);
    if (isNew) totals.addFresh(series, group);
    else if (changed) totals.addChanged(series);
    const numbers = group.stated.reduce((sum, { value }) => sum + (value === null ? 0 : 1), 0);
    counts.observations += numbers;
    if (numbers > 0) counted.add(series);
  }
  await writer.finish();
  await totals.write(trx);
  counts.series = counted.size;
  if (replaces && earlier.length > 0) counts.withdrawn += await withdrawAbsent(trx, vintage);
  if (visible.length > earlier.length + 1) await keepLater(trx, vintage);
  if (replaces || visible.length > earlier.length + 1) await recountDataset(trx, vintage.dataset);
  return counts;
};
