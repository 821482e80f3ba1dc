import type { Level } from "../compare/comparison";
import type { Statement } from "../compare/statement";
import type { KnownSpan } from "../ledger/known";
import type { NamedObservation } from "../series";
import type { ChartData } from "./data";
import type { SeriesVersions } from "./earlier";

/** All that is known of a pair, from which a picture takes what its specification asks for. */
export type ChartSources = {
  readonly observations: readonly NamedObservation[];
  /** The other side's official figures; drawn beside only where a specification asks for them. */
  readonly mirrorObservations?: readonly NamedObservation[];
  /** Official figures of the reporter with the world, which the pair is a part of; only the view of shares needs them. */
  readonly whole?: readonly NamedObservation[];
  readonly statements: readonly Statement[];
  /** What follows from the statements for months that none of them states. */
  readonly spans?: readonly KnownSpan[];
  /** What the vintages of the official series said; only the views of levels and revisions draw it. */
  readonly versions?: readonly SeriesVersions[];
  readonly events: readonly {
    readonly id: number;
    readonly date: string;
    readonly title: string;
    readonly kind: string | null;
  }[];
};

/** What a view takes of the sources: its lines and facts in one unit, and on which statements they rest. */
export type ChartContents = Pick<ChartData, "unit" | "lines" | "facts" | "base"> & {
  readonly statements: readonly Statement[];
  /** The stated levels that are drawn, for the title. */
  readonly levels: readonly Level[];
};
