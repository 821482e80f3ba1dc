import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { environmentOfTests } from "../setup/serve";

const root = resolve(".");
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

type Block = { readonly language: string; readonly text: string };
const blocksOf = (path: string): Block[] =>
  [...readFileSync(path, "utf8").matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", text = ""]) => ({ language, text }),
  );

/** Commands that other tests run, or that need what is not here: that they exist is all that is asked of them. */
const onlyNamed =
  /^npm (?:start|test|run (?:test:system|load|bench|score|dev|format|restore|move|check|pictures))\b/;
const scripts = new Set([
  "start",
  "test",
  ...Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts),
]);
const named = (line: string): string => /^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? "none";

/** Tells of every answer how it went, whatever the command prints. */
const telling = `curl() { command curl --max-time 25 -w '%{stderr}STATUS %{http_code}\\n' "$@"; }
npm() { node "${root}/scripts/$2.js" "\${@:4}"; }`;

const folder = mkdtempSync(join(tmpdir(), "turnover-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (text: string): Promise<{ said: string; statuses: number[]; code: number }> =>
  new Promise((done) => {
    const { home, database } = inject("place");
    const env = {
      ...environmentOfTests(),
      KEY: inject("key"),
      TURNOVER_HOME: home,
      ...(database && { DATABASE_URL: database }),
    };
    const script = `set -e\n${telling}\n${text}`.replaceAll(
      "http://localhost:3000",
      inject("base"),
    );
    const child = execFile("bash", ["-c", script], { cwd: folder, env }, (error, said, told) =>
      done({
        said,
        code: error ? Number(error.code) : 0,
        statuses: [...told.matchAll(/STATUS (\d+)/g)].map(([, status]) => Number(status)),
      }),
    );
    child.stdin?.end();
  });

test("the list of dependencies names each, and no other", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const listed = readFileSync("docs/dependencies.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)])
    .map(([, name]) => name);
  expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test.each(documents)("%s links to what is there", (path) => {
  const links = [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
    ([, link = ""]) => link,
  );
  expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
});

beforeAll(() => {
  const october = "flow,reporter,partner,unit,period,value\nexports,ISL,GRL,USD,2021-10,5\n";
  writeFileSync(join(folder, "october.csv"), october);
});

describe.each(documents)("the commands of %s", (path) => {
  const blocks = blocksOf(path);

  test("each is one that is there", () => {
    const lines = blocks
      .filter(({ language }) => language === "sh")
      .flatMap(({ text }) => text.split("\n"));
    const unknown = lines.filter((line) => line.startsWith("npm ") && !scripts.has(named(line)));
    expect(unknown).toEqual([]);
    expect(blocks.filter(({ language }) => language === "")).toEqual([]);
  });

  test("do what is said of them", { timeout: 90_000 }, async () => {
    for (const [index, { language, text }] of blocks.entries()) {
      const runnable = text
        .split("\n")
        .filter((line) => !onlyNamed.test(line))
        .join("\n");
      if (language !== "sh" || runnable.trim() === "") continue;
      const next = blocks[index + 1];
      const expected = next?.language === "json" ? JSON.parse(next.text) : undefined;
      const { said, statuses, code } = await run(runnable);
      expect([runnable, code]).toEqual([runnable, 0]);
      const refused = statuses.filter((status) => status >= 400);
      expect([runnable, refused]).toEqual([
        runnable,
        expected?.status >= 400 ? [expected.status] : [],
      ]);
      if (expected) expect(JSON.parse(said)).toMatchObject(expected);
    }
  });
});
