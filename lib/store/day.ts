import { z } from "zod";

/** A calendar day, "2021-10-05". */
export const daySchema = z.iso.date();

const shape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A day, a month or a year: as much of a date as is known. */
export const reducedDateSchema = z
  .string()
  .regex(shape, "a day, a month or a year: 2021-10-05, 2021-10 or 2021")
  .refine((text) => text.length < 10 || daySchema.safeParse(text).success, "no such day");

/** The day of an instant, in UTC: "2021-10-05T23:30:00.000Z" gives "2021-10-05". */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** The first day of a date of any precision: "2021-10" gives "2021-10-01". */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

const lastDayOfMonth = (month: string): number => {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
};

/** The last day of a date of any precision: "2020-02" gives "2020-02-29", "2021" gives "2021-12-31". */
export const lastDayOf = (date: string): string => {
  if (date.length === 10) return date;
  const month = date.length === 7 ? date : `${date}-12`;
  return `${month}-${lastDayOfMonth(month)}`;
};
