import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a request needs: nothing, that no page of another site sends it, or a key of a kind. */
export type Need = "nothing" | "own-page" | "editor" | "admin";

/** A route or a page as it is asked for, found in the code itself, so that none can be forgotten. */
export type Asked = { readonly method: string; readonly address: string; readonly need: Need };

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Calculators: they answer anybody, and change nothing stored. */
const open = new Set([
  "/api/v1/inspect",
  "/api/v1/compare",
  "/api/v1/check",
  "/api/v1/ledger",
  "/api/v1/facts/extract",
]);

/** What changes nothing stored, but is only for forms of our own pages. */
const ownPages = new Set(["/api/session", "/api/open"]);

const forAdmins = /^\/api\/v1\/keys(\/|$)/;

const forEditors = /^\/api\/v1\/log(\.csv)?$/;

const filesNamed = (name: string, folder = "app"): string[] =>
  readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return filesNamed(name, path);
    return entry === name ? [path] : [];
  });

const addressOf = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`.replaceAll(/\[[^\]]+\]/g, "1");

const needOf = (method: string, address: string): Need => {
  if (ownPages.has(address)) return "own-page";
  if (forAdmins.test(address)) return "admin";
  if (forEditors.test(address)) return "editor";
  return changing.has(method) && !open.has(address) ? "editor" : "nothing";
};

/** Every method of every route of the program. */
export const routes: readonly Asked[] = filesNamed("route.ts").flatMap((file) => {
  const address = addressOf(file);
  const exported = readFileSync(file, "utf8").matchAll(
    /export (?:const|function|async function) ([A-Z]+)\b/g,
  );
  return [...exported].map(([, method = ""]) => ({
    method,
    address,
    need: needOf(method, address),
  }));
});

/** The address with a query that keeps its answer small, where it would else hold every figure. */
export const narrowed = (address: string): string =>
  address.startsWith("/api/v1/observations") ? `${address}?reporter=AZE&partner=SRB` : address;

/** Every page of the program. */
export const pages: readonly string[] = filesNamed("page.tsx").map(addressOf);
