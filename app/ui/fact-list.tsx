import type { StoredFact } from "@/lib/store/articles";
import { FactCard } from "./fact-card";

type FactListProps = {
  readonly statements: readonly StoredFact[];
  /** The article whose facts stand first. */
  readonly first?: string | undefined;
  /** The flow whose facts stand before those of the others. */
  readonly flow: string;
  /** The place whose own count these facts are, when they are the other side's. */
  readonly mirrorOf?: string;
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

/** Stated figures, those of the headline's article first, then the latest; the rest unfolds. */
export const FactList = (props: FactListProps) => {
  const { statements, mirrorOf } = props;
  const facts = ordered(props);
  const [shown, rest] = [facts.slice(0, shownAtOnce), facts.slice(shownAtOnce)];
  const heading = mirrorOf ? `${mirrorOf}’s own count` : "Facts in articles";
  const id = mirrorOf ? "mirror-facts" : "facts";
  return (
    <section className={mirrorOf ? "below facts-beside" : undefined} aria-labelledby={id}>
      <h2 id={id}>
        {heading} <small>{statements.length === 1 ? "1 fact" : `${statements.length} facts`}</small>
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
        {shown.map((stated) => (
          <FactCard key={stated.id} stated={stated} mirrorOf={mirrorOf} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="more">
          <summary>{rest.length === 1 ? "1 more fact" : `${rest.length} more facts`}</summary>
          <ul className="facts">
            {rest.map((stated) => (
              <FactCard key={stated.id} stated={stated} mirrorOf={mirrorOf} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
