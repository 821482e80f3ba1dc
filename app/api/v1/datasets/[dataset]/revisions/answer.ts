import { refuseAbsent } from "@/app/api/v1/datasets/import-upload";
import { reading } from "@/app/database";
import { findDataset } from "@/lib/store/datasets";
import { listRevisions, type Revision } from "@/lib/store/revisions";
import { csvStream, wantsCsv } from "../../../csv-stream";
import { toFilter } from "../../../observations/filter";
import { revisionsQuerySchema, withQuery } from "../../../query";

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

/** A handler that gives what the vintages of a dataset changed, in pages or, `asCsv` or where that is accepted, whole. */
export const answerRevisions =
  ({ asCsv }: { readonly asCsv: boolean }) =>
  (request: Request, { params }: DatasetContext): Promise<Response> =>
    withQuery(revisionsQuerySchema, async (query) => {
      const { dataset: id } = await params;
      const db = await reading();
      const found = await findDataset(db, id);
      if (!found) return refuseAbsent(id);
      const filter = { ...toFilter(query), dataset: found.dataset.id };
      if (!asCsv && !wantsCsv(request))
        return Response.json(
          await listRevisions(db, filter, { cursor: query.cursor, limit: query.limit }),
        );
      return csvStream({
        name: "revisions",
        header: [...columns, "dimensions"],
        async read(cursor) {
          const page = await listRevisions(db, filter, { cursor, limit: rowsAtOnce });
          return { rows: page.revisions.map(toRow), next: page.next };
        },
      });
    })(request);
