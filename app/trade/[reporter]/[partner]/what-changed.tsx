import type { Change } from "@/app/trade/changes";
import { Published } from "@/app/ui/published";
import { flowName } from "@/lib/flow-names";
import { describePeriod, parseCanonicalPeriod } from "@/lib/period";

const shown = 5;

const periodOf = (text: string | null): string => {
  const period = parseCanonicalPeriod(text ?? "");
  return period ? describePeriod(period) : "";
};

const titleOf = ({ kind, figure, flow, period, base }: Change): string => {
  const periods = [periodOf(period), periodOf(base)].filter(Boolean).join(" on ");
  return kind === "check"
    ? [figure, flowName(flow).toLowerCase(), periods].filter(Boolean).join(", ")
    : `${flowName(flow)}, ${periods}`;
};

const ChangeItem = ({ change }: { readonly change: Change }) => {
  const { arrival, was, now } = change;
  return (
    <li className="fact">
      <b>{titleOf(change)}</b>
      <span className="row-source">
        <a href={`/datasets/${arrival.dataset}?changes=${arrival.number}#changes`}>
          {arrival.name}, vintage {arrival.number}
        </a>
        , came in on <Published date={arrival.received.slice(0, 10)} />
      </span>
      <p>Before: {was.sentence}</p>
      <p>Now: {now.sentence}</p>
    </li>
  );
};

/** What the files that came in last made of checks and of comparisons that could not be made; nothing where they made none. */
export const WhatChanged = ({ changes }: { readonly changes: readonly Change[] }) => {
  if (changes.length === 0) return null;
  return (
    <section className="below" aria-labelledby="what-changed">
      <h2 id="what-changed">
        What changed <small>by the figures that came in last</small>
      </h2>
      <ul className="facts">
        {changes
          .toReversed()
          .slice(0, shown)
          .map((change) => (
            <ChangeItem
              change={change}
              key={`${change.arrival.id} ${change.kind} ${change.fact} ${titleOf(change)}`}
            />
          ))}
      </ul>
    </section>
  );
};
