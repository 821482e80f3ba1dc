import { expect, test } from "vitest";
import { runInspectionJob } from "@/lib/store/inspection-job";
import { saveRawFile } from "@/lib/store/raw-file";
import { bytesOf, exportsFile, temporaryFolder } from "./temporary-store";

test("a file is inspected from its raw file", async () => {
  const home = await temporaryFolder();
  const raw = await saveRawFile(
    home,
    bytesOf(exportsFile({ "2021-01": 10, "2021-02": 20 })),
    1_000,
  );
  if ("tooLarge" in raw) throw new Error("too large");
  const file = { home, sha256: raw.sha256, fileName: "a.csv" };
  expect(await runInspectionJob({ kind: "inspect", file })).toMatchObject({
    shape: "long",
    observations: 2,
  });
});

test("practice reads all of its tables", async () => {
  const [long, wide, coded] = [240 * 2, 240 * 24, 240];
  expect(await runInspectionJob({ kind: "practise" })).toBe(long + wide + coded);
});
