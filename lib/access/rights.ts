import { type KeyKind, keyKinds } from "../store/schema";

/** Whether a key of a kind may do what needs another kind: an admin may all, an editor reads and changes data. */
export const mayDo = (kind: KeyKind, needed: KeyKind): boolean =>
  keyKinds.indexOf(kind) >= keyKinds.indexOf(needed);

/** What answers without a key also where reading needs one: signing in, the state of the program, and files of the pages. */
const openPaths = new Set(["/sign-in", "/api/health", "/api/ready", "/icon.svg"]);
const openFiles = /^\/_next\/static\/[\w./~-]+$/;
const openPosts = new Set(["/api/session"]);

/** The path of a request's address without "." and "..", as whoever answers reads it; undefined for any other address. */
const pathOf = (url: string): string | undefined =>
  url.startsWith("/") && URL.canParse(`http://localhost${url}`)
    ? new URL(`http://localhost${url}`).pathname
    : undefined;

/** Whether a request is answered without a key also where reading needs one. `url` is its path with the query. */
export const isOpenToAll = (method: string, url: string): boolean => {
  const path = pathOf(url);
  if (path === undefined) return false;
  if (method === "POST") return openPosts.has(path);
  return (method === "GET" || method === "HEAD") && (openPaths.has(path) || openFiles.test(path));
};
