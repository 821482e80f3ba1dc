/** Lets a script import the TypeScript of the program: `await importTypeScript("lib/article/index.ts")`. */
import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./steps.js";

register("./typescript-hooks.js", import.meta.url);

export const importTypeScript = (path) => import(pathToFileURL(join(root, path)).href);
