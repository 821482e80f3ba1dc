import type { z } from "zod";
import { endOf } from "@/lib/period";
import type { ObservationFilter } from "@/lib/store/observations";
import type { observationsQuerySchema } from "../query";

/** The filter of the store that a query asks for: `from` is the first month of its period, `to` the last of its own. */
export const toFilter = ({
  from,
  to,
  cursor: _cursor,
  limit: _limit,
  ...rest
}: z.output<typeof observationsQuerySchema>): ObservationFilter => ({
  ...rest,
  from: from?.start,
  to: to && endOf(to) - 1,
});
