import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTradeCsv } from "@/lib/csv";
import type { SeriesKey } from "@/lib/observation";
import { formatPeriod } from "@/lib/period";
import { inPieces } from "./read-file";

/** A folder of real files with a manifest of what each holds; it is no part of the checkout. */
const folder = process.env.TURNOVER_ZOO ?? "no-such-folder";

type Check = {
  readonly series: Readonly<Record<string, string>>;
  readonly period: string;
  readonly value: number;
  readonly unit?: string;
};
type Counts = { readonly series: number; readonly observations: number };
type ZooFile = Counts & {
  readonly file: string;
  readonly shape: string;
  readonly layout?: string;
  readonly expect?: "refuse" | "generic";
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number | null;
  readonly frequency: string;
  readonly allMeasures?: Counts;
  readonly spotChecks: readonly Check[];
};

const countsOf = ({ series, observations }: Counts): Counts => ({ series, observations });

const path = join(folder, "manifest.json");
const files: readonly ZooFile[] = existsSync(path)
  ? (JSON.parse(readFileSync(path, "utf8")) as { files: ZooFile[] }).files
  : [];

type Found = { readonly key: SeriesKey; readonly period: string; readonly value: number };

const readZooFile = async (name: string) => {
  const found: Found[] = [];
  const series: SeriesKey[] = [];
  const reading = await readTradeCsv(inPieces(readFileSync(join(folder, name))), {
    fileName: name,
    onBlock: (block, added) => {
      series.push(...added);
      for (let at = 0; at < block.length; at += 1) {
        const key = series[block.series[at] ?? -1];
        const period = formatPeriod({ start: block.start[at] ?? 0, months: block.months[at] ?? 0 });
        if (key) found.push({ key, period, value: block.value[at] ?? Number.NaN });
      }
    },
  });
  return { reading, found };
};

const meets = ({ key, period, value }: Found, check: Check): boolean => {
  const { flow, reporter, partner, product = "" } = check.series;
  const isCode = /^\d+$/.test(product);
  return (
    period === check.period &&
    Math.abs(value - check.value) <= Math.abs(check.value) * 1e-12 &&
    (flow === undefined || key.flow === flow) &&
    (reporter === undefined || key.reporter === reporter) &&
    (partner === undefined || key.partner === partner) &&
    (check.unit === undefined || key.unit === check.unit) &&
    (!isCode || (key.product ?? "").split(" ").includes(product))
  );
};

describe.each(files)("$file", (file) => {
  const { spotChecks, encoding, delimiter, headerLine } = file;
  const isRefused = file.expect === "refuse";

  test.runIf(isRefused)("is refused with a reason", async () => {
    const { reading } = await readZooFile(file.file);
    expect("refused" in reading && reading.refused.count).toBeGreaterThan(0);
  });

  test.skipIf(isRefused)("holds what it is known to hold", async () => {
    const { reading, found } = await readZooFile(file.file);
    if ("refused" in reading) throw new Error(reading.refused.problems[0]?.message);
    expect({
      encoding: reading.encoding,
      delimiter: reading.delimiter,
      headerLine: reading.headerLine,
      shape: reading.shape,
      frequency: reading.frequency ?? "mixed",
    }).toEqual({
      encoding: encoding.replace("-sig", ""),
      delimiter,
      headerLine,
      shape: file.layout ?? file.shape,
      frequency: file.frequency,
    });
    // Columns that only repeat another one are left out, so a file may hold less than all of its numbers.
    expect([countsOf(file), countsOf(file.allMeasures ?? file)]).toContainEqual({
      series: reading.series,
      observations: reading.observations,
    });
    const unmet = spotChecks.filter((check) => !found.some((each) => meets(each, check)));
    expect(unmet).toEqual([]);
  });
});

test.skipIf(files.length === 0)("every file of the folder's manifest is there", () => {
  expect(files.filter(({ file }) => !existsSync(join(folder, file)))).toEqual([]);
});
