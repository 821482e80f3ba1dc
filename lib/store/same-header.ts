import { parsePeriod } from "../period-text";
import type { Reader } from "./change";
import type { VintageLayout } from "./schema";

/** A header without the periods in it, since the next file of a wide table has one more. */
const signatureOf = (columns: readonly { readonly name: string }[]): string =>
  JSON.stringify(
    columns.map(({ name }) => name.trim()).filter((name) => parsePeriod(name) === undefined),
  );

const isNamed = (columns: readonly { readonly name: string }[]): boolean =>
  columns.some(({ name }) => name.trim() !== "");

/**
 * The datasets whose latest file has the same header, so that a file may be their next one; none for a file without
 * a header.
 */
export const listDatasetsOfHeader = async (
  db: Reader,
  columns: readonly { readonly name: string }[],
): Promise<{ id: string; name: string }[]> => {
  if (!isNamed(columns)) return [];
  const rows = await db
    .selectFrom("vintage as v")
    .innerJoin("dataset as d", "d.id", "v.dataset")
    .select(["d.id", "d.name", "v.layout"])
    .where("v.undone", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("vintage as w")
            .select("w.id")
            .whereRef("w.dataset", "=", "v.dataset")
            .whereRef("w.number", ">", "v.number")
            .where("w.undone", "is", null),
        ),
      ),
    )
    .orderBy("d.name")
    .execute();
  const wanted = signatureOf(columns);
  return rows
    .filter(({ layout }) => signatureOf((JSON.parse(layout) as VintageLayout).columns) === wanted)
    .map(({ id, name }) => ({ id, name }));
};
