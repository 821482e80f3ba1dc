import { CompiledQuery, sql } from "kysely";
import type { Period } from "../period";
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

/** What a statement does to what was held; a missing mark where there was no number is only noted. */
const effectOf = (
  held: Held | undefined,
  stated: Held,
): "added" | "revised" | "withdrawn" | undefined => {
  const had = held !== undefined && held.value !== null;
  if (stated.value === null) return had ? "withdrawn" : undefined;
  return had ? "revised" : "added";
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
  const totals = seriesTotals();
  const count = (series: number, period: Period, effect: ReturnType<typeof effectOf>): void => {
    if (effect) counts[effect] += 1;
    if (effect === "added") totals.addGain(series, period);
    if (effect === "withdrawn") totals.addLoss(series);
  };
  return {
    async write(group: StatedGroup, held: ReadonlyMap<number, Held>): Promise<void> {
      const { series, months, stated } = group;
      let isRestating = false;
      for (const row of stated) {
        const before = held.get(row.period);
        if (isSame(before, row)) {
          isRestating = true;
          continue;
        }
        const { period, value, text, status, line } = row;
        count(series, { start: period, months }, effectOf(before, row));
        await observations.add(series, months, period, vintage.id, value, text, status, line);
      }
      if (!isRestating) return;
      for (const { first, last, step } of toProgressions(stated.map(({ period }) => period)))
        await restatements.add(series, months, vintage.id, first, last, step);
    },
    async finish(): Promise<void> {
      await observations.finish();
      await restatements.finish();
      await totals.write(trx);
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
  const isLast = visible.length === earlier.length + 1;
  const writer = groupWriter(trx, vintage, counts);
  const counted = new Set<number>();
  for (const group of groups) {
    const series = interned.ids[group.series] ?? 0;
    const isNew = ranks.size === 0 || interned.isNew[group.series] === true;
    const stored = { ...group, series };
    await writer.write(stored, isNew ? nothingHeld : await readHeld(trx, stored, ranks));
    const numbers = group.stated.reduce((sum, { value }) => sum + (value === null ? 0 : 1), 0);
    counts.observations += numbers;
    if (numbers > 0) counted.add(series);
  }
  await writer.finish();
  counts.series = counted.size;
  if (replaces && earlier.length > 0) counts.withdrawn += await withdrawAbsent(trx, vintage);
  if (!isLast) await keepLater(trx, vintage);
  if (!isLast || replaces) await recountDataset(trx, vintage.dataset);
  return counts;
};
