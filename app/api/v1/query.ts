import { z } from "zod";
import { refuse } from "@/app/api/answer";
import { storedMeasures } from "@/lib/compare/stored-plan";
import { sdmxCsvVersions } from "@/lib/exchange/sdmx-csv";
import { frequencySchema } from "@/lib/observation";
import { endOf, type Period, parseCanonicalPeriod } from "@/lib/period";
import { parsePeriod } from "@/lib/period-text";
import { parsePlace } from "@/lib/place";
import type { Problem } from "@/lib/problem";
import { formatProduct, parseProduct } from "@/lib/product";
import { parseCursor } from "@/lib/store/paging";
import { revisionKinds } from "@/lib/store/revisions";

/** A country or group by its code, in any case, or its name. */
export const placeSchema = z.string().transform((text, context) => {
  const code = parsePlace(text) ?? parsePlace(text.toUpperCase());
  if (code !== undefined) return code;
  context.addIssue("give a country or group by its code or name, such as AZE");
  return z.NEVER;
});

const period = z.string().transform((text, context): Period | undefined => {
  const parsed = parseCanonicalPeriod(text) ?? parsePeriod(text);
  if (parsed === undefined) context.addIssue("give a period, such as 2021-01/P8M, 2021-Q1 or 2021");
  return parsed;
});

const product = z.string().transform((code) => formatProduct(parseProduct({ code })));

type CursorPart = "number" | "string";

/** A cursor of this very list: opaque, and of the parts that the list is ordered by. */
const cursor = (parts: readonly CursorPart[]) =>
  z
    .string()
    .refine((text) => {
      const place = parseCursor(text, parts.length);
      return place?.every((part, at) => typeof part === parts[at]);
    }, "take it as it stands in the answer before")
    .describe("“next” of the page before");

const seriesQuery = {
  q: z.string().max(200, "give at most 200 characters").describe("words that are sought"),
  dataset: z.string().describe("the id of a dataset"),
  flow: z.string().describe("exports, imports, turnover, balance or another flow of an office"),
  reporter: placeSchema.describe("whose count it is: a code such as AZE, or a name"),
  partner: placeSchema.describe("with whom: a code such as SRB, WLD for the world, or a name"),
  product: product.describe("a code with its classification, such as HS 0808"),
  unit: z.string().describe("a currency (ISO 4217) or a quantity, such as USD or t"),
  frequency: frequencySchema.describe("yearly, half-yearly, quarterly or monthly"),
  asOf: z.iso
    .date("give a day, such as 2021-12-31")
    .describe("a day: what was released up to its end (UTC)"),
  cursor: cursor(["number"]),
  limit: z.coerce
    .number("give a whole number from 1 to 1000")
    .int("give a whole number from 1 to 1000")
    .min(1, "give a whole number from 1 to 1000")
    .max(1000, "give a whole number from 1 to 1000")
    .describe("the most rows of a page"),
};

export const seriesQuerySchema = z.strictObject(seriesQuery).partial();
/** What asks for a page of a list whose cursors have these parts. */
export const pageQuery = (parts: readonly CursorPart[]) => ({
  cursor: cursor(parts).optional(),
  limit: seriesQuery.limit.optional(),
});
/** As of which day. */
export const asOfQuerySchema = z.strictObject({ asOf: seriesQuery.asOf }).partial();
/** A page of a list that is ordered by name, as of a day. */
export const namedPageSchema = z
  .strictObject({ asOf: seriesQuery.asOf, cursor: cursor(["string"]), limit: seriesQuery.limit })
  .partial();
/** A page of a list of articles, with the words that they hold. */
export const articlesQuerySchema = z
  .strictObject({
    q: seriesQuery.q,
    cursor: cursor(["string", "string"]),
    limit: seriesQuery.limit,
  })
  .partial();
const span = {
  period: period.describe("exactly this period, such as 2021, 2021-Q1 or 2021-01/P8M"),
  from: period.describe("from the first month of this period on"),
  to: period.describe("up to the last month of this period"),
};

/** Periods that lie between two others, where both are given. */
const inOrder = ({ from, to }: { from?: Period | undefined; to?: Period | undefined }): boolean =>
  !from || !to || from.start < endOf(to);
const notInOrder = {
  path: ["to"],
  message: "give a period that does not end before “from” begins",
};

export const observationsQuerySchema = z
  .strictObject({ ...seriesQuery, cursor: cursor(["number", "number", "number"]), ...span })
  .partial()
  .refine(inOrder, notInOrder);

/** The same for SDMX-CSV, in one of its versions. */
export const sdmxQuerySchema = observationsQuerySchema.safeExtend({
  version: z
    .enum(sdmxCsvVersions, `give one of: ${sdmxCsvVersions.join(", ")}`)
    .default("2.0.0")
    .describe("of SDMX-CSV"),
});

const whole = (what: string) =>
  z.coerce.number(`give ${what}`).int(`give ${what}`).min(1, `give ${what}`);

const { dataset: _dataset, asOf: _asOf, ...revisionScope } = seriesQuery;

/** Revisions of one dataset. */
export const revisionsQuerySchema = z
  .strictObject({
    ...revisionScope,
    cursor: cursor(["number", "string", "number", "number", "number", "number"]),
    ...span,
    vintage: whole("the number of a vintage").describe("only what this file of the dataset did"),
    series: whole("the number of a series").describe("only of this series"),
    kind: z
      .enum(revisionKinds, `give one of: ${revisionKinds.join(", ")}`)
      .describe("what was done to the figure"),
  })
  .partial()
  .refine(inOrder, notInOrder);

const { q: _q, frequency: _frequency, cursor: _cursor, limit: _limit, ...scopeQuery } = seriesQuery;

/** A measure of stored series: which, of what, in which period, against which base (the usual one when not said). */
export const compareQuerySchema = z
  .strictObject({ ...scopeQuery, base: period.describe("the period that it is compared with") })
  .partial()
  .extend({
    measure: z
      .enum(
        storedMeasures,
        `give one of: ${storedMeasures.join(", ")}; for other measures send the figures`,
      )
      .describe("what is to be computed"),
    reporter: scopeQuery.reporter,
    period: period.describe("the period that is looked at, such as 2021 or 2021-01/P8M"),
  });

const toProblems = (query: Readonly<Record<string, unknown>>, error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((name) => ({
        code: "unknown-parameter",
        name,
        message: `there is no parameter "${name}"`,
        fix: "leave it out, or look for a typing error",
      }));
    }
    const name = String(issue.path[0]);
    const saw = String(query[name] ?? "").slice(0, 200);
    return [
      {
        code: "bad-parameter",
        name,
        saw,
        message: `"${saw}" is not a value of "${name}"`,
        fix: issue.message,
      },
    ];
  });

/** The query of an address. An empty value counts as not given. */
export const queryOf = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));

const refuseQuery = (problems: Problem[]): Response =>
  refuse({ status: 400, detail: "The query cannot be read.", problems, count: problems.length });

/** A name that is given twice is refused: which of the two is meant cannot be known. */
const findRepeated = (request: Request): Problem[] => {
  const names = [...new URL(request.url).searchParams]
    .filter(([, value]) => value !== "")
    .map(([name]) => name);
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return [...repeated].map((name) => ({
    code: "repeated-parameter",
    name,
    message: `"${name}" is given more than once`,
    fix: "give it once",
  }));
};

/** Parameters read by a schema, or the answer (400) that names those that do not fit. */
export const readParameters = <Schema extends z.ZodType>(
  schema: Schema,
  given: Readonly<Record<string, unknown>>,
): { readonly parameters: z.output<Schema> } | Response => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { parameters: parsed.data };
  return refuseQuery(toProblems(given, parsed.error));
};

/** A handler that is given the query of its address, read by a schema; a query that does not fit is refused. */
export const withQuery =
  <Schema extends z.ZodType>(
    schema: Schema,
    answer: (query: z.output<Schema>, request: Request) => Response | Promise<Response>,
  ) =>
  async (request: Request): Promise<Response> => {
    const repeated = findRepeated(request);
    if (repeated.length > 0) return refuseQuery(repeated);
    const read = readParameters(schema, queryOf(request));
    return read instanceof Response ? read : answer(read.parameters, request);
  };
