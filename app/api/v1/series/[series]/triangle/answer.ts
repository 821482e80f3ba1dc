import { toCsv } from "@/app/api/csv-text";
import { csvType } from "@/app/api/v1/csv-stream";
import type { SeriesHistory } from "@/lib/store/series-history";

const columnOf = ({ released, number }: SeriesHistory["vintages"][number]): string =>
  `${released} (vintage ${number})`;

/** A revision triangle as CSV: a line a period, a column a vintage. What was withdrawn is empty, as what was not yet known. */
export const triangleAsCsv = ({ vintages, rows }: SeriesHistory): Response =>
  new Response(
    toCsv([
      ["period", ...vintages.map(columnOf)],
      // A text that a double would not give back is written as the office wrote it.
      ...rows.map(({ period, values, texts }) => [
        period,
        ...values.map((value, at) => texts[at] ?? value),
      ]),
    ]),
    {
      headers: {
        "content-type": csvType,
        "content-disposition": 'attachment; filename="triangle.csv"',
      },
    },
  );
