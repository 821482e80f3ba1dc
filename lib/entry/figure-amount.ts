import type { Problem } from "../problem";
import { parseUnit, type Unit } from "../unit";
import { type AmountRefusal, parseWrittenAmount, type WrittenAmount } from "./amount";
import type { Fields } from "./fields";

const examples = "write it like $5.9 million, 40,000 t, +55.4 % or ×3";

const plainWays = (number: string): string => {
  const digits = number.replace(/[.,]/, "");
  return `write ${digits} for thousands, or ${number.replace(/[.,]/, ".")}0 for decimals`;
};

const toProblem = ({ refused, saw }: AmountRefusal): Pick<Problem, "code" | "message" | "fix"> => {
  const problems = {
    "no-number": { message: "no number can be read here", fix: examples },
    "several-numbers": {
      message: `there is another number, “${saw}”`,
      fix: "enter one figure at a time",
    },
    "ambiguous-mark": {
      message: `the mark in “${saw}” may be of thousands or of decimals`,
      fix: plainWays(saw),
    },
    "unknown-words": {
      message: `the word “${saw}” is not understood`,
      fix: `leave it out, or ${examples}; “about”, “more than” and “less than” have a field of their own`,
    },
  } as const;
  return { code: refused, ...problems[refused] };
};

/** Units in which no trade is counted: percentage points, index numbers and prices. */
const isNoAmount = (unit: Unit | null): boolean =>
  unit !== null && (unit === "points" || unit === "index" || unit.includes("/"));

/** The unit named in the field `unit`, as it stands there. */
const readUnit = (fields: Fields): string => {
  const text = fields.textOf("unit");
  const reading = text === "" ? undefined : parseUnit(text);
  if (text !== "" && !reading)
    fields.refuse("unit", {
      code: "unknown-unit",
      message: "this is no unit that is known here",
      fix: "write it like US dollars, EUR or tonnes",
    });
  return text;
};

/** The figure in the field `amount`, in the unit of the field `unit` where it names none. */
export const readWrittenAmount = (fields: Fields): WrittenAmount | undefined => {
  const unit = readUnit(fields);
  const text = fields.textOf("amount");
  if (text === "")
    return fields.refuse("amount", {
      code: "empty-field",
      message: "this is empty",
      fix: examples,
    });
  const written = parseWrittenAmount(text, unit);
  if ("refused" in written) return fields.refuse("amount", toProblem(written));
  if (written.of === "amount" && written.unit === null)
    return fields.refuse("unit", {
      code: "no-unit",
      message: "neither the figure nor this field says what is counted",
      fix: "write US dollars, EUR, tonnes or the like",
    });
  if (isNoAmount(written.unit))
    return fields.refuse("amount", {
      code: "no-amount",
      message: "percentage points, index numbers and prices are no amount of trade",
      fix: "enter an amount, a percentage or a multiple",
    });
  return written;
};
