import type { Reader } from "./change";
import { listRevisions, type Revision, type RevisionKind } from "./revisions";
import { listVisibleVintages } from "./vintage";

/**
 * The figures that a vintage changed, by what it did to them; of those revised and withdrawn the largest first. A first
 * vintage adds all it holds, so nothing is listed of it.
 */
export type VintageChanges = Readonly<Record<RevisionKind, readonly Revision[]>>;

const shown = 100;

/**
 * What a vintage changed of the figures that held before it: at most a hundred in all, revisions before what was
 * withdrawn and what is new. Nothing for a vintage that is the first, was undone, or is not there.
 */
export const listVintageChanges = async (
  db: Reader,
  { dataset, number }: { readonly dataset: string; readonly number: number },
): Promise<VintageChanges> => {
  const [first] = await listVisibleVintages(db, dataset);
  const { revisions } =
    first?.number === number
      ? { revisions: [] }
      : await listRevisions(db, { dataset, vintage: number }, { limit: shown });
  const of = (kind: RevisionKind) => revisions.filter((each) => each.kind === kind);
  return { revised: of("revised"), withdrawn: of("withdrawn"), added: of("added") };
};
