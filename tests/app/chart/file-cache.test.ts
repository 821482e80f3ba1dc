import { expect, test } from "vitest";
import { createFileCache } from "@/app/chart/file-cache";

/** A cache of ten bytes over a maker of files that takes a moment and counts. */
const newCache = () => {
  const made: string[] = [];
  const cache = createFileCache(10);
  const get = (name: string, bytes = 4): Promise<Uint8Array> =>
    cache.give(name, async () => {
      made.push(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (bytes === 0) throw new Error("nothing to draw");
      return new Uint8Array(bytes);
    });
  return { made, get, find: cache.find };
};

test("a file that is asked for by several at once is made once", async () => {
  const { made, get } = newCache();
  const [first, second] = await Promise.all([get("pace"), get("pace"), get("level")]);
  expect(first).toBe(second);
  expect(await get("pace")).toBe(first);
  expect(made).toEqual(["pace", "level"]);
});

test("the file longest not asked for leaves first", async () => {
  const { made, get } = newCache();
  for (const name of ["pace", "level", "pace", "ytd", "pace", "level"]) await get(name);
  expect(made).toEqual(["pace", "level", "ytd", "level"]);
});

test("a file too large to keep is given all the same", async () => {
  const { made, get } = newCache();
  expect((await get("pace", 50)).byteLength).toBe(50);
  await get("pace", 50);
  expect(made).toEqual(["pace", "pace"]);
});

test("many more files at once than there is room for are all given", async () => {
  const { get } = newCache();
  const files = await Promise.all(Array.from({ length: 20 }, (_, index) => get(String(index))));
  expect(files.every((file) => file.byteLength === 4)).toBe(true);
});

test("who waits for a file that cannot be made is told so, and it is tried again", async () => {
  const { made, get } = newCache();
  const asked = await Promise.allSettled([get("pace", 0), get("pace", 0)]);
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect((await get("pace")).byteLength).toBe(4);
  expect(made).toEqual(["pace", "pace"]);
});

test("a file is found once it is made", async () => {
  const { get, find } = newCache();
  expect(find("pace")).toBeUndefined();
  const made = await get("pace");
  expect(find("pace")).toBe(made);
  expect(find("level")).toBeUndefined();
});
