import { sourceIdOf } from "../compare/level-source";
import type { ChartData, ChartLine, ChartToggle } from "./data";
import { toSlug } from "./file-name";
import type { ChartSpec } from "./spec";

/** What addresses call the stated figures of a picture, or a line that is computed from them. */
const statedName = "stated";

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

/** What addresses call the stated figures beside lines of these names. */
const nameOfFacts = (names: readonly string[]): string =>
  names.includes(statedName) ? `${statedName}-facts` : statedName;

type Drawn = Pick<ChartData, "lines" | "facts">;

/** The lines and stated figures of a picture that can be left out, in their order, with whether they are. */
export const listToggles = (
  spec: ChartSpec,
  { lines, facts }: Drawn,
  labelOfStated: string,
): readonly ChartToggle[] => {
  const hidden = hiddenNames(spec);
  const own = lines.filter(({ role }) => role !== "earlier");
  const names = lineNames(own);
  const toggles = own.map(({ label }, at) => ({ name: names[at] ?? "", label }));
  const stated = { name: nameOfFacts(names), label: labelOfStated };
  const all = facts.length > 0 ? [...toggles, stated] : toggles;
  return all.map((toggle) => ({ ...toggle, isHidden: hidden.includes(toggle.name) }));
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
    facts: hidden.includes(nameOfFacts(names)) ? [] : data.facts,
  };
};
