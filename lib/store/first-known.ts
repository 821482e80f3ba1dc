import { sql } from "kysely";
import type { Reader } from "./change";

/**
 * The first day on which anything of one reporter's trade with one partner was known: an office's figure released, or an
 * article published. Undefined when nothing is known to this day.
 */
export const firstKnownDay = async (
  db: Reader,
  { reporter, partner }: { readonly reporter: string; readonly partner: string },
): Promise<string | undefined> => {
  const { rows } = await sql<{ day: string | null }>`
    select min(day) as day from (
      select min(v.released) as day
      from series as s
      cross join observation as o
      cross join vintage as v
      where o.series = s.id and v.id = o.vintage and s.reporter = ${reporter}
        and s.partner = ${partner} and o.value is not null and v.undone is null
      union all
      select min(a.known_from) as day
      from fact as f join article as a on a.id = f.article
      where f.reporter = ${reporter} and f.partner = ${partner}) as known`.execute(db);
  return rows[0]?.day ?? undefined;
};
