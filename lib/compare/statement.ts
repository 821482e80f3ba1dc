import { amountOf, type Fact } from "../fact";
import { parseCanonicalPeriod } from "../period";
import type { Level } from "./comparison";

/** Where a fact stands: what is needed to name its source. `published` may be a day, a month or a year. */
export type Publication = {
  readonly id: string;
  readonly outlet: string | null;
  readonly published: string;
};

/** A fact and where it stands. */
export type Statement = { readonly fact: Fact; readonly article: Publication };

/** A stated level, as something that can be compared, and the statement it comes from. */
export type StatedLevel<S extends Statement = Statement> = {
  readonly level: Level;
  readonly statement: S;
};

/** The level that a statement gives; undefined when it gives a change, a share, or no period. */
export const toStatedLevel = <S extends Statement>(statement: S): StatedLevel<S> | undefined => {
  const { fact, article } = statement;
  const period = fact.period === null ? undefined : parseCanonicalPeriod(fact.period);
  const figure = amountOf(fact);
  if (fact.kind !== "level" || !period || !figure) return undefined;
  const { flow, reporter, partner, product, unit } = fact;
  return {
    statement,
    level: {
      period,
      figure,
      flow,
      reporter,
      partner,
      product,
      unit,
      source: article.id,
      sourceName: article.outlet ?? "entered by hand",
      provisional: false,
    },
  };
};

/** All levels among some statements, earliest publication first, so that of equals the later one counts. */
export const listStatedLevels = <S extends Statement>(
  statements: readonly S[],
): readonly StatedLevel<S>[] =>
  statements
    .flatMap((statement) => toStatedLevel(statement) ?? [])
    .sort((a, b) =>
      a.statement.article.published.localeCompare(b.statement.article.published, "en"),
    );
