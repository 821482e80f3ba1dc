import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../lib");
const length = 1_000;
const mostMs = 60;

type Found = { readonly where: string; readonly pattern: RegExp };

const literalsIn = (path: string): Found[] => {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        where: `${path.slice(root.length + 1)}:${line + 1} ${node.text}`,
        pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace(/[gy]/g, "")),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const found = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => literalsIn(join(root, name)));

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

describe("regular expressions", () => {
  test("are found in the sources", () => {
    expect(found.length).toBeGreaterThan(200);
  });

  test("none goes back and forth in a text made of its own characters", () => {
    const slow = found.flatMap(({ where, pattern }) => {
      for (const text of attacks(pattern)) {
        const started = performance.now();
        pattern.test(text);
        // A second run tells a slow pattern from a thread that had to wait.
        if (performance.now() - started < mostMs) continue;
        const again = performance.now();
        pattern.test(text);
        if (performance.now() - again >= mostMs)
          return [`${where} on ${JSON.stringify(text.slice(0, 9))}`];
      }
      return [];
    });
    expect(slow).toEqual([]);
  });

  test("one that does would be found", () => {
    const [bad] = [/^(a+)+$/].map((pattern) => {
      const started = performance.now();
      pattern.test(`${"a".repeat(24)}\u0001`);
      return performance.now() - started >= mostMs;
    });
    expect(bad).toBe(true);
  });
});
