import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listObservations } from "@/lib/store/observations";
import { listRevisions, type Revision, type RevisionFilter } from "@/lib/store/revisions";
import { readSeriesHistory } from "@/lib/store/series-history";
import { undoVintage } from "@/lib/store/undo-vintage";
import { type File, numbersOf, play, step } from "./generated-steps";
import { customs, exportsFile, noon, temporaryStore, uploaded } from "./temporary-store";

const inOrder = (files: ReadonlyMap<number, File>) =>
  [...files].sort(([a, first], [b, second]) =>
    first.released === second.released ? a - b : first.released < second.released ? -1 : 1,
  );

/** What a file did to the numbers that held before it, by keeping every file whole. */
const expectedOf = (files: ReadonlyMap<number, File>, number: number): string[] => {
  const ordered = inOrder(files);
  const at = ordered.findIndex(([each]) => each === number);
  const [before, after] = [at, at + 1].map((end) => numbersOf(new Map(ordered.slice(0, end))));
  const places = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...places]
    .filter((place) => before?.[place] !== after?.[place])
    .map((place) => `${place}: ${before?.[place] ?? null} to ${after?.[place] ?? null}`)
    .sort();
};

const toWords = ({ partner, period, from, to }: Revision): string =>
  `${partner} ${period}: ${from} to ${to}`;

test("what each vintage changed is the difference that its file made", async () => {
  const store = await temporaryStore();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const { files, dataset } = await play(store, steps);
      fc.pre(dataset !== undefined);
      for (const number of files.keys()) {
        const filter = { dataset: dataset ?? "", vintage: number };
        const { revisions } = await listRevisions(store.db, filter, { limit: 1_000 });
        const changed = revisions.filter(({ from, to }) => from !== to);
        expect(changed.map(toWords).sort()).toEqual(expectedOf(files, number));
        const oneSeries = revisions.filter(({ partner }) => partner === "P1").map(toWords);
        const narrow = await listRevisions(store.db, { ...filter, partner: "P1" });
        expect(narrow.revisions.map(toWords)).toEqual(oneSeries);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);

const revisedTwice = async () => {
  const store = await temporaryStore();
  const upload = (text: string, released: string, dataset: { id: string } | typeof customs) =>
    uploaded(store, text, { released, dataset, now: noon(released) });
  const first = { "2021-01": 10, "2021-02": 20, "2021-03": 30 };
  const { dataset } = await upload(exportsFile(first), "2021-04-10", customs);
  const second = { "2021-01": 12, "2021-02": 15, "2021-03": "..", "2021-04": 40 };
  await upload(exportsFile(second), "2021-05-10", dataset);
  await upload(exportsFile({ "2021-01": 12.5 }), "2021-06-10", dataset);
  return { store, dataset: dataset.id };
};

const short = ({ vintage, kind, period, from, to, difference, percent }: Revision) => [
  vintage,
  kind,
  period.slice(0, 7),
  from,
  to,
  difference,
  percent,
];

const all = [
  [3, "revised", "2021-01", 12, 12.5, 0.5, 4.16666666667],
  [2, "revised", "2021-02", 20, 15, -5, -25],
  [2, "revised", "2021-01", 10, 12, 2, 20],
  [2, "withdrawn", "2021-03", 30, null, null, null],
  [2, "added", "2021-04", null, 40, null, null],
  [1, "added", "2021-01", null, 10, null, null],
  [1, "added", "2021-02", null, 20, null, null],
  [1, "added", "2021-03", null, 30, null, null],
];

describe("listRevisions", () => {
  test("gives the latest release first, and of each the largest revision first, by how much and in percent", async () => {
    const { store, dataset } = await revisedTwice();
    const { revisions, next } = await listRevisions(store.db, { dataset });
    expect(revisions.map(short)).toEqual(all);
    expect(next).toBeNull();
    expect(revisions[1]).toMatchObject({ released: "2021-05-10", fromVintage: 1, unit: "USD" });
  });

  test.each([1, 2, 3, 7])("gives all in pages of %i, none twice", async (limit) => {
    const { store, dataset } = await revisedTwice();
    const seen: Revision[] = [];
    let cursor: string | undefined;
    do {
      const page = await listRevisions(store.db, { dataset }, { limit, cursor });
      seen.push(...page.revisions);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.map(short)).toEqual(all);
  });

  test.each<[string, Omit<RevisionFilter, "dataset">, number]>([
    ["one vintage", { vintage: 2 }, 4],
    ["one kind", { kind: "withdrawn" }, 1],
    ["one period", { period: { start: 2021 * 12, months: 1 } }, 3],
    ["from a month", { from: 2021 * 12 + 2 }, 3],
    ["to a month", { to: 2021 * 12 }, 3],
    ["one partner", { partner: "SRB" }, 8],
    ["another partner", { partner: "TUR" }, 0],
    ["another flow", { flow: "imports" }, 0],
    ["a vintage that is not there", { vintage: 9 }, 0],
  ])("gives those of %s", async (_what, filter, count) => {
    const { store, dataset } = await revisedTwice();
    const { revisions } = await listRevisions(store.db, { dataset, ...filter });
    expect(revisions).toHaveLength(count);
  });

  test("does not know a vintage that was undone, and what came after it is seen against what was before", async () => {
    const { store, dataset } = await revisedTwice();
    await undoVintage(store.db, { dataset, number: 2, by: "test", now: noon("2021-07-01") });
    const { revisions } = await listRevisions(store.db, { dataset });
    expect(revisions.map(short)[0]).toEqual([3, "revised", "2021-01", 10, 12.5, 2.5, 25]);
    expect(revisions).toHaveLength(4);
  });

  test("tells a change of the office's flag alone as a revision by nothing", async () => {
    const store = await temporaryStore();
    const file = (flag: string) =>
      `flow,reporter,partner,unit,period,value,OBS_STATUS\nexports,AZE,SRB,USD,2021-01,10,${flag}`;
    const { dataset } = await uploaded(store, file("P"), { released: "2021-02-10" });
    await uploaded(store, file("A"), { released: "2021-03-10", dataset });
    const { revisions } = await listRevisions(store.db, { dataset: dataset.id, vintage: 2 });
    expect(revisions).toMatchObject([
      { kind: "revised", difference: 0, fromStatus: "provisional", toStatus: "normal" },
    ]);
  });
});

describe("the history of a series", () => {
  const seriesOf = async () => {
    const { store, dataset } = await revisedTwice();
    const { observations } = await listObservations(store.db, { dataset });
    return { store, series: observations[0]?.series ?? 0 };
  };

  test("is a triangle of what was known of each period after each vintage", async () => {
    const { store, series } = await seriesOf();
    const { vintages, rows } = await readSeriesHistory(store.db, series);
    expect(
      vintages.map(({ number, added, revised, withdrawn }) => [number, added, revised, withdrawn]),
    ).toEqual([
      [1, 3, 0, 0],
      [2, 1, 2, 1],
      [3, 0, 1, 0],
    ]);
    expect(rows.map(({ period, values }) => [period.slice(0, 7), ...values])).toEqual([
      ["2021-01", 10, 12, 12.5],
      ["2021-02", 20, 15, 15],
      ["2021-03", 30, null, null],
      ["2021-04", null, 40, 40],
    ]);
    expect(rows[2]?.statuses).toEqual(["normal", "missing", "missing"]);
  });

  test("as of a day ends with what was out", async () => {
    const { store, series } = await seriesOf();
    const { vintages, rows } = await readSeriesHistory(store.db, series, { asOf: "2021-05-09" });
    expect(vintages.map(({ released }) => released)).toEqual(["2021-04-10"]);
    expect(rows.map(({ values }) => values)).toEqual([[10], [20], [30]]);
  });

  test("has in each column what the series said as of that vintage's day", async () => {
    const { store, series } = await seriesOf();
    const { vintages, rows } = await readSeriesHistory(store.db, series);
    for (const [at, { released }] of vintages.entries()) {
      const { observations } = await listObservations(store.db, { series, asOf: released });
      const column = rows.filter(({ statuses }) => statuses[at] !== null);
      expect(column.map(({ values }) => values[at])).toEqual(
        observations.map(({ value }) => value),
      );
    }
  });
});
