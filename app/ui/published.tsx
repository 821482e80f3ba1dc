import { dateFormat } from "@/lib/formatters";

const formats: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "short" },
  10: { year: "numeric", month: "short", day: "numeric" },
};

/** A date of reduced precision ("2021-10-12", "2021-07", "2021") as people write it: "12 Oct 2021", "Jul 2021", "2021". */
export const formatDate = (date: string): string =>
  // A date without a time is UTC by the language's own rule, whatever its precision.
  dateFormat("en-GB", { ...formats[date.length], timeZone: "UTC" }).format(new Date(date));

/** A day, month or year of publication. */
export const Published = ({ date }: { readonly date: string }) => (
  <time dateTime={date}>{formatDate(date)}</time>
);
