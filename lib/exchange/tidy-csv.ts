import { absentStatuses } from "../csv/vocabulary";
import { digitsOf, type ExchangedObservation } from "./exchanged";

/**
 * An observation as a row of the tidy CSV, in the order of `tidyFields`; null for an empty cell. A missing value whose
 * status does not say that it is missing (an office's ":" that is provisional) is NaN, as Table Schema has it.
 */
export const tidyRow = (each: ExchangedObservation): (string | null)[] => [
  each.flow,
  each.reporter,
  each.partner,
  each.product,
  each.unit,
  each.period,
  digitsOf(each) ?? (absentStatuses.has(each.status) ? null : "NaN"),
  each.status,
  each.dataset,
  Object.keys(each.dimensions).length === 0 ? null : JSON.stringify(each.dimensions),
];
