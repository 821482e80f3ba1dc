import { expect, test } from "vitest";
import { isCrowded, makeInTurn } from "@/app/chart/turns";
import { JobRefused } from "@/lib/thread/job-runner";

test("one chart is prepared at a time, and the next begins when it has failed too", async () => {
  let preparing = 0;
  let most = 0;
  const prepare = async (name: number): Promise<number> => {
    preparing += 1;
    most = Math.max(most, preparing);
    await Promise.resolve();
    preparing -= 1;
    if (name === 2) throw new Error("no such chart");
    return name;
  };
  const made = await Promise.allSettled(
    [1, 2, 3].map((name) =>
      makeInTurn(
        () => prepare(name),
        (prepared) => prepared * 10,
      ),
    ),
  );
  expect(most).toBe(1);
  expect(made.map((one) => (one.status === "fulfilled" ? one.value : "failed"))).toEqual([
    10,
    "failed",
    30,
  ]);
});

test("beyond so many the next is refused at once, and taken again when they are made", async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const many = Array.from({ length: 60 }, () =>
    makeInTurn(
      () => held,
      () => "made",
    ),
  );
  expect(isCrowded()).toBe(true);
  await expect(
    makeInTurn(
      () => held,
      () => "made",
    ),
  ).rejects.toBeInstanceOf(JobRefused);
  release();
  await Promise.all(many);
  expect(isCrowded()).toBe(false);
});
