import { Published } from "@/app/ui/published";
import { formatFactFigure, periodsOf } from "@/lib/fact-text";
import { flowName } from "@/lib/flow-names";
import { describePeriod } from "@/lib/period";
import { placeName } from "@/lib/place";
import type { FactChange } from "@/lib/store/fact-changes";

const describe = (fact: NonNullable<FactChange["before"]>): string => {
  const { period, base } = periodsOf(fact);
  const places = [fact.reporter, fact.partner].map((code) => code && placeName(code));
  return [
    formatFactFigure(fact),
    flowName(fact.flow).toLowerCase(),
    fact.product,
    places.filter(Boolean).join(" – "),
    period && describePeriod(period),
    base && `against ${describePeriod(base)}`,
    fact.remark && `“${fact.remark}”`,
  ]
    .filter(Boolean)
    .join(", ");
};

const Entry = ({ change }: { readonly change: FactChange }) => (
  <li>
    <Published date={change.at.slice(0, 10)} />, {change.at.slice(11, 16)} UTC, key {change.by}:{" "}
    {change.action} {change.before && <del>{describe(change.before)}</del>}{" "}
    {change.after && <ins>{describe(change.after)}</ins>}
  </li>
);

/** What was corrected in an article since it was saved, with when and by which key; nothing when nothing was. */
export const ChangeLog = ({ changes }: { readonly changes: readonly FactChange[] }) =>
  changes.length === 0 ? null : (
    <section aria-labelledby="corrections" className="below">
      <h2 id="corrections">
        Corrections <small>the latest first</small>
      </h2>
      <ol className="change-log">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a log is never reordered, and two entries may be alike
          <Entry change={change} key={index} />
        ))}
      </ol>
    </section>
  );
