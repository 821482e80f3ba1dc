import { formatDate } from "@/app/ui/published";
import { formatFactFigure, periodsOf } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import type { Entry } from "@/lib/ledger/books";
import { describePeriod } from "@/lib/period";
import type { StoredFact } from "@/lib/store/articles";

/** Where the note on a stated figure stands on the page. */
export const noteIdOf = (fact: number): string => `figure-${fact}`;

/** Claims by the statement that stands for each: a statement that says two things of one change is one. */
export const listFirst = (entries: readonly Entry<StoredFact>[]): readonly StoredFact[] => [
  ...new Map(
    entries.flatMap(({ statements: [first] }) => (first ? [[first.id, first] as const] : [])),
  ).values(),
];

/** What a figure is of: "exports, 2021", "2021 on 2020"; the flow is said when it is another than the section's. */
export const scopeInWords = ({ fact }: StoredFact, flow?: string): string => {
  const { period, base } = periodsOf(fact);
  const months = [period, base].flatMap((each) => (each ? describePeriod(each) : []));
  return [fact.flow === flow ? "" : flowName(fact.flow).toLowerCase(), months.join(" on ")]
    .filter(Boolean)
    .join(", ");
};

/** Who states a figure and when: "Azernews, 12 Oct 2021". */
export const sourceInWords = ({ article }: StoredFact): string =>
  `${article.outlet ?? "entered by hand"}, ${formatDate(article.published)}`;

type CitedProps = {
  readonly stated: StoredFact;
  readonly flow: string;
  readonly isTruncated: boolean;
};

/** A stated figure that something rests on, as a link to the note on it. */
export const Cited = ({ stated, flow, isTruncated }: CitedProps) => (
  <>
    <a href={`#${noteIdOf(stated.id)}`}>
      {formatFactFigure(stated.fact)}, {scopeInWords(stated, flow)}
    </a>
    {isTruncated && " (read as truncated)"}
  </>
);
