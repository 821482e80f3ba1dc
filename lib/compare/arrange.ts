import type { Operand } from "./comparison";
import type { Measure, Slot } from "./measure";
import { rateUnit } from "./scope-values";

/** What an operand says it is: its role, or the flow where a measure's roles are flows. */
const roleOf = ({ role, flow }: Operand): string | undefined => role ?? flow ?? undefined;

/** Why the inputs do not fill a measure's places, and what would. */
export type Misfit = { readonly message: string; readonly fix: string };

const sayRoles = (slots: readonly Slot[]): string => slots.map(({ role }) => role).join(", ");

const misfitOf = (given: number, { inputs }: Measure): Misfit | undefined => {
  if ("slots" in inputs) {
    const wanted = inputs.slots.length;
    if (given === wanted) return undefined;
    return {
      message: `this measure takes ${wanted} inputs, not ${given}`,
      fix: `give ${wanted}, in this order: ${sayRoles(inputs.slots)}`,
    };
  }
  return given >= inputs.least
    ? undefined
    : { message: "this measure takes the parts", fix: `give at least ${inputs.least}` };
};

/** The operand for a place among those that named none: beside a rate a level is not the only one in percent. */
const takeFor = (slot: Slot, free: Operand[], hasRate: boolean): Operand | undefined => {
  const levels = free.filter((operand) => rateUnit(operand) !== "percent");
  const [level] = levels;
  if (!hasRate || slot.reading !== "size" || !level || levels.length !== free.length - 1)
    return free.shift();
  return free.splice(free.indexOf(level), 1)[0];
};

/**
 * Puts operands in the order of a measure's inputs: by role where they name one, the others as they come. Gives the
 * misfit when there are too few, too many, or two for one place.
 */
export const arrange = (
  measure: Measure,
  operands: readonly Operand[],
): readonly Operand[] | Misfit => {
  const misfit = misfitOf(operands.length, measure);
  if (misfit) return misfit;
  if (!("slots" in measure.inputs)) return operands;
  const { slots } = measure.inputs;
  const named = slots.map(({ role }) => operands.filter((operand) => roleOf(operand) === role));
  const twice = slots.find(({ role }) => operands.filter((each) => each.role === role).length > 1);
  if (twice) {
    return {
      message: `two inputs are the ${twice.role}`,
      fix: `give one for each of: ${sayRoles(slots)}`,
    };
  }
  const placed = named.map((those) => (those.length === 1 ? those[0] : undefined));
  const free = operands.filter((operand) => !placed.includes(operand));
  const hasRate = slots.some(({ reading }) => reading === "rate");
  return slots.flatMap((slot, index) => {
    const operand = placed[index] ?? takeFor(slot, free, hasRate);
    return operand ? [{ ...operand, role: slot.role }] : [];
  });
};
