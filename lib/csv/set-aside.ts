import { type ColumnProfile, shareOf } from "./columns";
import { namedBy, type Roles } from "./roles";

const timeConcepts = new Set(["period", "year", "month", "quarter", "half", "frequency"]);

/** Puts aside what tells nothing of a series: empty columns, copies of the period, time stamps, remarks. */
export const setAside = (columns: readonly ColumnProfile[], roles: Roles): void => {
  for (const column of columns) {
    const { concept } = column.header;
    if (concept === "status") roles.give(column, "status", namedBy(column));
    else if (column.filled === 0) roles.give(column, "ignored", "it is empty");
    else if (concept === "ignored") roles.give(column, "ignored", "it says nothing of a series");
    else if (concept && timeConcepts.has(concept))
      roles.give(column, "ignored", "the period says the same");
    else if (shareOf(column, (text) => /\d{1,2}:\d{2}/.test(text)) === 1)
      roles.give(column, "ignored", "it is a time stamp");
  }
};
