import { Published } from "@/app/ui/published";
import { formatAmount, formatChange } from "@/lib/figure-text";
import { describePeriod, describePeriodInProse, parseCanonicalPeriod } from "@/lib/period";
import { type RevisionSummary, summariseRevisions } from "@/lib/series-revisions";
import type { SeriesHistory } from "@/lib/store/series-history";

/** A period by its canonical text, in short words. */
export const periodOf = (text: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriod(period) : text;
};

const inProse = (text: string): string => {
  const period = parseCanonicalPeriod(text);
  return period ? describePeriodInProse(period) : text;
};

/** An amount as the office gives it, or a dash where there is none. */
export const amountOf = (value: number | null | undefined, unit: string | null): string =>
  value === null || value === undefined ? "–" : formatAmount(value, unit, 0);

type Told = { readonly history: SeriesHistory; readonly unit: string | null };

const Largest = ({ summary, history, unit }: Told & { readonly summary: RevisionSummary }) => {
  const { largest } = summary;
  const [first, last] = [
    history.vintages[largest?.firstAt ?? 0],
    history.vintages[largest?.lastAt ?? 0],
  ];
  if (!largest || !first || !last) return null;
  return (
    <>
      {" "}
      The largest revision is that of {inProse(largest.period)}: {amountOf(largest.first, unit)} as
      published on <Published date={first.released} />, {amountOf(largest.last, unit)} since{" "}
      <Published date={last.released} />
      {largest.percent !== null && ` (${formatChange(largest.percent, 0.1)})`}.
    </>
  );
};

/** How much the figures of a series were revised, as sentences. */
export const RevisionSentence = ({ history, unit }: Told) => {
  const summary = summariseRevisions(history.rows);
  const { figures, revised, withdrawn } = summary;
  if (history.vintages.length < 2)
    return <p>All its figures came out at once; none was revised since.</p>;
  return (
    <p>
      {revised === 0
        ? "None of its figures was revised after it came out."
        : `${revised} of its ${figures} figures ${revised === 1 ? "was" : "were"} revised after ${revised === 1 ? "it" : "they"} came out.`}
      {withdrawn > 0 && ` ${withdrawn} ${withdrawn === 1 ? "was" : "were"} withdrawn.`}
      <Largest summary={summary} history={history} unit={unit} />
    </p>
  );
};

/** The latest figure of a series, as a sentence. */
export const LatestSentence = ({ history, unit }: Told) => {
  const latest = history.rows
    .filter(({ values }) => (values.at(-1) ?? null) !== null)
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  const known = history.vintages.at(-1);
  if (!latest || !known) return <>No figure of this series holds.</>;
  return (
    <>
      The latest figure is <b>{amountOf(latest.values.at(-1), unit)}</b> for{" "}
      {inProse(latest.period)}; the series was last changed by what came out on{" "}
      <Published date={known.released} />.
    </>
  );
};
