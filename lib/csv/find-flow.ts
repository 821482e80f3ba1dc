import { parseFlow } from "../flow";
import { type ColumnProfile, shareOf } from "./columns";
import { type Roles, takeOne } from "./roles";

/** The column that says the flow; `mixed` when some of its values are no flows, so that they tell series apart as well. */
export type FoundFlow = { readonly column: ColumnProfile; readonly mixed: boolean } | undefined;

const flowShare = (column: ColumnProfile): number =>
  shareOf(column, (text) => parseFlow(text) !== undefined);

/** Both directions of trade among the values leave no doubt; other values may stand beside them. */
const holdsBothDirections = ({ texts }: ColumnProfile): boolean => {
  const flows = new Set(texts.slice(0, 300).map(parseFlow));
  return flows.has("exports") && flows.has("imports");
};

const mayHoldFlows = (column: ColumnProfile, roles: Roles): boolean => {
  const { concept } = column.header;
  if (
    !roles.isFree(column) ||
    column.numeric ||
    column.texts.length < 2 ||
    column.texts.length > 60
  )
    return false;
  return concept === undefined || concept === "dimension" || concept === "measure";
};

/** Names of indicators speak of flows in passing; a column of few values is made to tell them. */
const doubt = (column: ColumnProfile): number =>
  (column.header.concept === "measure" ? 100 : 0) + column.texts.length;

/** Finds the flow by its header, else by values that are flows. */
export const findFlow = (columns: readonly ColumnProfile[], roles: Roles): FoundFlow => {
  const told = roles.toldOf("flow")[0];
  if (told) return { column: told, mixed: false };
  const named = takeOne(roles.freeOf("flow"), { prefer: "label", role: "flow" }, roles);
  if (named) return { column: named, mixed: false };
  const candidates = columns.filter(
    (column) =>
      mayHoldFlows(column, roles) && (holdsBothDirections(column) || flowShare(column) >= 0.6),
  );
  const best = candidates.sort((a, b) => doubt(a) - doubt(b))[0];
  if (!best || flowShare(best) < 0.3) return undefined;
  roles.give(best, "flow", "its values are flows");
  return { column: best, mixed: flowShare(best) < 1 };
};
