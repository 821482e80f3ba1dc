import { endOf, type Period } from "../period";

type Spanned = { readonly months: Period };

/** Whether months lie between two points that neither of them is of: a line over them would claim what no one published. */
const isApart = (before: Spanned, after: Spanned): boolean =>
  after.months.start > endOf(before.months);

/** Points in their order, in runs of those that follow on each other without a month between them. */
export const runsOf = <Point extends Spanned>(points: readonly Point[]): Point[][] => {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1)?.at(-1);
    if (last && !isApart(last, point)) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
};
