import type { FactVerdict } from "@/lib/check/fact-verdict";
import type { StoredFact } from "@/lib/store/articles";
import { FactCard, type FactControls } from "./fact-card";

type FactListProps = {
  readonly statements: readonly StoredFact[];
  /** The article whose facts stand first. */
  readonly first?: string | undefined;
  /** The flow whose facts stand before those of the others. */
  readonly flow: string;
  /** The place whose own count these facts are, when they are the other side's. */
  readonly mirrorOf?: string;
  /** What came of checking each, by the id of the fact. */
  readonly verdicts: ReadonlyMap<number, FactVerdict>;
  readonly controls?: FactControls | undefined;
};

const shownAtOnce = 4;

/** Facts of the headline's article, then of the flow shown, then the others; among each the latest period first. */
const ordered = ({ statements, first, flow }: FactListProps): readonly StoredFact[] => {
  const rank = ({ article, fact }: StoredFact): number =>
    (fact.flow === flow ? 0 : 2) + (article.id === first ? 0 : 1);
  return [...statements].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.fact.period ?? "").localeCompare(a.fact.period ?? "", "en") ||
      a.id - b.id,
  );
};

/** What makes two statements the same one: everything but where they stand. */
const claimOf = ({ fact }: StoredFact): string => JSON.stringify({ ...fact, quote: null });

/** One entry a claim, with all who state it, in the order of the first of them. */
const groupByClaim = (facts: readonly StoredFact[]): readonly (readonly StoredFact[])[] => {
  const claims = new Map<string, StoredFact[]>();
  for (const stated of facts) {
    const claim = claimOf(stated);
    claims.set(claim, [...(claims.get(claim) ?? []), stated]);
  }
  return [...claims.values()];
};

type FactCardsProps = {
  readonly claims: readonly (readonly StoredFact[])[];
  readonly mirrorOf: string | undefined;
  readonly verdicts: ReadonlyMap<number, FactVerdict>;
  readonly controls: FactControls | undefined;
};

const FactCards = ({ claims, verdicts, ...card }: FactCardsProps) =>
  claims.map(
    ([stated, ...also]) =>
      stated && (
        <FactCard
          key={stated.id}
          stated={stated}
          also={also}
          verdict={verdicts.get(stated.id)}
          {...card}
        />
      ),
  );

/** Stated figures, those of the headline's article first, then the latest; the rest unfolds. */
export const FactList = (props: FactListProps) => {
  const { statements, mirrorOf, verdicts, controls } = props;
  const claims = groupByClaim(ordered(props));
  const [shown, rest] = [claims.slice(0, shownAtOnce), claims.slice(shownAtOnce)];
  const heading = mirrorOf ? `${mirrorOf}’s own count` : "Facts in articles";
  const id = mirrorOf ? "mirror-facts" : "facts";
  return (
    <section className={mirrorOf ? "below facts-beside" : undefined} aria-labelledby={id}>
      <h2 id={id}>
        {heading} <small>{claims.length === 1 ? "1 figure" : `${claims.length} figures`}</small>
      </h2>
      {mirrorOf && (
        <p className="soft">
          The other side counts by its own rules: shown beside, never mixed or subtracted.
        </p>
      )}
      {statements.length === 0 && (
        <p className="soft">No article here states a figure of this pair yet.</p>
      )}
      <ul className="facts">
        <FactCards claims={shown} mirrorOf={mirrorOf} verdicts={verdicts} controls={controls} />
      </ul>
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length === 1 ? "1 more figure" : `${rest.length} more figures`}</summary>
          <ul className="facts">
            <FactCards claims={rest} mirrorOf={mirrorOf} verdicts={verdicts} controls={controls} />
          </ul>
        </details>
      )}
    </section>
  );
};
