import { type JsonObject, memberOf, textOf } from "./json-digits";
import { namesNothing, sdmxTotal } from "./vocabulary";

/** The dimensions that each cube of the program begins with; its last is `time`, the office's own stand between. */
const ownDimensions = ["flow", "reporter", "partner", "product", "unit"];
const ownStart = ["dataset", ...ownDimensions];

/** The columns of the rows that such a cube is read as, those of the tidy CSV. */
export const ownHeader = [...ownDimensions, "period", "value", "status", "dataset", "dimensions"];

/** Whether a cube has the dimensions of those that the program writes. */
export const isOwn = (ids: readonly string[]): boolean =>
  ids.at(-1) === "time" && ownStart.every((id, at) => ids[at] === id);

const stated = (code: string): string => (namesNothing(code) || code === sdmxTotal ? "" : code);

/**
 * A row of the program's own cube as one of its tidy CSV, whose columns leave nothing to be guessed: a further dimension
 * is under its own name there, which is the label of the cube's.
 */
export const toOwnRow = (cube: JsonObject, ids: readonly string[]) => {
  const names = ids.map((id) => textOf(memberOf(memberOf(cube.dimension, id), "label")) || id);
  return (codes: readonly string[], [value, status]: readonly [string, string]): string[] => {
    const further = codes.flatMap((code, at): [string, string][] =>
      at >= ownStart.length && at < codes.length - 1 && stated(code) !== ""
        ? [[names[at] ?? "", code]]
        : [],
    );
    const dimensions = further.length === 0 ? "" : JSON.stringify(Object.fromEntries(further));
    const [dataset = "", ...key] = codes.slice(0, ownStart.length);
    return [...key.map(stated), codes.at(-1) ?? "", value, status, dataset, dimensions];
  };
};
