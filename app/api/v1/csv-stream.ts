import { toCsv } from "@/app/api/csv-text";

/** A page of rows, and the cursor of the next one. */
type CsvPage = {
  readonly rows: readonly (readonly unknown[])[];
  readonly next: string | null;
};

type CsvList = {
  readonly name: string;
  /** Its media type, where it is a CSV of a kind of its own. */
  readonly type?: string;
  readonly header: readonly string[];
  readonly read: (cursor: string | undefined) => Promise<CsvPage>;
};

/** The media type of a CSV of ours (RFC 4180). */
export const csvType = "text/csv; charset=utf-8; header=present";

/** A whole list as a CSV file of that name, page by page, so that millions of rows leave without being gathered first. */
export const csvStream = ({ name, type, header, read }: CsvList): Response => {
  let cursor: string | undefined;
  let begun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { rows, next } = await read(cursor);
      const all = [...(begun ? [] : [header]), ...rows];
      begun = true;
      if (all.length > 0) controller.enqueue(new TextEncoder().encode(toCsv(all)));
      if (next === null) controller.close();
      else cursor = next;
    },
  });
  return new Response(body, {
    headers: {
      "content-type": type ?? csvType,
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
};
