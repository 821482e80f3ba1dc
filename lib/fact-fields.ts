import type { Fact, Span } from "./fact";
import { formatFactFigure, periodsOf } from "./fact-text";
import { flowName } from "./flow-names";
import { describePeriod } from "./period";
import { placeName } from "./place";

/** The words of a text that gave the fields of a fact, and why others are empty, by the names of the fields. */
export type FieldSources = {
  readonly spans: Readonly<Partial<Record<string, Span>>>;
  readonly abstained: Readonly<Partial<Record<string, string>>>;
};

/** A field of a fact for people: its label, what it holds, the words that gave it, and why it is empty where it is. */
export type FieldRow = {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly words: string | null;
  readonly because: string | null;
};

const qualifiers = { "=": "as is", "~": "about", ">": "more than", "<": "less than" } as const;

const kinds = { level: "an amount", change: "a change", share: "a share" } as const;

const placeOf = (code: string | null): string | null => (code === null ? null : placeName(code));

type Field = readonly [
  name: string,
  label: string,
  value: string | null,
  spanNames: readonly string[],
];

const listFields = (fact: Fact): readonly Field[] => {
  const { period, base } = periodsOf(fact);
  const isChange = fact.kind === "change";
  return [
    [
      "value",
      "Figure",
      `${formatFactFigure(fact)}, ${kinds[fact.kind]}`,
      ["value", "percent", "factor"],
    ],
    ["qualifier", "Stated", qualifiers[fact.qualifier], ["qualifier"]],
    ["flow", "Flow", flowName(fact.flow), ["flow"]],
    ["reporter", "Whose trade", placeOf(fact.reporter), ["reporter"]],
    ["partner", "With", placeOf(fact.partner), ["partner"]],
    ["product", "Product", fact.product ?? "all goods", ["product"]],
    ...(fact.value === null ? [] : [["unit", "Unit", fact.unit, ["unit"]] as const]),
    ["period", "Period", period ? describePeriod(period) : null, ["period"]],
    ...(isChange
      ? [["base", "Against", base ? describePeriod(base) : null, ["base"]] as const]
      : []),
  ];
};

/** The fields of a fact with the words of the text that gave each; an empty one says why it is empty. */
export const listFieldRows = (
  text: string,
  fact: Fact,
  { spans, abstained }: FieldSources,
): readonly FieldRow[] =>
  listFields(fact).map(([name, label, value, spanNames]) => {
    const words = spanNames.flatMap((each) => {
      const span = spans[each];
      return span ? [text.slice(span.start, span.end)] : [];
    });
    return {
      name,
      label,
      value,
      words: words.length > 0 ? words.join(" … ") : null,
      because: value === null ? (abstained[name] ?? "the text does not tell") : null,
    };
  });
