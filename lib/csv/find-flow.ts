import { parseFlow } from "../flow";
import { type ColumnProfile, shareOf } from "./columns";
import { headerTokens } from "./header-words";
import { type Roles, takeOne } from "./roles";
import { flowBehindCode } from "./series-keys";

/** The column that says the flow; `mixed` when some of its values are no flows, so that they tell series apart as well. */
export type FoundFlow = { readonly column: ColumnProfile; readonly mixed: boolean } | undefined;

const flowIn = (text: string): string | undefined => parseFlow(text) ?? flowBehindCode(text);

const flowShare = (column: ColumnProfile): number =>
  shareOf(column, (text) => flowIn(text) !== undefined);

/** Both directions of trade among the values leave no doubt; other values may stand beside them. */
const holdsBothDirections = ({ texts }: ColumnProfile): boolean => {
  const flows = new Set(texts.slice(0, 300).map(flowIn));
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

const mostFlowWords = 2;

/** Long names speak of flows in passing; a column of few short values, all of them flows, is made to tell them. */
const doubt = (column: ColumnProfile): number =>
  shareOf(column, (text) => headerTokens(text).length > mostFlowWords) * 100 +
  column.texts.length +
  (1 - flowShare(column)) * 200;

/** Whether several of an indicator's names mean one flow, so that the names tell series apart as well. */
const namesOneFlowTwice = ({ texts, header }: ColumnProfile): boolean => {
  if (header.concept === "flow") return false;
  const flows = texts.slice(0, 300).flatMap((text) => flowIn(text) ?? []);
  return new Set(flows).size < flows.length;
};

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
  return { column: best, mixed: flowShare(best) < 1 || namesOneFlowTwice(best) };
};

/** The flows that a header names for a column of their numbers, in its order: "Exp or Imp" makes 1 exports, 2 imports. */
export const flowsOfHeader = ({ numeric, name }: ColumnProfile): readonly string[] | undefined => {
  if (!numeric) return undefined;
  const flows = headerTokens(name).flatMap((token) => parseFlow(token) ?? []);
  return flows.length === 2 && new Set(flows).size === 2 ? flows : undefined;
};
