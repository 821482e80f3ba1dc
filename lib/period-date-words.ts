import { dateFormat } from "./formatters";

const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
  10: { year: "numeric", month: "long", day: "numeric" },
};

/** A day, a month or a year as a sentence says when something was published: "on 12 October 2021", "in July 2021". */
export const describeDateInProse = (date: string): string => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const written = dateFormat("en-GB", { ...precisions[date.length], timeZone: "UTC" });
  return `${date.length === 10 ? "on" : "in"} ${written.format(Date.UTC(year, month - 1, day))}`;
};
