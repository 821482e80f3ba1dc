import type { SearchScope } from "./contents";

/** What a search can be narrowed by, in the order in which pages offer it. */
export const facetNames = ["kind", "reporter", "flow", "frequency", "publisher"] as const;
export type FacetName = (typeof facetNames)[number];

/** What is chosen of each facet. */
export type FacetChoice = { readonly [Name in FacetName]?: string | undefined };

/** A value of a facet and how many results have it, of those that fit what is chosen of all the other facets. */
export type FacetCount = { readonly value: string; readonly count: number };
export type FacetCounts = { readonly [Name in FacetName]: readonly FacetCount[] };

type Sorted = { readonly kind: string; readonly scopes: readonly number[] };

const scopeNames = ["reporter", "flow", "frequency", "publisher"] as const;

/** The facets whose chosen values a scope does not have. */
const missedBy = (scope: SearchScope, choice: FacetChoice): readonly FacetName[] =>
  scopeNames.filter((name) => choice[name] !== undefined && choice[name] !== scope[name]);

const isNarrowed = (choice: FacetChoice): boolean =>
  scopeNames.some((name) => choice[name] !== undefined);

/** The results that are of the chosen kind and have one scope with all the other values chosen. */
export const narrow = <Result extends Sorted>(
  results: readonly Result[],
  scopes: readonly SearchScope[],
  choice: FacetChoice,
): readonly Result[] => {
  const ofKind =
    choice.kind === undefined ? results : results.filter(({ kind }) => kind === choice.kind);
  if (!isNarrowed(choice)) return ofKind;
  const fitting = scopes.map((scope) => missedBy(scope, choice).length === 0);
  return ofKind.filter((result) => result.scopes.some((at) => fitting[at]));
};

/** Counts each result once for a value, however many of its scopes have it. */
const createCounter = () => {
  const counts = new Map<string, { count: number; last: number }>();
  return {
    note: (value: string | null, result: number): void => {
      if (value === null) return;
      const known = counts.get(value) ?? { count: 0, last: -1 };
      if (known.last !== result) counts.set(value, { count: known.count + 1, last: result });
    },
    list: (): FacetCount[] =>
      [...counts]
        .map(([value, { count }]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
};

const everyCounter = () => ({
  kind: createCounter(),
  reporter: createCounter(),
  flow: createCounter(),
  frequency: createCounter(),
  publisher: createCounter(),
});

/** How many results each value of each facet would leave, the most first. */
export const countFacets = (
  results: readonly Sorted[],
  scopes: readonly SearchScope[],
  choice: FacetChoice,
): FacetCounts => {
  const counters = everyCounter();
  const missed = scopes.map((scope) => missedBy(scope, choice));
  const free = !isNarrowed(choice);
  for (const [index, { kind, scopes: own }] of results.entries()) {
    const isOfKind = choice.kind === undefined || choice.kind === kind;
    if (free || own.some((at) => missed[at]?.length === 0)) counters.kind.note(kind, index);
    if (!isOfKind) continue;
    for (const at of own) {
      const [first, ...more] = missed[at] ?? [];
      if (more.length > 0) continue;
      for (const name of scopeNames)
        if (first === undefined || first === name)
          counters[name].note(scopes[at]?.[name] ?? null, index);
    }
  }
  return {
    kind: counters.kind.list(),
    reporter: counters.reporter.list(),
    flow: counters.flow.list(),
    frequency: counters.frequency.list(),
    publisher: counters.publisher.list(),
  };
};
