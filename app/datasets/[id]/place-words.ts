import type { SeriesKey } from "@/lib/observation";
import { isPlace, placeName } from "@/lib/place";

const nameOf = (place: string | null): string | null =>
  place !== null && isPlace(place) ? placeName(place) : place;

/** A series with the names of its places instead of their codes. */
export const withPlaceNames = <Series extends SeriesKey>(series: Series): Series => ({
  ...series,
  reporter: nameOf(series.reporter),
  partner: nameOf(series.partner),
});
