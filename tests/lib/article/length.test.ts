import { expect, test } from "vitest";
import { extractFacts } from "@/lib/article";

const processorTime = (text: string): number => {
  const before = process.cpuUsage();
  extractFacts(text);
  return process.cpuUsage(before).user / 1000;
};

/** Texts that would take very long if any step went back and forth over them. */
const monotonous = [
  "Exports of Serbia to Italy rose by 5 percent to $3 million in 2020. ",
  "exports rose 5% to $3 million in 2020 ",
  "1 ",
  "5% ",
  "US$",
  "about ",
  "January-",
  "China and ",
  '." ',
  "(",
  "1,",
];

test.each(monotonous)("reading takes time in proportion to the length: %j", (piece) => {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  processorTime(text(8_000));
  const short = processorTime(text(8_000));
  const most = 12 * Math.max(short, 20);
  const long = processorTime(text(32_000));
  const again = long < most ? long : processorTime(text(32_000));
  expect(again).toBeLessThan(most);
});
