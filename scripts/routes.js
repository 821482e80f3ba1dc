/** Which route answers a path: its pattern, such as /trade/[reporter]/[partner], says nothing of what was asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.js";

const filesOfPages = /^\/_next\//;

const pathOf = (url) => url.split("?", 1)[0];

const readPatterns = () => {
  const file = join(root, ".next", "routes-manifest.json");
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, "utf8"));
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    regex: new RegExp(regex),
  }));
};

/** A function from the address of a request to the pattern of its route; "other" where none answers. */
export const openRoutes = () => {
  const patterns = readPatterns();
  return (url) => {
    const path = pathOf(url);
    if (filesOfPages.test(path)) return "/_next";
    if (path === "/metrics") return path;
    return patterns.find(({ regex }) => regex.test(path))?.page ?? "other";
  };
};
