import { toPlainLabel } from "../label";
import type { Problem } from "../problem";

/** What a person typed, by the names of the fields; a field that was not sent counts as empty. */
export type Typed = Readonly<Record<string, string>>;

/** What was read from a form, or all that is wrong with it. */
export type Entry<T> = { readonly read: T } | { readonly problems: readonly Problem[] };

const longestSaw = 200;

/** Reads the fields of a form one by one and gathers what is wrong; a problem's `name` is that of its field. */
export const readFields = (typed: Typed) => {
  const problems: Problem[] = [];
  const textOf = (name: string): string => (typed[name] ?? "").trim();
  const refuse = (name: string, problem: Omit<Problem, "name" | "saw">): undefined => {
    const saw = textOf(name).slice(0, longestSaw);
    problems.push({ ...problem, name, ...(saw === "" ? {} : { saw }) });
  };
  /** The text of a field as one line, of at most so many characters; null when it is empty. */
  const optional = (name: string, most: number): string | null => {
    const text = toPlainLabel(textOf(name));
    if (text.length <= most) return text === "" ? null : text;
    refuse(name, {
      code: "too-long",
      message: `this has ${text.length} characters`,
      fix: `use at most ${most}`,
    });
    return null;
  };
  /** The text of a field that must be filled in; `fix` says with what. */
  const required = (name: string, { most, fix }: { most: number; fix: string }): string => {
    if (textOf(name) === "") refuse(name, { code: "empty-field", message: "this is empty", fix });
    return optional(name, most) ?? "";
  };
  return { problems, textOf, refuse, optional, required };
};

/** The fields of a form under reading. */
export type Fields = ReturnType<typeof readFields>;

/** What was read, when nothing is wrong. */
export const finish = <T>({ problems }: Fields, read: T): Entry<T> =>
  problems.length > 0 ? { problems } : { read };
