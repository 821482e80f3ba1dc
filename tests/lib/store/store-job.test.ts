import { expect, test } from "vitest";
import { listDatasets } from "@/lib/store/datasets";
import { openStore } from "@/lib/store/open";
import { saveRawFile } from "@/lib/store/raw-file";
import { type Progress, runStoreJob } from "@/lib/store/store-job";
import { bytesOf, customs, exportsFile, noon, temporaryPlace } from "./temporary-store";

const now = noon("2021-02-01");
const text = exportsFile({ "2021-01": 10, "2021-02": 20 });

const silent = () => {};

test("a file is imported, undone and deleted on connections of their own", async () => {
  const place = await temporaryPlace();
  const raw = await saveRawFile(place.home, bytesOf(text), 1_000);
  if ("tooLarge" in raw) throw new Error("too large");
  const heard: Progress[] = [];
  const job = { dataset: customs, fileName: "a.csv", sha256: raw.sha256, by: "test", now };
  const result = await runStoreJob({ kind: "import", given: { place, job } }, (progress) =>
    heard.push(progress),
  );
  expect(result).toMatchObject({ vintage: 1, observations: 2 });
  expect(heard).toEqual([{ bytes: raw.bytes, observations: 2 }]);
  const store = await openStore(place);
  const [dataset] = await listDatasets(store.db);
  const id = dataset?.id ?? "";
  const undo = { kind: "undo", given: { place, dataset: id, number: 1, by: "test", now } } as const;
  expect(await runStoreJob(undo, silent)).toBe(true);
  expect(await listDatasets(store.db)).toMatchObject([{ vintages: 0, observations: 0 }]);
  const removal = { kind: "delete", given: { place, id, by: "test", now } } as const;
  expect(await runStoreJob(removal, silent)).toBe(true);
  expect(await listDatasets(store.db)).toEqual([]);
  await store.close();
});
