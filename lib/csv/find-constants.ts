import { parseFlow } from "../flow";
import type { Period } from "../period";
import { isGroup, parsePlace } from "../place";
import { headerTokens } from "./header-words";
import { unitWithin } from "./measure-header";
import { periodWithin } from "./period-headers";

/** What holds for all of a file, and where it says so. */
export type Constant = {
  readonly field: "flow" | "reporter" | "partner" | "period" | "unit";
  readonly value: string;
  readonly because: string;
};

/** Lines of words around a table. */
export type Surroundings = {
  readonly preamble: readonly string[];
  readonly footers: readonly string[];
  readonly fileName: string | undefined;
};

const longestTitle = 200;
const shown = (text: string): string => text.slice(0, 80);

const titlesOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.length <= longestTitle && /\p{L}/u.test(line));

/** The one thing that lines agree on, with the first line that says it; undefined when they differ or say nothing. */
const onlyOne = <Value>(
  lines: readonly string[],
  find: (line: string) => Value | undefined,
  keyOf: (value: Value) => string,
): { value: Value; line: string } | undefined => {
  const found = lines.flatMap((line) => {
    const value = find(line);
    return value === undefined ? [] : [{ value, line }];
  });
  const [first] = found;
  return first && found.every(({ value }) => keyOf(value) === keyOf(first.value))
    ? first
    : undefined;
};

/** The flow that a title names; a title that names both directions stands over a table of them. */
const flowOfTitle = (line: string): string | undefined => {
  const directions = new Set(headerTokens(line).flatMap((token) => parseFlow(token) ?? []));
  if (directions.has("exports") && directions.has("imports")) return undefined;
  return parseFlow(line);
};

const wordsOfFileName = (fileName: string): string =>
  fileName.replace(/(?:\.[a-z0-9]{1,5}){1,2}$/i, "").replace(/[_\-.+ ]+/g, " ");

/** The flow of a whole file, by a line above the table, else by the file's name. */
export const findWholeFlow = ({ preamble, fileName }: Surroundings): Constant | undefined => {
  const titled = onlyOne(titlesOf(preamble), flowOfTitle, (flow) => flow);
  if (titled)
    return {
      field: "flow",
      value: titled.value,
      because: `the line above the table says so: “${shown(titled.line)}”`,
    };
  const named = fileName === undefined ? undefined : flowOfTitle(wordsOfFileName(fileName));
  return named === undefined
    ? undefined
    : {
        field: "flow",
        value: named,
        because: `the file's name says so: “${shown(fileName ?? "")}”`,
      };
};

/** Words that lead to the other side: "exports to Serbia", "Einfuhr aus Serbien". */
const towards = new Set(
  "to from with vers avec nach aus mit con desde hacia para in u iz sa в во из с со к do z ze".split(
    " ",
  ),
);

const longestPlaceName = 5;

type NamedPlace = { readonly place: string; readonly isOther: boolean };

/** The countries that a line names, each with whether the word before it leads to the other side. */
const placesIn = (line: string): readonly NamedPlace[] => {
  const words = line
    .split(/[\s,;:()[\]"“”]+/)
    .filter((word) => word !== "")
    .slice(0, 40);
  const found: NamedPlace[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(longestPlaceName, words.length - at); length > 0; length -= 1) {
      const text = words.slice(at, at + length).join(" ");
      const place = /^\p{Lu}/u.test(text) && text.length > 3 ? parsePlace(text) : undefined;
      if (place === undefined || isGroup(place)) continue;
      found.push({ place, isOther: towards.has((words[at - 1] ?? "").toLowerCase()) });
      at += length - 1;
      break;
    }
  }
  return found;
};

/** Whose trade a title speaks of, where it names one country and rows tell the other side, or the other way round. */
export const findWholePlace = (
  { preamble }: Surroundings,
  { hasReporter, hasPartner }: { hasReporter: boolean; hasPartner: boolean },
): Constant | undefined => {
  const titled = onlyOne(
    titlesOf(preamble),
    (line) => {
      const [first, second] = placesIn(line);
      return first && !second ? first : undefined;
    },
    ({ place, isOther }) => `${place} ${isOther}`,
  );
  if (!titled) return undefined;
  const { place, isOther } = titled.value;
  const field = isOther ? "partner" : "reporter";
  if (field === "reporter" ? hasReporter || !hasPartner : hasPartner || !hasReporter)
    return undefined;
  return {
    field,
    value: place,
    because: `the line above the table says so: “${shown(titled.line)}”`,
  };
};

/** Words before the day on which a file was made, which is no period of its figures. */
const ofTheFile =
  /updat|releas|stand:|publish|download|retriev|mise à jour|actualiz|обновл|güncel|yenilən|created|extract|^source|©/i;

/** The one period that the lines above a table name, for tables whose rows and columns tell none. */
export const findWholePeriod = ({
  preamble,
}: Surroundings): { period: Period; because: string } | undefined => {
  const titled = onlyOne(
    titlesOf(preamble).filter((line) => !ofTheFile.test(line)),
    periodWithin,
    ({ start, months }) => `${start} ${months}`,
  );
  return (
    titled && {
      period: titled.value,
      because: `the line above the table says so: “${shown(titled.line)}”`,
    }
  );
};

/** The unit that the lines around a table name, when they agree on one: "thousand US dollars". */
export const findWholeUnit = ({
  preamble,
  footers,
}: Surroundings): { unit: string; power: number } | undefined => {
  const unitOf = (line: string) => {
    if (/:\s*$/.test(line)) return undefined;
    const found = unitWithin(line);
    return found?.unit ? { unit: found.unit, power: found.power } : undefined;
  };
  const keyOf = ({ unit, power }: { unit: string; power: number }): string => `${unit} ${power}`;
  return (
    onlyOne(titlesOf(preamble), unitOf, keyOf)?.value ??
    onlyOne(titlesOf(footers), unitOf, keyOf)?.value
  );
};
