/** Hooks of Node's loader: imports without an ending find `.ts`, TypeScript loses its types, JSON becomes a module. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../node_modules/.cache/turnover/", import.meta.url));

const isOurs = (url) => url.startsWith("file:") && !url.includes("/node_modules/");

export const resolve = (specifier, context, next) => {
  if (!specifier.startsWith(".") || !context.parentURL || !isOurs(context.parentURL))
    return next(specifier, context);
  const url = [`${specifier}.ts`, `${specifier}/index.ts`]
    .map((path) => new URL(path, context.parentURL))
    .find((candidate) => existsSync(candidate));
  return next(url?.href ?? specifier, context);
};

const transpile = async (source) => {
  const { default: typescript } = await import("typescript");
  const compilerOptions = {
    module: typescript.ModuleKind.ESNext,
    target: typescript.ScriptTarget.ES2022,
  };
  return typescript.transpileModule(source, { compilerOptions }).outputText;
};

/** The compiler takes seconds for the whole program, so what it made of a text is kept beside the packages. */
const javaScriptOf = async (source) => {
  const kept = join(cache, `${createHash("sha256").update(source).digest("hex")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const made = await transpile(source);
  mkdirSync(cache, { recursive: true });
  // Written whole or not at all, for several commands and threads may run at once.
  const part = `${kept}.${randomUUID()}`;
  writeFileSync(part, made);
  renameSync(part, kept);
  return made;
};

export const load = async (url, context, next) => {
  const path = url.startsWith("file:") ? fileURLToPath(url) : "";
  if (path.endsWith(".json"))
    return {
      format: "module",
      source: `export default ${readFileSync(path, "utf8")};`,
      shortCircuit: true,
    };
  if (!path.endsWith(".ts")) return next(url, context);
  const source = await javaScriptOf(readFileSync(path, "utf8"));
  return { format: "module", source, shortCircuit: true };
};
