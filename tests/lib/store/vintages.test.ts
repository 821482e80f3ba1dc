import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { dataVersion } from "@/lib/store/change";
import { deleteDataset, findDataset, listDatasets, updateDataset } from "@/lib/store/datasets";
import { engineOf } from "@/lib/store/engine/engine";
import { listObservations } from "@/lib/store/observations";
import { openStore } from "@/lib/store/open";
import { undoVintage } from "@/lib/store/undo-vintage";
import {
  customs,
  exportsFile,
  noon,
  readerOf,
  temporaryStore,
  upload,
  uploaded,
  valuesAsOf,
} from "./temporary-store";

const february = { released: "2021-02-10", by: "test", now: noon("2021-02-11") };
const march = { released: "2021-03-10", by: "test", now: noon("2021-03-11") };

describe("the first file", () => {
  test("is stored with its source, its counts and how it was read", async () => {
    const store = await temporaryStore();
    const result = await uploaded(store, exportsFile({ "2021-01": 10, "2021-02": "" }), february);
    expect(result).toMatchObject({ vintage: 1, series: 1, observations: 1, changed: 1 });
    const found = await findDataset(store.db, "Customs");
    expect(found?.dataset).toMatchObject({ ...customs, series: 1, observations: 1, vintages: 1 });
    expect(found?.vintages).toMatchObject([
      { released: "2021-02-10", releasedGiven: true, fileName: "exports.csv", undone: null },
    ]);
    expect(found?.vintages[0]?.layout).toMatchObject({ delimiter: ",", shape: "long" });
  });

  test("counts as released on the day of upload when the office's day is not given, and says so", async () => {
    const store = await temporaryStore();
    await uploaded(store, exportsFile({ "2021-01": 10 }), {
      by: "test",
      now: "2021-02-01T23:59:59.000Z",
    });
    const found = await findDataset(store.db, "Customs");
    expect(found?.vintages).toMatchObject([{ released: "2021-02-01", releasedGiven: false }]);
  });

  test("of a name in use is a conflict that names the dataset, and stores nothing", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }));
    const again = await upload(store, exportsFile({ "2021-01": 11 }));
    expect(again).toEqual({ conflict: dataset });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 10 });
  });

  test("that holds no figures is refused, and no dataset is made", async () => {
    const store = await temporaryStore();
    expect(await upload(store, "name,colour\nrose,red\n")).toHaveProperty("refused");
    expect(await listDatasets(store.db)).toEqual([]);
  });

  test("keeps the line of each figure", async () => {
    const store = await temporaryStore();
    await uploaded(store, exportsFile({ "2021-01": 10, "2021-02": 20 }));
    const { observations } = await listObservations(store.db);
    expect(observations.map(({ line }) => line)).toEqual([2, 3]);
  });

  test("leaves out a period that it states in two ways, and lists it as refused", async () => {
    const store = await temporaryStore();
    const text = `${exportsFile({ "2021-01": 10, "2021-02": 20 })}\nexports,AZE,SRB,USD,2021-01/P1M,11`;
    const result = await uploaded(store, text);
    expect(result.refused.count).toBeGreaterThan(0);
    expect(await valuesAsOf(store)).toEqual({ "2021-02": 20 });
  });
});

describe("the next file", () => {
  const openedWith = async (months: Record<string, number | string>) => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile(months), february);
    const next = (more: Record<string, number | string>, replace = false) =>
      uploaded(store, exportsFile(more), { ...march, dataset: { id: dataset.id }, replace });
    return { store, dataset: dataset.id, next };
  };

  test("revises what differs and adds what is new; only these count as changed", async () => {
    const { store, dataset, next } = await openedWith({ "2021-01": 10, "2021-02": 20 });
    const result = await next({ "2021-01": 10, "2021-02": 21, "2021-03": 30 });
    expect(result).toMatchObject({ vintage: 2, observations: 3, changed: 2, unchanged: false });
    const found = await findDataset(store.db, dataset);
    expect(found?.vintages[1]?.counts).toMatchObject({ added: 1, revised: 1, withdrawn: 0 });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 10, "2021-02": 21, "2021-03": 30 });
  });

  test("leaves a figure that is absent from it unchanged", async () => {
    const { store, next } = await openedWith({ "2021-01": 10, "2021-02": 20 });
    await next({ "2021-02": 20, "2021-03": 30 });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 10, "2021-02": 20, "2021-03": 30 });
  });

  test("withdraws a figure by a missing mark, which is never 0", async () => {
    const { store, next } = await openedWith({ "2021-01": 10, "2021-02": 20 });
    expect(await next({ "2021-01": "..", "2021-02": 20 })).toMatchObject({ changed: 1 });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": "missing", "2021-02": 20 });
    expect(await listDatasets(store.db)).toMatchObject([{ observations: 1 }]);
  });

  test("that replaces withdraws what is absent from it", async () => {
    const { store, next } = await openedWith({ "2021-01": 10, "2021-02": 20 });
    expect(await next({ "2021-02": 20 }, true)).toMatchObject({ changed: 1 });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": "withdrawn", "2021-02": 20 });
  });

  test("of the same bytes changes nothing and makes no vintage", async () => {
    const { store, dataset, next } = await openedWith({ "2021-01": 10 });
    const version = await dataVersion(store.db);
    expect(await next({ "2021-01": 10 })).toMatchObject({
      vintage: 1,
      changed: 0,
      unchanged: true,
    });
    expect((await findDataset(store.db, dataset))?.vintages).toHaveLength(1);
    expect(await dataVersion(store.db)).toBe(version);
  });

  test("of the same bytes does change something when it replaces for the first time", async () => {
    const { store, next } = await openedWith({ "2021-01": 10, "2021-02": 20 });
    await next({ "2021-02": 21 });
    expect(await next({ "2021-02": 21 }, true)).toMatchObject({ changed: 1, unchanged: false });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": "withdrawn", "2021-02": 21 });
  });

  test.each([
    ["before anything was released", "2021-02-09", {}],
    ["on the day of the first release", "2021-02-10", { "2021-01": 10 }],
    ["on the eve of the second", "2021-03-09", { "2021-01": 10 }],
    ["on the day of the second", "2021-03-10", { "2021-01": 11 }],
    ["later, with no day", undefined, { "2021-01": 11 }],
  ])("is seen from the end of its day: %s", async (_when, asOf, values) => {
    const { store, next } = await openedWith({ "2021-01": 10 });
    await next({ "2021-01": 11 });
    expect(await valuesAsOf(store, asOf)).toEqual(values);
  });

  test("that comes late takes the place of its release: it is seen from that day, and later ones hold against it", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    await uploaded(store, exportsFile({ "2021-01": 12 }), { ...march, dataset });
    const late = { released: "2021-02-20", by: "test", now: noon("2021-04-01") };
    const between = exportsFile({ "2021-01": 11, "2021-02": 5 });
    expect(await uploaded(store, between, { ...late, dataset })).toMatchObject({ vintage: 3 });
    expect(await valuesAsOf(store, "2021-02-19")).toEqual({ "2021-01": 10 });
    expect(await valuesAsOf(store, "2021-02-20")).toEqual({ "2021-01": 11, "2021-02": 5 });
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 12, "2021-02": 5 });
  });

  test("for a dataset that is not there is an absence", async () => {
    const store = await temporaryStore();
    const result = await upload(store, exportsFile({ "2021-01": 1 }), { dataset: { id: "none" } });
    expect(result).toEqual({ absent: "none" });
  });

  test("is read as a person corrected the one before it", async () => {
    const store = await temporaryStore();
    const mapping = { unit: "EUR" };
    const text = (value: number) =>
      `flow,reporter,partner,period,value\nexports,AZE,SRB,2021-01/P1M,${value}`;
    const { dataset } = await uploaded(store, text(10), { ...february, mapping });
    await uploaded(store, text(11), { ...march, dataset: { id: dataset.id } });
    const { observations } = await listObservations(store.db);
    expect(observations).toMatchObject([{ unit: "EUR", value: 11 }]);
  });
});

describe("undoing", () => {
  test("hides a vintage from every view and is noted, once", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    await uploaded(store, exportsFile({ "2021-01": 99 }), { ...march, dataset });
    const undo = { dataset: dataset.id, number: 2, by: "test", now: noon("2021-03-12") };
    expect(await undoVintage(store.db, undo)).toBe(true);
    expect(await undoVintage(store.db, undo)).toBe(false);
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 10 });
    expect(await valuesAsOf(store, "2021-12-31")).toEqual({ "2021-01": 10 });
    expect((await findDataset(store.db, dataset.id))?.vintages[1]?.undone).toBe(undo.now);
    const noted = await store.db.selectFrom("change").select(["action", "at"]).execute();
    expect(noted.at(-1)).toEqual({ action: "undo", at: undo.now });
  });

  test("leaves a figure that a later file stated again", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(
      store,
      exportsFile({ "2021-01": 10, "2021-02": 20 }),
      february,
    );
    await uploaded(store, exportsFile({ "2021-02": 20, "2021-03": 30 }), { ...march, dataset });
    await undoVintage(store.db, {
      dataset: dataset.id,
      number: 1,
      by: "test",
      now: noon("2021-03-12"),
    });
    expect(await valuesAsOf(store)).toEqual({ "2021-02": 20, "2021-03": 30 });
    expect(await valuesAsOf(store, "2021-03-09")).toEqual({});
  });

  test("lets the same bytes come in again, as a vintage with a new number", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    await undoVintage(store.db, {
      dataset: dataset.id,
      number: 1,
      by: "test",
      now: noon("2021-02-12"),
    });
    const again = await uploaded(store, exportsFile({ "2021-01": 10 }), { ...march, dataset });
    expect(again).toMatchObject({ vintage: 2, changed: 1 });
  });
});

describe("whole or nothing", () => {
  test("a reading that breaks midway leaves no trace", async () => {
    const store = await temporaryStore();
    const version = await dataVersion(store.db);
    const broken = upload(store, "x", {
      read: async (bytes, options) => {
        await readerOf([{ series: 0, start: 24252, months: 1, value: 5 }])(bytes, options);
        throw new Error("the disk is gone");
      },
    });
    await expect(broken).rejects.toThrow("the disk is gone");
    expect(await listDatasets(store.db)).toEqual([]);
    expect(await dataVersion(store.db)).toBe(version);
  });

  test("a writing that breaks midway leaves no trace", async () => {
    const store = await temporaryStore();
    const trigger = `create trigger no_sevens before insert on observation when new.value = 7
      begin select raise(abort, 'no sevens'); end`;
    for (const statement of engineOf(store.db).tables(trigger))
      await sql.raw(statement).execute(store.db);
    const statements = Array.from({ length: 200 }, (_, index) => ({
      series: 0,
      start: 24000 + index,
      months: 1,
      value: index === 190 ? 7 : 1,
    }));
    await expect(upload(store, "x", { read: readerOf(statements) })).rejects.toThrow("no sevens");
    expect(await valuesAsOf(store)).toEqual({});
    expect(await listDatasets(store.db)).toEqual([]);
  });

  test("two imports at once, on two connections, both come in, one after the other", async () => {
    const store = await temporaryStore();
    const other = await openStore(store.place);
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    const results = await Promise.all([
      uploaded(store, exportsFile({ "2021-01": 11 }), { ...march, dataset }),
      uploaded(other, exportsFile({ "2021-02": 22 }), { ...march, dataset }),
    ]);
    await other.close();
    expect(results.map(({ vintage }) => vintage).sort()).toEqual([2, 3]);
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 11, "2021-02": 22 });
  });
});

describe("observations are only ever added", () => {
  test.each([
    ["an observation cannot be changed", "update observation set value = 1"],
    ["an observation cannot be removed", "delete from observation"],
    ["a restatement cannot be removed", "delete from restatement"],
    ["a vintage cannot be removed", "delete from vintage"],
  ])("%s", async (_rule, statement) => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    await uploaded(store, exportsFile({ "2021-01": 10, "2021-02": 1 }), { ...march, dataset });
    await expect(sql.raw(statement).execute(store.db)).rejects.toThrow("append-only");
  });

  test("they go with their dataset as a whole", async () => {
    const store = await temporaryStore();
    const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }), february);
    await uploaded(store, exportsFile({ "2021-01": 3 }), {
      dataset: { ...customs, name: "Other" },
    });
    const now = noon("2021-03-12");
    expect(await deleteDataset(store.db, { id: dataset.id, by: "test", now })).toBe(true);
    expect(await deleteDataset(store.db, { id: dataset.id, by: "test", now })).toBe(false);
    expect(await valuesAsOf(store)).toEqual({ "2021-01": 3 });
  });
});

test("a dataset can be renamed, but not to the name of another", async () => {
  const store = await temporaryStore();
  const { dataset } = await uploaded(store, exportsFile({ "2021-01": 10 }));
  const other = await uploaded(store, exportsFile({ "2021-01": 3 }), {
    dataset: { ...customs, name: "Other" },
  });
  const rename = (name: string, id = dataset.id) =>
    updateDataset(store.db, { id, details: { name }, by: "test", now: noon("2021-03-12") });
  expect(await rename("Exports by month")).toBe("updated");
  expect(await rename("Other")).toEqual({ conflict: other.dataset });
  expect(await rename("Third", "none")).toBe("absent");
  const names = (await listDatasets(store.db)).map(({ name }) => name);
  expect(names).toEqual(["Exports by month", "Other"]);
});
