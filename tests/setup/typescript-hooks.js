import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const isTypeScript = (url) => url?.startsWith("file:") && url.endsWith(".ts");

/** Finds "./name" and "../name" of a TypeScript file as `name.ts`, or `name/index.ts` where that is a folder. */
export const resolve = async (specifier, context, next) => {
  if (!isTypeScript(context.parentURL) || !specifier.startsWith("."))
    return next(specifier, context);
  try {
    return await next(`${specifier}.ts`, context);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    return next(`${specifier}/index.ts`, context);
  }
};

/** Takes the types out of TypeScript files. */
export const load = async (url, context, next) => {
  if (!isTypeScript(url)) return next(url, context);
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const source = await readFile(fileURLToPath(url), "utf8");
  const { outputText } = ts.transpileModule(source, { compilerOptions: options });
  return { format: "module", source: outputText, shortCircuit: true };
};
