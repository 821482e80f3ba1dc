import type { z } from "zod";
import type { KeyKind } from "@/lib/store/schema";
import type { answerSchemas } from "./answers";
import type { bodySchemas } from "./bodies";

/** The parts of the reference, in their order. */
export const parts = [
  "Figures",
  "Datasets and files",
  "Articles and events",
  "Calculators",
  "Charts",
  "Keys and log",
  "The program",
] as const;

/** What an answer holds: JSON of a schema, or text or bytes of a type that says all. */
export type Content = keyof typeof answerSchemas | "text" | "bytes";

/** What a request brings: JSON of a schema, a file, or the fields of a form. */
type Body = {
  readonly schema: keyof typeof bodySchemas | "file" | "form";
  /** Bodies to try, by their names. */
  readonly examples: Readonly<Record<string, unknown>>;
};

/** One method of one address: what it takes, what it answers, and examples that can be run as they stand. */
export type Operation = {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** The address with its parts in braces, "/api/v1/series/{series}". */
  readonly path: string;
  readonly part: (typeof parts)[number];
  readonly summary: string;
  readonly more?: string;
  readonly needs?: KeyKind;
  readonly query?: z.ZodType;
  readonly body?: Body;
  /** By status, what is answered by media type; nothing where there is no body. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, Content>>>>;
  /** Queries to try, by their names. */
  readonly examples?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** JSON of a schema. */
export const json = (schema: Content): Readonly<Record<string, Content>> => ({
  "application/json": schema,
});

/** The operations of one part. */
export const inPart = (
  part: Operation["part"],
  operations: readonly Omit<Operation, "part">[],
): readonly Operation[] => operations.map((operation) => ({ part, ...operation }));
