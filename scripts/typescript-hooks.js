/** Hooks of Node's loader: imports without an ending find `.ts`, TypeScript loses its types, JSON becomes a module. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import typescript from "typescript";

const compilerOptions = {
  module: typescript.ModuleKind.ESNext,
  target: typescript.ScriptTarget.ES2022,
};

const isOurs = (url) => url.startsWith("file:") && !url.includes("/node_modules/");

export const resolve = (specifier, context, next) => {
  if (!specifier.startsWith(".") || !context.parentURL || !isOurs(context.parentURL))
    return next(specifier, context);
  const url = [`${specifier}.ts`, `${specifier}/index.ts`]
    .map((path) => new URL(path, context.parentURL))
    .find((candidate) => existsSync(candidate));
  return next(url?.href ?? specifier, context);
};

export const load = (url, context, next) => {
  const path = url.startsWith("file:") ? fileURLToPath(url) : "";
  if (path.endsWith(".json"))
    return {
      format: "module",
      source: `export default ${readFileSync(path, "utf8")};`,
      shortCircuit: true,
    };
  if (!path.endsWith(".ts")) return next(url, context);
  const { outputText } = typescript.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions,
  });
  return { format: "module", source: outputText, shortCircuit: true };
};
