import { type Mapping, mappingSchema } from "../csv";
import { isCommonHeader } from "../csv/header-words";
import { parsePeriod } from "../period-text";
import type { Reader } from "./change";
import type { VintageLayout } from "./schema";

type Columns = readonly { readonly name: string }[];

/** A header without the periods in it, since the next file of a wide table has one more. */
const namesOf = (columns: Columns): string[] =>
  columns.map(({ name }) => name.trim()).filter((name) => parsePeriod(name) === undefined);

const signatureOf = (columns: Columns): string => JSON.stringify(namesOf(columns));

const isNamed = (columns: Columns): boolean => columns.some(({ name }) => name.trim() !== "");

const listOfHeader = async (db: Reader, columns: Columns) => {
  if (!isNamed(columns)) return [];
  const rows = await db
    .selectFrom("vintage as v")
    .innerJoin("dataset as d", "d.id", "v.dataset")
    .select(["d.id", "d.name", "v.layout", "v.mapping", "v.received"])
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
  return rows.filter(
    ({ layout }) => signatureOf((JSON.parse(layout) as VintageLayout).columns) === wanted,
  );
};

/**
 * The datasets whose latest file has the same header, so that a file may be their next one; none for a file without
 * a header.
 */
export const listDatasetsOfHeader = async (
  db: Reader,
  columns: Columns,
): Promise<{ id: string; name: string }[]> =>
  (await listOfHeader(db, columns)).map(({ id, name }) => ({ id, name }));

/**
 * How a person corrected the reading of the latest file of this header, with the dataset it belongs to; undefined when
 * nobody did, or the header is of a few words that files of other sources have too.
 */
export const findMappingOfHeader = async (
  db: Reader,
  columns: Columns,
): Promise<{ mapping: Mapping; dataset: { id: string; name: string } } | undefined> => {
  if (isCommonHeader(namesOf(columns))) return undefined;
  const corrected = (await listOfHeader(db, columns)).filter(({ mapping }) => mapping !== null);
  const latest = corrected.sort((a, b) => (a.received < b.received ? 1 : -1))[0];
  if (!latest?.mapping) return undefined;
  const { id, name, mapping } = latest;
  return { mapping: mappingSchema.parse(JSON.parse(mapping)), dataset: { id, name } };
};
