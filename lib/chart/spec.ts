import { z } from "zod";
import { isPlace, parsePlace } from "../place";
import type { Problem } from "../problem";

/** The views that can be drawn, in the order in which pages offer them. */
export const chartViews = [
  "pace",
  "ytd",
  "level",
  "growth",
  "balance",
  "rolling",
  "index",
  "share",
  "revisions",
  "multiples",
] as const;
export type ChartView = (typeof chartViews)[number];

/** The themes that a picture can be drawn in. */
export const chartThemes = ["light", "dark"] as const;

const placeCode = z.string().refine(isPlace);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const words = (most: number) => z.string().trim().min(1).max(most);

const isLanguageTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/**
 * What a picture shows, as its address says it. `from` and `to` are months ("2020-01"), both drawn; `asOf` is a day; a
 * `series` is drawn alone, whatever the places and the flow; `base` is the year that an index is 100 in; `hide` names
 * the lines that are not drawn, by the ids that `lineName` gives, with commas between them; `mirror` draws the other side's
 * count beside, where figures are drawn as they are;
 * `width` and `height` are in CSS pixels, `scale` multiplies them in a PNG. A transparent
 * `ground` lets what is behind the picture be seen. With `frame` the title, the source and the
 * address are part of the picture; without it the page says them around it. `labels` are the figures beside the marks.
 */
export const chartSpecSchema = z.object({
  view: z
    .enum(chartViews)
    .default("pace")
    .describe(`one of ${chartViews.join(", ")}`),
  flow: words(60).default("turnover").describe("a flow, such as turnover, exports or imports"),
  reporter: placeCode.optional().describe("the code of a country or group, such as AZE or EU27"),
  partner: placeCode.optional().describe("the code of a country or group, such as SRB or WLD"),
  product: words(200).optional().describe("a product of at most 200 characters, such as HS 0808"),
  unit: words(40).optional().describe("a unit, such as USD or t"),
  dataset: words(200).optional().describe("the id of a dataset"),
  series: z
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("the number of a series"),
  from: month.optional().describe("a year or a month, such as 2020 or 2020-01"),
  to: month.optional().describe("a year or a month, such as 2022 or 2022-12"),
  asOf: z.iso.date().optional().describe("a day, such as 2021-12-31"),
  base: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe("a year, such as 2015"),
  hide: words(400)
    .optional()
    .describe("the names of lines with commas between them, such as stated"),
  mirror: z.boolean().default(false).describe("true or false"),
  facts: z.boolean().default(true).describe("true or false"),
  events: z.boolean().default(true).describe("true or false"),
  labels: z.boolean().default(true).describe("true or false"),
  title: words(200).optional().describe("a title of at most 200 characters"),
  theme: z.enum(chartThemes).default("light").describe("light or dark"),
  ground: z.enum(["paper", "transparent"]).default("paper").describe("paper or transparent"),
  width: z
    .number()
    .int()
    .min(320)
    .max(2400)
    .default(720)
    .describe("a whole number of pixels from 320 to 2400"),
  height: z
    .number()
    .int()
    .min(200)
    .max(2400)
    .optional()
    .describe("a whole number of pixels from 200 to 2400"),
  scale: z.number().min(1).max(3).default(1).describe("a number from 1 to 3"),
  locale: z
    .string()
    .max(35)
    .refine(isLanguageTag)
    .default("en")
    .describe("a language tag, such as en or az"),
  frame: z.boolean().default(true).describe("true or false"),
});
export type ChartSpec = z.infer<typeof chartSpecSchema>;
export type ChartTheme = ChartSpec["theme"];

/** Whether a picture is of a reporter's many partners, each in a panel of its own: their amounts, or their shares. */
export const isOfPartners = ({ view, partner, series }: ChartSpec): boolean =>
  view === "multiples" || (view === "share" && partner === undefined && series === undefined);

type SpecName = keyof ChartSpec;
const specNames = Object.keys(chartSpecSchema.shape) as SpecName[];
const defaults: Partial<ChartSpec> = chartSpecSchema.parse({});

/** What a value may be, in words, for the problem that names a bad one. */
const allowed = (name: SpecName): string => chartSpecSchema.shape[name].description ?? "";

const truth: Record<string, boolean> = { true: true, "1": true, false: false, "0": false };

const readNumber = (text: string): unknown => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
const readBoolean = (text: string): unknown => truth[text] ?? text;
/** Codes are known in any case in an address, names in any language. */
const readPlace = (text: string): unknown =>
  parsePlace(text) ?? parsePlace(text.toUpperCase()) ?? text;
const readMonth = (monthOfYear: string) => (text: string) =>
  /^\d{4}$/.test(text) ? `${text}-${monthOfYear}` : text;

/** How the text of a parameter becomes the value that the schema checks; a text not listed here stays one. */
const readers: Partial<Record<SpecName, (text: string) => unknown>> = {
  reporter: readPlace,
  partner: readPlace,
  from: readMonth("01"),
  to: readMonth("12"),
  mirror: readBoolean,
  facts: readBoolean,
  events: readBoolean,
  labels: readBoolean,
  frame: readBoolean,
  series: readNumber,
  width: readNumber,
  height: readNumber,
  scale: readNumber,
};

const isSpecName = (name: string): name is SpecName => Object.hasOwn(chartSpecSchema.shape, name);

const unknownName = (name: string): Problem => ({
  code: "unknown-parameter",
  name,
  message: `there is no parameter "${name}"`,
  fix: `use one of ${specNames.join(", ")}`,
});

const repeatedName = (name: string, values: readonly string[]): Problem => ({
  code: "repeated-parameter",
  name,
  saw: values.join(", "),
  message: `"${name}" is given ${values.length} times`,
  fix: "give it once",
});

const badValue = (name: SpecName, saw: string): Problem => ({
  code: "bad-parameter",
  name,
  saw,
  message: `"${saw}" is not a value of "${name}"`,
  fix: `give ${allowed(name)}`,
});

const emptyRange = (from: string, to: string): Problem => ({
  code: "empty-range",
  name: "to",
  saw: to,
  message: `the range ends (${to}) before it begins (${from})`,
  fix: `give a month from ${from} on`,
});

/**
 * Reads the query of a picture's address. An empty value counts as not given, `from=2020` as its first and `to=2020` as
 * its last month. Every unknown name, repeated name and bad value is told; then there is no spec.
 */
export const parseChartSpec = (
  query: URLSearchParams,
): { spec: ChartSpec } | { problems: Problem[] } => {
  const problems: Problem[] = [];
  const read: Partial<Record<SpecName, unknown>> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name).filter((value) => value.trim() !== "");
    const [value] = values;
    if (!isSpecName(name)) problems.push(unknownName(name));
    else if (values.length > 1) problems.push(repeatedName(name, values));
    else if (value !== undefined) read[name] = (readers[name] ?? String)(value.trim());
  }
  const { data, error } = chartSpecSchema.safeParse(read);
  for (const issue of error?.issues ?? []) {
    const name = String(issue.path[0]);
    if (isSpecName(name)) problems.push(badValue(name, query.get(name) ?? ""));
  }
  if (data?.from && data.to && data.to < data.from) problems.push(emptyRange(data.from, data.to));
  return data && problems.length === 0 ? { spec: data } : { problems };
};

/**
 * The canonical query of a spec, without "?": names in a fixed order, defaults left out. The same picture always has the
 * same address, and `parseChartSpec` gives the spec back.
 */
export const formatChartSpec = (spec: ChartSpec): string => {
  const query = new URLSearchParams();
  for (const name of specNames) {
    const value = spec[name];
    if (value !== undefined && value !== defaults[name]) query.set(name, String(value));
  }
  return query.toString();
};
