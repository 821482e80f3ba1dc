import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../lib");
const length = 1_000;
const mostMs = 60;

type Found = { readonly where: string; readonly pattern: RegExp };

const sourceOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);

const nodesOf = (source: ts.SourceFile): ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return nodes;
};

const whereIs = (node: ts.Node): string => {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName.slice(root.length + 1)}:${line + 1} ${node.getText()}`;
};

const nodes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => nodesOf(sourceOf(join(root, name))));

const written = nodes.filter(ts.isRegularExpressionLiteral).map((node): Found => {
  const end = node.text.lastIndexOf("/");
  const flags = node.text.slice(end + 1).replace(/[gy]/g, "");
  return { where: whereIs(node), pattern: new RegExp(node.text.slice(1, end), flags) };
});

/** Where patterns are put together of texts. */
const places = nodes
  .filter(ts.isNewExpression)
  .filter(({ expression }) => expression.getText() === "RegExp");

/** What surely stands in a pattern that is made at a place: its texts without what is filled in. */
const certainTexts = (place: ts.NewExpression): string[] => {
  const template = place.arguments?.[0];
  if (!template || !ts.isTemplateExpression(template)) return [];
  return [template.head, ...template.templateSpans.map(({ literal }) => literal)].map(
    ({ text }) => text,
  );
};

const isMadeAt = (place: ts.NewExpression, { source }: RegExp): boolean => {
  let at = 0;
  return certainTexts(place).every((text) => {
    const found = source.replaceAll("\\/", "/").indexOf(text, at);
    at = found + text.length;
    return found >= 0;
  });
};

/** The patterns that are made while the files that make some are loaded and used. */
const recordMade = async (): Promise<RegExp[]> => {
  const made: RegExp[] = [];
  const Usual = RegExp;
  globalThis.RegExp = new Proxy(Usual, {
    construct(target, [source, flags = ""]: [string, string?]) {
      made.push(new target(source, flags.replace(/[gy]/g, "")));
      return new target(source, flags);
    },
  });
  try {
    // What other tests have loaded already would make none again: the query has it loaded anew.
    for (const path of new Set(places.map((place) => place.getSourceFile().fileName)))
      await import(`${path}?anew`);
    const { toPlainText } = await import("@/lib/entry/plain-text");
    toPlainText("<html><script>never closed");
  } finally {
    globalThis.RegExp = Usual;
  }
  return made;
};

/** Characters for what a class of characters stands for. */
const classes: readonly (readonly [RegExp, string])[] = [
  [/\\d|0-9/, "1"],
  [/\\s/, " "],
  [/\\w|a-z|\\p\{L|\\p\{Ll/i, "a"],
  [/A-Z|\\p\{Lu/, "A"],
  [/а-я|\\p/i, "я"],
  [/\./, "x"],
];

/** What a pattern is made of: the characters it names and one for each class, a few of each. */
const alphabetOf = ({ source }: RegExp): string[] => {
  const named =
    source.replace(/\\[a-z](?:\{[^}]*\})?/gi, "").match(/[\p{L}\p{N}\p{S},;:.!%'"&/ _-]/gu) ?? [];
  const stood = classes.flatMap(([pattern, letter]) => (pattern.test(source) ? [letter] : []));
  return [...new Set([...stood, ...named])].slice(0, 9);
};

/** Long runs of one and of two characters, begun by any and ended by what no pattern expects. */
function* attacks(pattern: RegExp): Generator<string> {
  const alphabet = alphabetOf(pattern);
  for (const first of alphabet) {
    for (const second of alphabet) {
      const run = (first + second).repeat(length / 2);
      yield `${run}\u0001`;
      yield `${alphabet[0]}${run}\u0001${run}`;
    }
  }
}

const isSlow = (pattern: RegExp, text: string): boolean => {
  const started = performance.now();
  pattern.test(text);
  return performance.now() - started >= mostMs;
};

/** Further runs tell a slow pattern from a thread that had to wait. */
const slowOnes = (found: readonly Found[]): string[] =>
  found.flatMap(({ where, pattern }) => {
    for (const text of attacks(pattern))
      if ([1, 2, 3].every(() => isSlow(pattern, text)))
        return [`${where} on ${JSON.stringify(text.slice(0, 9))}`];
    return [];
  });

describe("regular expressions", () => {
  let made: RegExp[] = [];
  beforeAll(async () => {
    made = await recordMade();
  });

  test("are found in the sources", () => {
    expect(written.length).toBeGreaterThan(200);
    expect(places.length).toBeGreaterThan(4);
  });

  test("none goes back and forth in a text made of its own characters", () => {
    expect(slowOnes(written)).toEqual([]);
  });

  test("none that is put together of texts does so", () => {
    const missed = places.filter((place) => !made.some((pattern) => isMadeAt(place, pattern)));
    expect(missed.map(whereIs)).toEqual([]);
    expect(slowOnes(made.map((pattern) => ({ where: String(pattern), pattern })))).toEqual([]);
  });

  test("one that does would be found", () => {
    const [bad] = [/^(a+)+$/].map((pattern) => isSlow(pattern, `${"a".repeat(24)}\u0001`));
    expect(bad).toBe(true);
  });
});
