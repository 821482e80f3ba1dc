import type { ObservationStatus } from "../observation";

/** Marks that offices print where a number is absent, and what they say. Compared in lower case, without blanks around. */
const missingMarks: Readonly<Record<string, ObservationStatus>> = {
  "..": "missing",
  "...": "missing",
  "…": "missing",
  ":": "missing",
  "-": "missing",
  "–": "missing",
  "—": "missing",
  "--": "missing",
  "---": "missing",
  ".": "missing",
  "n/a": "missing",
  "n.a.": "missing",
  "n.a": "missing",
  na: "missing",
  "#n/a": "missing",
  nan: "missing",
  null: "missing",
  none: "missing",
  nd: "missing",
  "n.d.": "missing",
  "н/д": "missing",
  "нет данных": "missing",
  "k.a.": "missing",
  "*": "confidential",
  "**": "confidential",
  "***": "confidential",
  "****": "confidential",
  c: "confidential",
  "(c)": "confidential",
  "(d)": "confidential",
  d: "confidential",
  ": c": "confidential",
  ":c": "confidential",
  confidential: "confidential",
  с: "confidential",
  s: "confidential",
  "(s)": "confidential",
  x: "not-applicable",
  х: "not-applicable",
  к: "confidential",
  "s.d.": "missing",
  sd: "missing",
  "s/d": "missing",
  "n.c.": "missing",
  nc: "missing",
  "nav.": "missing",
  "#value!": "missing",
  "#n/d": "missing",
  yoxdur: "missing",
  "(p)": "missing",
  "°": "missing",
  "///": "not-applicable",
  "=": "missing",
  z: "not-applicable",
  ": z": "not-applicable",
  ":z": "not-applicable",
  "not applicable": "not-applicable",
  "not available": "missing",
  missing: "missing",
  "(na)": "missing",
  "(x)": "not-applicable",
  "(z)": "below-half-unit",
  "0n": "below-half-unit",
  "0s": "below-half-unit",
  "(-)": "missing",
  м: "missing",
  m: "missing",
  l: "missing",
};

/** What a missing mark says, undefined when the text is none. A colon may carry a flag: ": u". */
export const missingStatus = (text: string): ObservationStatus | undefined => {
  const mark = text.trim().toLowerCase();
  return missingMarks[mark] ?? (/^: ?[a-z]{1,3}$/.test(mark) ? "missing" : undefined);
};

/** With the codes of SDMX for what is unknown, unspecified and not applicable. */
const nothing = new Set(["n/a", "n.a.", "#n/a", "nan", "null", "none", "(null)", "_u", "_x", "_z"]);

/** How SDMX writes the total of a dimension. */
export const sdmxTotal = "_T";

/** Whether a text names nothing at all, where a word is expected: `...`, `n/a`, `_Z`. Letters such as M or X are codes there. */
export const namesNothing = (text: string): boolean => {
  const trimmed = text.trim();
  return !/[\p{L}\p{N}*]/u.test(trimmed) || nothing.has(trimmed.toLowerCase());
};

/** One-letter flags: Eurostat's and SDMX CL_OBS_STATUS, which agree where both use a letter. */
const flagLetters: Readonly<Record<string, ObservationStatus>> = {
  a: "normal",
  b: "break",
  c: "confidential",
  d: "definition-differs",
  e: "estimated",
  f: "forecast",
  i: "estimated",
  m: "missing",
  n: "below-half-unit",
  p: "provisional",
  r: "revised",
  s: "estimated",
  u: "unreliable",
  v: "provisional",
  z: "not-applicable",
  l: "missing",
  o: "missing",
  h: "missing",
  q: "confidential",
};

/** Words that begin a remark on a value. */
const flagWords: readonly (readonly [string, ObservationStatus])[] = [
  ["not applicable", "not-applicable"],
  ["not available", "missing"],
  ["not separately available", "missing"],
  ["below half", "below-half-unit"],
  ["negligible", "below-half-unit"],
  ["less than half", "below-half-unit"],
  ["definition differs", "definition-differs"],
  ["confidential", "confidential"],
  ["suppressed", "confidential"],
  ["provisional", "provisional"],
  ["preliminary", "provisional"],
  ["estimat", "estimated"],
  ["imputed", "estimated"],
  ["forecast", "forecast"],
  ["project", "forecast"],
  ["break", "break"],
  ["unreliable", "unreliable"],
  ["low reliability", "unreliable"],
  ["revised", "revised"],
  ["missing", "missing"],
  ["withdrawn", "withdrawn"],
  ["normal", "normal"],
  ["final", "normal"],
  ["dato provvisorio", "provisional"],
  ["dato stimato", "estimated"],
  ["стимат", "estimated"],
  ["tahmini", "estimated"],
  ["voorlopig", "provisional"],
  ["foreløbig", "provisional"],
  ["preliminär", "provisional"],
  ["předběžn", "provisional"],
  ["előzetes", "provisional"],
  ["wstępn", "provisional"],
  ["попередн", "provisional"],
  ["ilkin", "provisional"],
  ["endgültig", "normal"],
  ["vorläufig", "provisional"],
  ["geschätzt", "estimated"],
  ["provisoire", "provisional"],
  ["estimé", "estimated"],
  ["предварит", "provisional"],
  ["оценка", "estimated"],
  ["provisori", "provisional"],
  ["geçici", "provisional"],
  ["*", "provisional"],
];

/** Of several flags the one that says most about whether the value may be used. */
const precedence: readonly ObservationStatus[] = [
  "confidential",
  "missing",
  "not-applicable",
  "withdrawn",
  "below-half-unit",
  "break",
  "definition-differs",
  "unreliable",
  "estimated",
  "forecast",
  "provisional",
  "revised",
];

/** The status that a flag or remark stands for: `p`, `bu`, `Estimated`; undefined when it is not known. */
export const flagStatus = (text: string): ObservationStatus | undefined => {
  // Databases join the letter with its words: "p: provisional".
  const flag = text
    .trim()
    .toLowerCase()
    .replace(/^\(?([a-z])\)?\s?[:–-] .*$/, "$1");
  if (flag === "") return undefined;
  for (const [word, status] of flagWords)
    if (flag.startsWith(word.replaceAll(" ", flag.includes("-") ? "-" : " "))) return status;
  if (flag.length > 3) return undefined;
  const statuses = [...flag].map((letter) => flagLetters[letter]);
  if (statuses.includes(undefined)) return undefined;
  return precedence.find((status) => statuses.includes(status)) ?? "normal";
};

/** Statuses of a value that is not there. */
export const absentStatuses: ReadonlySet<ObservationStatus> = new Set<ObservationStatus>([
  "missing",
  "confidential",
  "not-applicable",
  "withdrawn",
  "below-half-unit",
]);
