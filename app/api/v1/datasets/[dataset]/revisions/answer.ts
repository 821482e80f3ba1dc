import { negotiate } from "@/app/api/negotiate";
import { refuseAbsent } from "@/app/api/v1/datasets/import-upload";
import { reading } from "@/app/database";
import { findDataset } from "@/lib/store/datasets";
import { listRevisions, type Revision, type RevisionFilter } from "@/lib/store/revisions";
import { csvStream, csvType } from "../../../csv-stream";
import { toFilter } from "../../../observations/filter";
import { revisionsQuerySchema, withQuery } from "../../../query";
import { withVersion } from "../../../with-version";

/** The address of what belongs to a dataset. */
export type DatasetContext = { readonly params: Promise<{ readonly dataset: string }> };

const columns = [
  "vintage",
  "released",
  "kind",
  "series",
  "flow",
  "reporter",
  "partner",
  "product",
  "unit",
  "period",
  "from",
  "to",
  "fromStatus",
  "toStatus",
  "fromVintage",
  "difference",
  "percent",
] as const satisfies readonly (keyof Revision)[];

const toRow = ({ dimensions, ...revision }: Revision) => [
  ...columns.map((column) => revision[column]),
  Object.keys(dimensions).length === 0 ? null : JSON.stringify(dimensions),
];

const rowsAtOnce = 5000;

const asCsv = (filter: RevisionFilter): Response =>
  csvStream({
    name: "revisions",
    header: [...columns, "dimensions"],
    async read(cursor) {
      const page = await listRevisions(await reading(), filter, { cursor, limit: rowsAtOnce });
      return { rows: page.revisions.map(toRow), next: page.next };
    },
  });

/** A handler that gives what the vintages of a dataset changed: whole as CSV, or in pages where both are `offered` and JSON is accepted. */
export const answerRevisions = (offered: "csv" | "both") =>
  withVersion((request: Request, { params }: DatasetContext) =>
    withQuery(revisionsQuerySchema, async (query) => {
      const { dataset: id } = await params;
      const db = await reading();
      const found = await findDataset(db, id);
      if (!found) return refuseAbsent(id);
      const filter = { ...toFilter(query), dataset: found.dataset.id };
      if (offered === "csv") return asCsv(filter);
      const { cursor, limit } = query;
      return negotiate(request, [
        {
          type: "application/json",
          answer: async () => Response.json(await listRevisions(db, filter, { cursor, limit })),
        },
        { type: csvType, answer: () => asCsv(filter) },
      ]);
    })(request),
  );
