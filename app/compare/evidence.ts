import "server-only";
import type { BuilderEvidence } from "@/lib/compare/builder";
import type { Reader } from "@/lib/store/change";
import { listDatasets } from "@/lib/store/datasets";
import { listFacts } from "@/lib/store/facts";
import { observationsOfPair } from "@/lib/store/observations";

type PairOfPlaces = { readonly reporter: string; readonly partner: string };

/** What one reporter counted of a partner and of the world, which a partner is a part of, and what articles state of both. */
export const loadEvidence = async (
  db: Reader,
  { reporter, partner }: PairOfPlaces,
): Promise<BuilderEvidence> => {
  const partners = [...new Set([partner, "WLD"])];
  const [datasets, statements, observations] = await Promise.all([
    listDatasets(db),
    Promise.all(partners.map((each) => listFacts(db, { reporter, partner: each }))),
    Promise.all(partners.map((each) => observationsOfPair(db, { reporter, partner: each }))),
  ]);
  const names = new Map(datasets.map(({ id, name }) => [id, name]));
  return {
    statements: statements.flat(),
    observations: observations
      .flat()
      .map((each) => ({ ...each, datasetName: names.get(each.dataset) ?? each.dataset })),
  };
};
