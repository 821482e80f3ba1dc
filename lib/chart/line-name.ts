import { sourceIdOf } from "../compare/level-source";
import type { ChartData, ChartLine } from "./data";
import { toSlug } from "./file-name";
import type { ChartSpec } from "./spec";

/** What addresses call the stated figures of a picture. */
export const statedName = "stated";

const plainName = ({ id, role }: ChartLine): string => {
  if (role === "stated") return statedName;
  return toSlug(id.startsWith("[") ? sourceIdOf({ source: id }) : id) || "line";
};

/** What addresses call the lines of a picture, in their order: two never share a name. */
export const lineNames = (lines: readonly ChartLine[]): readonly string[] => {
  const taken = new Map<string, number>();
  return lines.map((line) => {
    const name = plainName(line);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
};

/** The names of the lines that a specification leaves out. */
export const hiddenNames = ({ hide = "" }: Pick<ChartSpec, "hide">): readonly string[] =>
  hide
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

type Drawn = Pick<ChartData, "lines" | "facts">;

/** The lines and stated figures of a picture that can be left out, in their order, with whether they are. */
export const listToggles = (
  spec: ChartSpec,
  { lines, facts }: Drawn,
  labelOfStated: string,
): readonly { name: string; label: string; isHidden: boolean }[] => {
  const hidden = hiddenNames(spec);
  const own = lines.filter(({ role }) => role !== "earlier");
  const names = lineNames(own);
  const toggles = own.map(({ label, flow }, at) => ({ name: names[at] ?? "", label, flow }));
  const stated = { name: statedName, label: labelOfStated, flow: undefined };
  const all = facts.length > 0 && !names.includes(statedName) ? [...toggles, stated] : toggles;
  return all.map(({ name, label }) => ({ name, label, isHidden: hidden.includes(name) }));
};

/** A picture without the lines that the specification leaves out; what was known of them before goes with them. */
export const withoutHidden = <T extends Drawn>(spec: ChartSpec, data: T): T => {
  const hidden = hiddenNames(spec);
  if (hidden.length === 0) return data;
  const own = data.lines.filter(({ role }) => role !== "earlier");
  const names = lineNames(own);
  const kept = own.filter((_line, at) => !hidden.includes(names[at] ?? ""));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...data,
    lines: data.lines.filter(({ id, of }) => ids.has(of ?? id)),
    facts: hidden.includes(statedName) ? [] : data.facts,
  };
};
